"""Prints a world as WIT."""

import zlib

from shapes import (Alias, Borrow, Enum, FixedList, Flags, ListOf, MapOf, Named, Option, Own, Record, Resource, Result,
                    Scalar, Text, Tuple, Variant)
from words import escaped

# Comments that would end a comment or begin something else in a language.
_DOCS = ["Ends a comment */ and /* begins one.", "A `span`, a backslash \\, \"\"\" and ${x} \\(y) {z}.", "```\nlet code = 1\n```",
         "    indented\n\n    text", "<b>HTML</b> & [a link](x) @param x @throws y", "é 世界 😀 e\u0301", "#[doc] //! ! * 1.", ""]
# What has no comment: packages and worlds, and interfaces, since the comments of generated code say which one it is.
_UNDOCUMENTED = ("package", "world", "interface", "use", "import", "export", "@")


def type_text(type, interface):
    """The type as the interface spells it."""
    def text(part):
        return type_text(part, interface)

    if isinstance(type, Scalar):
        return type.name
    if isinstance(type, Text):
        return "string"
    if isinstance(type, ListOf):
        return f"list<{text(type.element)}>"
    if isinstance(type, FixedList):
        return f"list<{text(type.element)}, {type.count}>"
    if isinstance(type, MapOf):
        return f"map<{text(type.key)}, {text(type.value)}>"
    if isinstance(type, Tuple):
        return f"tuple<{', '.join(map(text, type.items))}>"
    if isinstance(type, Option):
        return f"option<{text(type.some)}>"
    if isinstance(type, Result):
        return _result(type, text)
    if isinstance(type, Named):
        return escaped(interface.local_name(type.declaration))
    name = escaped(interface.local_name(type.resource))
    return f"borrow<{name}>" if isinstance(type, Borrow) else name


def _result(type, text):
    if type.err:
        return f"result<{text(type.ok) if type.ok else '_'}, {text(type.err)}>"
    return f"result<{text(type.ok)}>" if type.ok else "result"


def _signature(function, interface):
    parameters = ", ".join(f"{escaped(name)}: {type_text(type, interface)}" for name, type in function.parameters)
    result = f" -> {type_text(function.result, interface)}" if function.result else ""
    return f"({parameters}){result}"


def _function(function, interface, prefix=""):
    attributes = [f'@external-id("{function.external_id}")'] if function.external_id else []
    return [*attributes, prefix + _declared_function(function, interface)]


def _declared_function(function, interface):
    if function.kind == "constructor":
        # What a plain constructor returns is not written.
        infallible = isinstance(function.result, Own)
        signature = _signature(function, interface)
        return f"constructor{signature.rpartition(' -> ')[0] if infallible else signature};"
    static = "static " if function.kind == "static" else ""
    is_async = "async " if function.is_async else ""
    return f"{escaped(function.name)}: {static}{is_async}func{_signature(function, interface)};"


def _declaration(item, interface):
    name = escaped(item.name)
    if isinstance(item, Alias):
        return [f"type {name} = {type_text(item.target, interface)};"]
    if isinstance(item, Resource):
        if not item.functions:
            return [f"resource {name};"]
        functions = [line for function in item.functions for line in _function(function, interface)]
        return [f"resource {name} {{", *(f"  {line}" for line in functions), "}"]
    if isinstance(item, Record):
        members = [f"{escaped(name)}: {type_text(type, interface)}" for name, type in item.fields]
    elif isinstance(item, Variant):
        members = [escaped(name) + (f"({type_text(type, interface)})" if type else "") for name, type in item.cases]
    else:
        members = [escaped(name) for name in (item.cases if isinstance(item, Enum) else item.flags)]
    keyword = {Record: "record", Variant: "variant", Enum: "enum", Flags: "flags"}[type(item)]
    return [f"{keyword} {name} {{", *(f"  {member}," for member in members), "}"]


def _uses(interface):
    owners = {}
    for declaration, local in interface.used.items():
        name = escaped(declaration.name)
        renamed = name if local == declaration.name else f"{name} as {escaped(local)}"
        owners.setdefault(declaration.owner, []).append(renamed)
    return [f"use {path(owner, interface.package)}.{{{', '.join(names)}}};" for owner, names in owners.items()]


def _package_name(package):
    return ":".join(map(escaped, package.name.split(":"))) + package.suffix


def path(interface, package):
    """How a package refers to an interface."""
    if interface.package is package:
        return escaped(interface.name)
    name, _, version = _package_name(interface.package).partition("@")
    return f"{name}/{escaped(interface.name)}{version and '@' + version}"


def _members(interface):
    lines = _uses(interface)
    for item in interface.declarations:
        lines += _declaration(item, interface)
    return lines


def _indented(head, lines):
    return [f"{head} {{", *(f"  {line}" for line in lines), "}", ""]


def _interface(interface):
    functions = [line for function in interface.functions for line in _function(function, interface)]
    return _indented(f"interface {escaped(interface.name)}", _members(interface) + functions)


def _world(world):
    lines = []
    for keyword in ("import", "export"):
        for interface in [*world.interfaces, world.probe]:
            if interface.is_world:
                lines += _members(interface) if keyword == "import" else []
                for function in interface.functions:
                    lines += _function(function, interface, f"{keyword} ")
            elif keyword == "import" and interface is not world.probe or keyword == "export" and interface.is_exported:
                label = interface.label(keyword == "export")
                lines.append(f"{keyword} {escaped(label) + ': ' if label else ''}{path(interface, world.package)};")
    return _indented(f"world {escaped(world.name)}", lines)


def world_text(world):
    lines = [f"package {_package_name(world.package)};", ""]
    written = [interface for interface in [*world.interfaces, world.probe]
               if not interface.is_world and not interface.is_copy]
    packages = dict.fromkeys(interface.package for interface in written)
    for package in packages:
        interfaces = [line for interface in written if interface.package is package for line in _interface(interface)]
        lines += interfaces if package is world.package else _indented(f"package {_package_name(package)}", interfaces)
    lines += _world(world)
    return "\n".join(_documented(lines) if world.has_docs else lines)


def _documented(lines):
    """The lines with comments before some members, always the same ones."""
    documented = []
    for line in lines:
        text = line.strip()
        number = zlib.crc32(text.encode())
        is_member = text.endswith((",", ";", "{")) and not text.startswith(_UNDOCUMENTED)
        if is_member and number % 6 == 0:
            documented += [f"/// {part}" for part in _DOCS[number // 6 % len(_DOCS)].split("\n")]
        documented.append(line)
    return documented
