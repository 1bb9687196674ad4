"""Reads the declarations of generated Swift bindings, so that a host can be written for them.

The bindings are formatted: a declaration that opens a brace ends at the closing brace of the same indentation.
"""

import re
from dataclasses import dataclass, field

from words import key

_OPENING = re.compile(r"^(?:(?:public|private|final|nonisolated|indirect) )*"
                      r"(class|struct|enum|protocol|extension) ([\w.`]+)(?:<[^>]*>)?(?:: (.*?))? ?\{(\})?$")
_MEMBER = re.compile(r"^(?:(?:public|final|mutating|convenience|required) )*"
                     r"(static let|static func|associatedtype|typealias|let|var|case|func|init) ?(`?\w*`?)(.*)$")


@dataclass
class Member:
    """A member without a body of interest: a case, a property, a function."""
    kind: str
    name: str
    rest: str


@dataclass
class Node:
    """A type, a protocol or an extension."""
    kind: str
    name: str
    doc: str
    inherits: list
    path: tuple
    members: list = field(default_factory=list)
    children: list = field(default_factory=list)

    def all(self):
        yield self
        for child in self.children:
            yield from child.all()

    def names(self, *kinds):
        """The names of its members of some kinds, in order, without backticks."""
        return [member.name.strip("`") for member in self.members if member.kind in kinds]

    def functions(self):
        return [member for member in self.members if member.kind in ("func", "static func", "init")]

    def function(self, function):
        """The member for a function of a resource."""
        kinds = {"constructor": "init", "method": "func", "static": "static func"}
        name = "" if function.kind == "constructor" else key(function.name)
        return next(member for member in self.functions()
                    if member.kind == kinds[function.kind] and normalized(member.name.strip("`")) == name)


@dataclass
class Parameter:
    label: str  # "" if there is none
    type: str


def split(text):
    """Splits a text at the commas outside of brackets."""
    parts, depth, start = [], 0, 0
    text = text.replace("->", "\0\0")
    for index, character in enumerate(text):
        depth += (character in "([<") - (character in ")]>")
        if character == "," and depth == 0:
            parts.append(text[start:index])
            start = index + 1
    return [part.strip().replace("\0\0", "->") for part in [*parts, text[start:]] if part.strip()]


def parameters(rest):
    """The parameters of a function, and the type that it returns or an empty text; `rest` follows its name."""
    depth = 0
    for index, character in enumerate(rest):
        depth += (character == "(") - (character == ")")
        if depth == 0:
            break
    result = rest[index + 1:].partition("->")[2].strip()
    listed = []
    for text in split(rest[1:index]):
        names, _, type = text.partition(":")
        label = names.split()[0].strip("`")
        listed.append(Parameter("" if label == "_" else label, type.strip()))
    return listed, result


def parse(text):
    """The root of all declarations of a file."""
    lines = text.splitlines()
    root = Node("file", "", "", [], ())
    stack = [(-2, root)]
    index, doc = 0, ""
    while index < len(lines):
        line, indent = lines[index].strip(), len(lines[index]) - len(lines[index].lstrip())
        index += 1
        if not line or line.startswith("//"):
            doc = line
            continue
        while line == "}" and stack[-1][0] == indent:
            stack.pop()
            break
        if indent != stack[-1][0] + 2:
            continue
        # A wrapped header continues with deeper lines.
        while index < len(lines) and _is_open(line):
            line += " " + lines[index].strip()
            index += 1
        line = line.replace("( ", "(").replace(" )", ")")
        if opening := _OPENING.match(line):
            parent = stack[-1][1]
            inner = opening[2] if opening[1] == "extension" else None
            path = tuple(inner.split(".")) if inner else (*parent.path, opening[2].strip("`"))
            node = Node(opening[1], opening[2].strip("`"), doc, split(opening[3] or ""), path)
            parent.children.append(node)
            if not opening[4]:
                stack.append((indent, node))
        elif member := _MEMBER.match(line):
            stack[-1][1].members.append(Member(member[1], member[2], member[3].removesuffix("{").strip()))
    return root


def _is_open(line):
    if re.match(r"^(?:\w+ )*(class|struct|enum|protocol|extension) [^{]*$", line):
        return True
    plain = line.replace("->", "").partition("{")[0]
    return plain.count("(") > plain.count(")") or plain.count("[") > plain.count("]")


class Surface:
    """The declarations of one world."""

    def __init__(self, text):
        self.nodes = list(parse(text).all())

    def named(self, name, *kinds):
        return next((node for node in self.nodes if node.kind in kinds and node.name == name), None)

    def interface(self, interface, kind):
        """What the output declares for an interface with functions: a protocol for imports, a struct for exports."""
        name = f" `{interface.id(kind == 'struct')}`."
        return next((node for node in self.nodes if node.kind == kind and name in node.doc), None)

    def type(self, item, keyword, is_export, ending=""):
        """The type for a declaration of WIT: in the namespace of its interface, if it has one."""
        found = [node for node in self.nodes if node.kind == keyword and len(node.path) > 1
                 and normalized(node.name) == key(item.name) + ending]
        is_export = is_export and item.owner.is_exported
        names = _labels(item.owner, is_export)
        owners = [prefix + name for name in names for prefix in ("", "exported" if is_export else "imported")]
        inside = [node for node in found if normalized(node.path[-2]) in owners]
        plain = [node for node in found if len(node.path) == 2]
        return (inside or plain or found)[0]


def _labels(interface, is_export):
    """The names that an interface can have, without dashes."""
    if interface.is_world:
        return []
    if label := interface.label(is_export):
        return [key(label)]
    namespace, package = interface.package.name.split(":")
    long = key(namespace + package + interface.name)
    version = re.sub("[^0-9a-z]", "", (interface.package.version or "").lower())
    return [key(interface.name), key(package + interface.name), long, f"{long}v{version}"]


def normalized(name):
    """What is left of the name of WIT, as `words.key` has it."""
    return name.replace("_", "").lower()
