"""How WIT types and values look in Swift, inside an extension of the world's class."""

from shapes import (Borrow, Enum, FixedList, Flags, ListOf, MapOf, Option, Own, Record, Result, Scalar, Text, Tuple, Variant,
                    kind)

_SCALARS = {"bool": "Bool", "u8": "UInt8", "u16": "UInt16", "u32": "UInt32", "u64": "UInt64", "s8": "Int8", "s16": "Int16",
            "s32": "Int32", "s64": "Int64", "f32": "Float", "f64": "Double", "char": "Unicode.Scalar"}
_KEYWORDS = {Record: "struct", Variant: "enum", Enum: "enum", Flags: "struct"}


def string(text):
    def escape(character):
        if character in "\"\\" or not (" " <= character <= "~"):
            return f"\\u{{{ord(character):X}}}"
        return character
    return f'"{"".join(map(escape, text))}"'


def is_error(type):
    """Whether a function throws values of the type as they are."""
    return type is not None and isinstance(kind(type), (Record, Variant, Enum, Flags))


def text(value):
    """An expression for a text. Literals can't contain some noncharacters."""
    if any(0xFDD0 <= ord(character) <= 0xFDEF for character in value):
        return f"worldsText([{', '.join(str(ord(character)) for character in value)}])"
    return string(value)


class ValuePrinter:
    """Prints types and values of one side: as exports take and return them, or as imports do."""

    def __init__(self, surface, resources, is_export):
        self.surface = surface
        # The names of the resources in the host.
        self.resources = resources
        self.is_export = is_export

    def is_guest_object(self, resource):
        return self.is_export and resource.owner.is_exported

    def protocol(self, resource):
        """The protocol for the objects of a resource that the host implements."""
        return self.surface.type(resource, "protocol", False, "resource")

    def class_(self, resource):
        """The class for the objects of a resource that the guest implements."""
        return self.surface.type(resource, "class", True)

    def type(self, type):
        type = kind(type)
        if isinstance(type, Scalar):
            return "Swift." + _SCALARS[type.name]
        if isinstance(type, Text):
            return "Swift.String"
        if isinstance(type, (ListOf, FixedList)):
            return f"[{self.type(type.element)}]"
        if isinstance(type, MapOf):
            return f"[{self.type(type.key)}: {self.type(type.value)}]"
        if isinstance(type, Tuple):
            items = [self.type(item) for item in type.items]
            return items[0] if len(items) == 1 else f"({', '.join(items)})"
        if isinstance(type, Option):
            return f"Swift.Optional<{self.type(type.some)}>"
        if isinstance(type, Result):
            ok = self.type(type.ok) if type.ok else "Swift.Void"
            return f"Swift.Result<{ok}, {self.error(type.err)}>"
        if isinstance(type, (Own, Borrow)):
            if self.is_guest_object(type.resource):
                return ".".join(self.class_(type.resource).path)
            return f"any {'.'.join(self.protocol(type.resource).path)}"
        return ".".join(self._node(type).path)

    def error(self, type):
        """What a function throws for the error of a result."""
        if is_error(type):
            return self.type(type)
        return f"PintleWITError<{self.type(type) if type else 'Swift.Void'}>"

    def _node(self, item):
        return self.surface.type(item, _KEYWORDS[type(item)], self.is_export)

    def expression(self, type, value):
        """A literal, marked if it makes objects of the guest."""
        literal = self.literal(type, value)
        return f"try {literal}" if "worldsMake" in literal else literal

    def literal(self, type, value):
        if type is None:
            return "()"
        type = kind(type)
        if isinstance(type, Scalar):
            return self._scalar(type.name, value)
        if isinstance(type, Text):
            return text(value)
        if isinstance(type, (ListOf, FixedList)):
            return f"[{', '.join(self.literal(type.element, item) for item in value)}]"
        if isinstance(type, MapOf):
            entries = [f"{self.literal(type.key, name)}: {self.literal(type.value, item)}" for name, item in value]
            return f"[{', '.join(entries) or ':'}]"
        if isinstance(type, Tuple):
            items = list(map(self.literal, type.items, value))
            return items[0] if len(items) == 1 else f"({', '.join(items)})"
        if isinstance(type, Option):
            return "nil" if value is None else f".some({self.literal(type.some, value[1])})"
        if isinstance(type, Result):
            return self._result(type, *value)
        if isinstance(type, (Own, Borrow)):
            name = self.resources[type.resource]
            return f"worldsMake{name}({value}, guest)" if self.is_guest_object(type.resource) else f"Worlds{name}({value})"
        return self._declared(type, value)

    def _declared(self, item, value):
        node = self._node(item)
        if isinstance(item, Record):
            fields = (f"{name}: {self.literal(field, part)}"
                      for name, (_, field), part in zip(node.names("var"), item.fields, value, strict=True))
            return f".init({', '.join(fields)})"
        if isinstance(item, Variant):
            name, payload = node.names("case")[value[0]], item.cases[value[0]][1]
            return f".{name}" + (f"({self.literal(payload, value[1])})" if payload else "")
        if isinstance(item, Enum):
            return "." + node.names("case")[value]
        names = node.names("static let")
        return f"[{', '.join('.' + name for bit, name in enumerate(names) if value >> bit & 1)}]"

    def _result(self, type, side, payload):
        part = type.ok if side == "ok" else type.err
        literal = self.literal(part, payload)
        if side == "ok":
            return f".success({literal})"
        return f".failure({literal if is_error(part) else f'PintleWITError({literal})'})"

    def _scalar(self, name, value):
        if name == "bool":
            return "true" if value else "false"
        if name == "char":
            return f"Swift.Unicode.Scalar({value} as Swift.UInt32)!"
        if name in ("f32", "f64"):
            return f"Swift.{_SCALARS[name]}(bitPattern: {value:#x})"
        return str(value)
