"""How WIT types and values look in Rust guests, by the rules that users of the bindings go by."""

import re

import words
from shapes import (Alias, Borrow, Enum, FixedList, Flags, ListOf, MapOf, Named, Option, Own, Record, Resource, Result, Scalar,
                    Text, Tuple, Variant, resolved)

_KEYWORDS = set("""abstract as async await become box break const continue crate do dyn else enum extern false final fn for if
impl in let loop macro match mod move mut override priv pub ref return self static struct super trait true try type typeof unsafe
unsized use virtual where while yield""".split())
_SCALARS = {"s8": "i8", "s16": "i16", "s32": "i32", "s64": "i64"}


def value_name(name):
    """A function, a field or a module."""
    name = name if "_" in name else words.snake(name)
    return "r#gen" if name == "gen" else name + "_" if name in _KEYWORDS else name


def type_name(name):
    """A type or a case."""
    name = words.pascal(name)
    return name + "_" if name in ("Guest", "Self") else name


def is_distinct(type):
    """Whether the type differs between an interface that is imported and the same one exported."""
    if isinstance(type, (Own, Borrow)):
        return type.resource.owner.is_exported
    if isinstance(type, Named) and type.declaration.owner.is_exported:
        return True
    return any(map(is_distinct, type.parts))


class Paths:
    """Paths and types of one world."""

    def __init__(self, world):
        packages = {interface.package for interface in [*world.interfaces, world.probe]} | {world.package}
        names = [package.name for package in packages]
        self.repeated = {name for name in names if names.count(name) > 1}

    def module(self, interface, is_export):
        exports = "exports::" if is_export and interface.is_exported else ""
        if interface.is_world:
            return "crate::bindings"
        if label := interface.label(bool(exports)):
            return f"crate::bindings::{exports}{value_name(label)}"
        namespace, name = map(words.snake, interface.package.name.split(":"))
        if interface.package.name in self.repeated and interface.package.version:
            name += re.sub("[.+-]", "_", interface.package.version).lower()
        parts = "::".join(map(value_name, [namespace, name, interface.name]))
        return f"crate::bindings::{exports}{parts}"

    def declaration(self, item, is_export):
        return f"{self.module(item.owner, is_export)}::{type_name(item.name)}"

    def type(self, type, interface, is_export):
        """The owned form of a type, as an interface names it."""
        def text(part):
            return self.type(part, interface, is_export)

        if isinstance(type, Scalar):
            return _SCALARS.get(type.name, type.name)
        if isinstance(type, Text):
            return "String"
        if isinstance(type, ListOf):
            return f"Vec<{text(type.element)}>"
        if isinstance(type, FixedList):
            return f"[{text(type.element)}; {type.count}]"
        if isinstance(type, MapOf):
            return f"std::collections::BTreeMap<{text(type.key)}, {text(type.value)}>"
        if isinstance(type, Tuple):
            return f"({''.join(text(item) + ', ' for item in type.items)})"
        if isinstance(type, Option):
            return f"Option<{text(type.some)}>"
        if isinstance(type, Result):
            return f"Result<{', '.join(text(side) if side else '()' for side in (type.ok, type.err))}>"
        module = self.module(interface, is_export)
        item = type.declaration if isinstance(type, Named) else type.resource
        path = f"{module}::{type_name(interface.local_name(item))}"
        if isinstance(type, Borrow):
            is_own = is_export and item.owner.is_exported and not interface.is_world
            borrow = words.pascal(interface.local_name(item)) + "Borrow"
            return f"{module}::{borrow}<'_>" if is_own else f"&{path}"
        return path + ("<'_>" if type.has_borrow else "")


def _is_copied(type):
    return isinstance(type, (Scalar, Borrow))


def argument(type, name):
    """The argument of an import for an owned value: lists and what contains them are lent, objects are moved."""
    target = resolved(type)
    if isinstance(target, Text):
        return f"&{name}"
    if isinstance(target, (ListOf, MapOf)):
        return name if type.has_own and not type.has_borrow else f"&{name}"
    if isinstance(type, Named):
        return name if type.has_own or not (type.has_list or type.has_borrow) else f"&{name}"
    if isinstance(type, (Tuple, Option, Result)) and (type.has_list or type.has_borrow) and not type.has_own:
        return part(type, name)
    return name


def part(type, place):
    """What is passed for a part of an anonymous type without owned objects."""
    target = resolved(type)
    if isinstance(target, Text):
        return f"{place}.as_str()"
    if isinstance(target, ListOf):
        return f"{place}.as_slice()"
    if isinstance(target, MapOf) or isinstance(type, Named):
        return f"&{place}"
    if isinstance(type, Tuple):
        return f"({''.join(part(item, f'{place}.{index}') + ', ' for index, item in enumerate(type.items))})"
    if isinstance(type, Option):
        return f"{place}.as_ref().map(|x| {part(type.some, '(*x)')})"
    if isinstance(type, Result):
        ok, err = (part(side, "(*x)") if side else "()" for side in (type.ok, type.err))
        return f"match &{place} {{ Ok(x) => Ok({ok}), Err(x) => Err({err}) }}"
    return place if _is_copied(type) else f"{place}.clone()"


class Conversions:
    """Converts values between the types of an exported interface and those of the same one imported."""

    def __init__(self, world, paths):
        self.paths = paths
        self.numbers = {}
        for interface in world.interfaces:
            for item in interface.declarations:
                self.numbers[item] = len(self.numbers)

    def representation(self, resource):
        return f"Rep{self.numbers[resource]}"

    def convert(self, type, value, to_host):
        """An expression for the converted value. `to_host` is the direction: to the imported types, or from them."""
        if not is_distinct(type):
            return value

        def text(part, value):
            return self.convert(part, value, to_host)

        if isinstance(type, Named) and isinstance(type.declaration, Alias):
            return text(type.declaration.target, value)
        if isinstance(type, Named):
            return f"{'to' if to_host else 'from'}_host_{self.numbers[type.declaration]}({value})"
        if isinstance(type, Own):
            rep = self.representation(type.resource)
            if to_host:
                return f"{value}.into_inner::<{rep}>().host"
            return f"{self.paths.declaration(type.resource, True)}::new({rep}::new({value}))"
        if isinstance(type, Borrow):
            return f"&{value}.get::<{self.representation(type.resource)}>().host"
        if isinstance(type, FixedList):
            return f"{value}.map(|x| {text(type.element, 'x')})"
        if isinstance(type, ListOf):
            return f"{value}.into_iter().map(|x| {text(type.element, 'x')}).collect::<Vec<_>>()"
        if isinstance(type, MapOf):
            return (f"{value}.into_iter().map(|(k, x)| (k, {text(type.value, 'x')}))"
                    ".collect::<std::collections::BTreeMap<_, _>>()")
        if isinstance(type, Tuple):
            items = (text(item, f"t.{index}") + ", " for index, item in enumerate(type.items))
            return f"{{ let t = {value}; ({''.join(items)}) }}"
        if isinstance(type, Option):
            return f"{value}.map(|x| {text(type.some, 'x')})"
        ok, err = (text(side, "x") if side else "x" for side in (type.ok, type.err))
        return f"match {value} {{ Ok(x) => Ok({ok}), Err(x) => Err({err}) }}"

    def functions(self, item):
        """The functions that convert a record, variant, enum or flags."""
        if isinstance(item, (Alias, Resource)):
            return []
        type = Named(item)
        return [self._function(item, type, to_host) for to_host in (True, False) if to_host or not type.has_borrow]

    def _function(self, item, type, to_host):
        source, target = (self.paths.declaration(item, is_export) for is_export in (to_host, not to_host))
        lifetime = "<'_>" if type.has_borrow else ""
        name = f"{'to' if to_host else 'from'}_host_{self.numbers[item]}"
        body = self._body(item, source, target, to_host)
        return f"fn {name}(v: {source}{lifetime}) -> {target}{lifetime} {{ {body} }}"

    def _body(self, item, source, target, to_host):
        if isinstance(item, Record):
            fields = (f"{value_name(name)}: {self.convert(type, f'v.{value_name(name)}', to_host)}, "
                      for name, type in item.fields)
            return f"{target} {{ {''.join(fields)}}}"
        if isinstance(item, Flags):
            return f"{target}::from_bits(v.bits()).unwrap()"
        cases = [(name, None) for name in item.cases] if isinstance(item, Enum) else item.cases
        arms = []
        for name, payload in cases:
            case = type_name(name)
            inner = ("(x)", f"({self.convert(payload, 'x', to_host)})") if payload else ("", "")
            arms.append(f"{source}::{case}{inner[0]} => {target}::{case}{inner[1]}, ")
        return f"match v {{ {''.join(arms)}}}"
