"""Prints the host of a world in Swift: implementations of its imports, and the calls of its exports."""

from shapes import (Borrow, Enum, FixedList, Flags, ListOf, MapOf, Named, Option, Own, Record, Result, Scalar, Text, Tuple,
                    Variant, kind, resolved)
from swift_surface import normalized, parameters
from words import key

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


class HostPrinter:
    def __init__(self, world, calls, surface):
        self.world = world
        self.calls = calls
        self.surface = surface
        self.class_name = next(node.name for node in surface.nodes if node.kind == "class" and len(node.path) == 1)
        self.lines = []

    def text(self):
        self.lines = [f"extension {self.class_name} {{"]
        self._hosts()
        self.lines += ["  static func worldsRun(_ run: WorldsRun, _ module: PintleModule) throws {",
                       "    let worldsHost = WorldsHost(run: run)",
                       f"    let guest = try {self.class_name}(module: module, imports: worldsHost)",
                       f"    run.use = {{ \"\\(try guest.{self._property(self.world.probe)}.allocated()) bytes, \\(try guest."
                       f"{self._property(self.world.probe)}.live()) objects\" }}"]
        self.lines += [f"    try worldsCall{index}(run, guest)" for index in range(len(self.calls))]
        self.lines.append("  }")
        for index, call in enumerate(self.calls):
            self._call(index, call)
        self.lines += ["}", ""]
        return "\n".join(self.lines)

    # Imports

    def _hosts(self):
        """The host, and its parts if the world wants some."""
        imports = self.surface.named("Imports", "protocol")
        parts = {name: protocol.strip(": ") for name, protocol in
                 ((member.name, member.rest) for member in imports.members if member.kind == "associatedtype")}
        properties = [(member.name, member.rest.partition("{")[0].strip(": "))
                      for member in imports.members if member.kind == "var"]
        whole = [name for name in imports.inherits if name.endswith("Imports")]
        self.lines += ["  final class WorldsHost: Imports {", "    let run: WorldsRun"]
        for name, part in properties:
            self.lines.append(f"    var {name}: Worlds{part} {{ Worlds{part}(run: run) }}")
        self.lines.append("    init(run: WorldsRun) { self.run = run }")
        for signature, labels in self._signatures(whole).items():
            self._import(signature, labels)
        self.lines.append("  }")
        for part, protocol in parts.items():
            self.lines += [f"  struct Worlds{part}: {protocol} {{", "    let run: WorldsRun"]
            for signature, labels in self._signatures([protocol]).items():
                self._import(signature, labels)
            self.lines.append("  }")

    def _signatures(self, protocols):
        """The functions of some protocols, each with the WIT functions that it serves."""
        signatures = {}
        for interface in self.world.interfaces:
            for protocol in protocols:
                if normalized(protocol) != key(interface.name) + "imports":
                    continue
                functions = self.surface.named(protocol, "protocol").functions()
                for function, member in zip(interface.functions, functions, strict=True):
                    signatures.setdefault((member.name, member.rest), []).append(function)
        return signatures

    def _import(self, signature, functions):
        name, rest = signature
        listed, _ = parameters(rest)
        locals_ = ", ".join(f"{'_' if not parameter.label else parameter.label} a{index}: {parameter.type}"
                            for index, parameter in enumerate(listed))
        tail = rest[rest.rindex(")") + 1:] if "->" not in rest else " throws -> " + rest.rpartition(" throws -> ")[2]
        values = ", ".join(f"a{index} as Any" for index in range(len(listed)))
        labels = ", ".join(string(label(function)) for function in functions)
        self.lines += [f"    func {name}({locals_}){tail} {{",
                       f"      switch try run.receive([{labels}], [{values}]) {{"]
        for index, call in enumerate(self.calls):
            if call.function in functions:
                self.lines += [f"      case {index}:", f"        {self._outcome(call)}"]
        self.lines += ["      case let index: throw WorldsFailure(\"unexpected call \\(index)\")", "      }", "    }"]

    def _outcome(self, call):
        """How the host returns or throws the result."""
        type, value = call.function.result, call.result
        if type is None:
            return "return"
        result = resolved(type)
        if not isinstance(result, Result):
            return f"return {self.literal(type, value)}"
        side, payload = value
        if side == "ok":
            return f"return {self.literal(result.ok, payload)}" if result.ok else "return"
        if is_error(result.err):
            return f"let error: {self.type(result.err)} = {self.literal(result.err, payload)}; throw error"
        error = self.type(result.err) if result.err else "Swift.Void"
        return f"throw WITError<{error}>({self.literal(result.err, payload)})"

    # Calls

    def _property(self, interface):
        """The property of the world's class for an exported interface."""
        for node in self.surface.nodes:
            for member in node.members:
                if node.name == self.class_name and member.kind == "var":
                    if normalized(member.rest.partition("{")[0].strip(": ")) == key(interface.name) + "exports":
                        return member.name
        raise KeyError(interface.name)

    def _exports(self, interface):
        return next(node for node in self.surface.nodes
                    if node.kind == "struct" and normalized(node.name) == key(interface.name) + "exports")

    def _call(self, index, call):
        function = call.function
        owner = function.owner
        member = self._exports(owner).functions()[owner.functions.index(function)]
        listed, returned = parameters(member.rest)
        self.lines += [f"  private static func worldsCall{index}(_ run: WorldsRun, _ guest: {self.class_name}) throws {{",
                       f"    try run.call({string(label(function))}, {index}) {{"]
        arguments = []
        for number, (parameter, (_, type), value) in enumerate(zip(listed, function.parameters, call.arguments,
                                                                    strict=True)):
            self.lines.append(f"      let a{number}: {parameter.type} = {self.literal(type, value)}")
            arguments.append(f"{parameter.label}: a{number}" if parameter.label else f"a{number}")
        values = ", ".join(f"a{number} as Any" for number in range(len(listed)))
        self.lines.append(f"      let arguments = worldsDescribe([{values}] as [Any])")
        self.lines.append(f"      let expected = {self._expected(call, returned)}")
        invoked = f"try guest.{self._property(owner)}.{member.name}({', '.join(arguments)})"
        described = f"worldsDescribe({invoked} as Any)" if returned else f"{invoked}; return worldsDescribe(())"
        self.lines += [f"      return WorldsCall(arguments, expected) {{ {described} }}", "    }", "  }"]

    def _expected(self, call, returned):
        type, value = call.function.result, call.result
        if type is None:
            return "worldsDescribe(())"
        result = resolved(type)
        if not isinstance(result, Result):
            return f"worldsDescribe({self.literal(type, value)} as {self.type(type)} as Any)"
        side, payload = value
        part = result.ok if side == "ok" else result.err
        described = f"worldsDescribe({self.literal(part, payload)} as {self.type(part) if part else 'Swift.Void'} as Any)"
        return described if side == "ok" else f'"throws " + {described}'

    # Types and values

    def type(self, type):
        resolved_type = kind(type)
        if isinstance(resolved_type, Scalar):
            return "Swift." + _SCALARS[resolved_type.name]
        if isinstance(resolved_type, Text):
            return "Swift.String"
        if isinstance(resolved_type, (ListOf, FixedList)):
            return f"[{self.type(resolved_type.element)}]"
        if isinstance(resolved_type, MapOf):
            return f"[{self.type(resolved_type.key)}: {self.type(resolved_type.value)}]"
        if isinstance(resolved_type, Tuple):
            items = [self.type(item) for item in resolved_type.items]
            return items[0] if len(items) == 1 else f"({', '.join(items)})"
        if isinstance(resolved_type, Option):
            return f"{self.type(resolved_type.some)}?"
        if isinstance(resolved_type, Result):
            ok = self.type(resolved_type.ok) if resolved_type.ok else "Swift.Void"
            err = self.type(resolved_type.err) if resolved_type.err else "Swift.Void"
            return f"Swift.Result<{ok}, {err if is_error(resolved_type.err) else f'WITError<{err}>'}>"
        return ".".join(self._node(resolved_type).path)

    def _node(self, item):
        return self.surface.type(item, _KEYWORDS[type(item)])

    def literal(self, type, value):
        if type is None:
            return "()"
        type = kind(type)
        if isinstance(type, Scalar):
            return self._scalar(type.name, value)
        if isinstance(type, Text):
            return string(value)
        if isinstance(type, (ListOf, FixedList)):
            return f"[{', '.join(self.literal(type.element, item) for item in value)}]"
        if isinstance(type, MapOf):
            entries = [f"{self.literal(type.key, key_)}: {self.literal(type.value, item)}" for key_, item in value]
            return f"[{', '.join(entries) or ':'}]"
        if isinstance(type, Tuple):
            items = list(map(self.literal, type.items, value))
            return items[0] if len(items) == 1 else f"({', '.join(items)})"
        if isinstance(type, Option):
            return "nil" if value is None else f".some({self.literal(type.some, value[1])})"
        if isinstance(type, Result):
            side, payload = value
            part = type.ok if side == "ok" else type.err
            text = self.literal(part, payload)
            return f".success({text})" if side == "ok" else \
                f".failure({text if is_error(part) else f'WITError({text})'})"
        if isinstance(type, Record):
            names = self._node(type).names("var")
            fields = (f"{name}: {self.literal(field, item)}"
                      for name, (_, field), item in zip(names, type.fields, value, strict=True))
            return f".init({', '.join(fields)})"
        if isinstance(type, Variant):
            name, payload = self._node(type).names("case")[value[0]], type.cases[value[0]][1]
            return f".{name}" + (f"({self.literal(payload, value[1])})" if payload else "")
        if isinstance(type, Enum):
            return "." + self._node(type).names("case")[value]
        if isinstance(type, Flags):
            names = self._node(type).names("static let")
            return f"[{', '.join('.' + name for bit, name in enumerate(names) if value >> bit & 1)}]"
        raise NotImplementedError

    def _scalar(self, name, value):
        if name == "bool":
            return "true" if value else "false"
        if name == "char":
            return string(chr(value))
        if name in ("f32", "f64"):
            return f"Swift.{_SCALARS[name]}(bitPattern: {value:#x})"
        return str(value)


def label(function):
    resource = f"{function.resource.name}." if function.resource else ""
    return f"{function.owner.name}.{resource}{function.name}"
