"""Prints the host of a world in JavaScript: implementations of its imports, and the calls of its exports."""

import json
import math

import words
from shapes import (Borrow, Enum, FixedList, Flags, ListOf, MapOf, Option, Own, Record, Result, Scalar, Text, Tuple, Variant,
                    kind, resolved)
from values import float_of

_ARRAYS = {"u8": "Uint8Array", "s8": "Int8Array", "u16": "Uint16Array", "s16": "Int16Array", "u32": "Uint32Array",
           "s32": "Int32Array", "u64": "BigUint64Array", "s64": "BigInt64Array", "f32": "Float32Array", "f64": "Float64Array"}
_INHERITED = {"hasOwnProperty", "isPrototypeOf", "propertyIsEnumerable"}


def member(function):
    """The name of a function in its interface or class."""
    name = words.camel(function.name)
    reserved = _INHERITED | {"constructor"} | ({"prototype"} if function.kind == "static" else set())
    return name + "_" if name in reserved else name


def root_member(function):
    """The name of a function where the host finds it. The root must not look like a promise."""
    name = member(function)
    return "then_" if function.owner.is_world and name == "then" else name


def is_nullable(type):
    """Whether `undefined` is a value of the type."""
    type = resolved(type)
    return isinstance(type, Option) and not is_nullable(type.some)


def is_fallible(function):
    return function.result is not None and isinstance(resolved(function.result), Result)


class HostPrinter:
    def __init__(self, world, calls):
        self.world = world
        self.calls = calls
        resources = [resource for interface in world.interfaces for resource in interface.resources]
        self.resources = {resource: f"r{index}" for index, resource in enumerate(resources)}
        self.lines = []

    def text(self):
        self.lines = ['import { HostObject, numberOf } from "./harness.mjs";', "", "export const classes = {"]
        for resource, name in self.resources.items():
            self._class(resource, name)
        ids = {interface.id(is_export) for interface in self.world.interfaces for is_export in (False, True)}
        names = [name.partition("@")[0] for name in ids]
        self.repeated = {name for name in names if names.count(name) > 1}
        self.lines += ["};", "", "export const imports = (serve) => ({"]
        for interface in self.world.interfaces:
            if interface.is_world:
                self._members(interface)
                continue
            self.lines.append(f"  {json.dumps(self._key(interface, False))}: {{")
            self._members(interface)
            self.lines.append("  },")
        self.lines += ["});", "", "/** How the host makes objects of the guest, and asks them for their numbers. */",
                       "export const guestObjects = (guest) => ({"]
        for resource, name in self.resources.items():
            if resource.owner.is_exported:
                self.lines.append(f"  {name}: {self._guest_object(resource)},")
        self.lines += ["});", "", "export const calls = ["]
        for call in self.calls:
            self._call(call)
        self.lines += ["];", ""]
        return "\n".join(self.lines)

    # Imports

    def label(self, function):
        resource = f"{function.resource.name}." if function.resource else ""
        return f"{function.owner.id(True)}.{resource}{function.name}"

    def _class(self, resource, name):
        self.lines.append(f"  {name}: (serve) => class extends HostObject {{")
        for function in resource.functions:
            key = json.dumps(member(function))
            if function.role == "identity":
                self.lines.append(f"    [{key}]() {{ return numberOf(this); }}")
            elif function.role == "maker" and function.kind == "static":
                self.lines.append(f"    static [{key}](number) {{ return new this(number); }}")
            elif not function.role:
                is_static = function.kind == "static"
                parameters = "..." + ("all" if is_static else "all")
                receiver = "all" if is_static else "[this, ...all]"
                self.lines.append(f"    {'static ' if is_static else ''}[{key}]({parameters}) "
                                  f"{{ return serve({json.dumps(self.label(function))}, {receiver}); }}")
        self.lines.append("  },")

    def _key(self, interface, is_export):
        """The key of an interface: with its version if the world has several."""
        name = interface.id(is_export)
        bare = name.partition("@")[0]
        return name if bare in self.repeated else bare

    def _members(self, interface):
        for resource in interface.resources:
            self.lines.append(f"    [{json.dumps(words.pascal(resource.name))}]: serve.classes.{self.resources[resource]},")
        for function in interface.functions:
            key = json.dumps(member(function))
            if function.role == "maker":
                made = self.resources[resolved(function.result).resource]
                self.lines.append(f"    [{key}]: (number) => new serve.classes.{made}(number),")
            else:
                self.lines.append(f"    [{key}]: (...all) => serve({json.dumps(self.label(function))}, all),")

    # Calls

    def _root(self, interface):
        return "guest" if interface.is_world else f"guest[{json.dumps(self._key(interface, True))}]"

    def _class_of(self, resource):
        return f"{self._root(resource.owner)}[{json.dumps(words.pascal(resource.name))}]"

    def _guest_object(self, resource):
        owner, name = self._class_of(resource), json.dumps(member(resource.maker))
        make = {"constructor": f"new {owner}(number)", "static": f"{owner}[{name}](number)",
                "free": f"{self._root(resource.owner)}[{name}](number)"}[resource.maker.kind]
        return (f"{{ make: (number) => {make}, class: {owner}, "
                f"number: (object) => object[{json.dumps(member(resource.identity))}]() }}")

    def _call(self, call):
        function = call.function
        values = [self.literal(type, value) for (_, type), value in zip(function.parameters, call.arguments)]
        receiver = []
        if function.kind == "method":
            receiver = [self.literal(Borrow(function.resource), call.receiver)]
        name = json.dumps(root_member(function))
        owner = {"free": self._root(function.owner), "method": "self",
                 "static": function.resource and self._class_of(function.resource)}[function.kind]
        parameters = "self, ...all" if receiver else "...all"
        result = self.literal(function.result, call.result) if function.result else "undefined"
        self.lines += ["  {", f"    name: {json.dumps(self.label(function))},",
                       f"    isOwnSide: {json.dumps(function.owner.is_world)},",
                       f"    isFallible: {json.dumps(is_fallible(function))},",
                       f"    arguments: (o) => [{', '.join(receiver + values)}],",
                       f"    result: (o) => {result if result[0] != '{' else f'({result})'},",
                       f"    invoke: (guest, [{parameters}]) => {owner}[{name}](...all),", "  },"]

    # Values

    def literal(self, type, value):
        if type is None:
            return "undefined"
        type = kind(type)
        if isinstance(type, Scalar):
            return self._scalar(type.name, value)
        if isinstance(type, Text):
            return json.dumps(value)
        if isinstance(type, ListOf):
            element = kind(type.element)
            items = ", ".join(self.literal(element, item) for item in value)
            array = _ARRAYS.get(element.name) if isinstance(element, Scalar) else None
            return f"new {array}([{items}])" if array else f"[{items}]"
        if isinstance(type, FixedList):
            return f"[{', '.join(self.literal(type.element, item) for item in value)}]"
        if isinstance(type, MapOf):
            entries = (f"[{self.literal(type.key, key)}, {self.literal(type.value, item)}]" for key, item in value)
            return f"new Map([{', '.join(entries)}])"
        if isinstance(type, Tuple):
            return f"[{', '.join(map(self.literal, type.items, value))}]"
        if isinstance(type, Option):
            return self._option(type, value)
        if isinstance(type, Result):
            return f'{{ tag: "{value[0]}", val: {self.literal(type.ok if value[0] == "ok" else type.err, value[1])} }}'
        if isinstance(type, Record):
            fields = (f"[{json.dumps(words.camel(name))}]: {self.literal(field, item)}"
                      for (name, field), item in zip(type.fields, value))
            return f"{{ {', '.join(fields)} }}"
        if isinstance(type, Variant):
            name, payload = type.cases[value[0]]
            return f"{{ tag: {json.dumps(name)}{f', val: {self.literal(payload, value[1])}' if payload else ''} }}"
        if isinstance(type, Enum):
            return json.dumps(type.cases[value])
        if isinstance(type, Flags):
            flags = (f"[{json.dumps(words.camel(name))}]: {'true' if value >> bit & 1 else 'false'}"
                     for bit, name in enumerate(type.flags))
            return f"{{ {', '.join(flags)} }}"
        assert isinstance(type, (Own, Borrow))
        return f"o.{self.resources[type.resource]}({value})"

    def _option(self, type, value):
        if not is_nullable(type.some):
            return "undefined" if value is None else self.literal(type.some, value[1])
        return '{ tag: "none" }' if value is None else f'{{ tag: "some", val: {self.literal(type.some, value[1])} }}'

    def _scalar(self, name, value):
        if name == "bool":
            return "true" if value else "false"
        if name == "char":
            return json.dumps(chr(value))
        if name in ("u64", "s64"):
            return f"{value}n"
        if name in ("f32", "f64"):
            number = float_of(name, value)
            return "NaN" if math.isnan(number) else repr(number).replace("inf", "Infinity")
        return str(value)
