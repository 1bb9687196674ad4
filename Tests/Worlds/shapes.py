"""WIT types, and the declarations of a world, as data."""

from dataclasses import dataclass, field
from typing import Optional

INTEGERS = {"u8": (0, 8), "u16": (0, 16), "u32": (0, 32), "u64": (0, 64),
            "s8": (1, 8), "s16": (1, 16), "s32": (1, 32), "s64": (1, 64)}
NUMBERS = [*INTEGERS, "f32", "f64"]
SCALARS = [*NUMBERS, "bool", "char"]
KEYS = [*INTEGERS, "bool", "char", "string"]


class Type:
    """A type. Its parts are the types that its values contain."""

    parts = ()

    @property
    def has_list(self):
        return any(part.has_list for part in self.parts)

    @property
    def has_own(self):
        return any(part.has_own for part in self.parts)

    @property
    def has_borrow(self):
        return any(part.has_borrow for part in self.parts)


@dataclass(eq=False)
class Scalar(Type):
    name: str


@dataclass(eq=False)
class Text(Type):
    has_list = True


@dataclass(eq=False)
class ListOf(Type):
    element: Type
    has_list = True

    @property
    def parts(self):
        return [self.element]


@dataclass(eq=False)
class FixedList(Type):
    element: Type
    count: int

    @property
    def parts(self):
        return [self.element]


@dataclass(eq=False)
class MapOf(Type):
    key: Type
    value: Type
    has_list = True

    @property
    def parts(self):
        return [self.key, self.value]


@dataclass(eq=False)
class Tuple(Type):
    items: list

    @property
    def parts(self):
        return self.items


@dataclass(eq=False)
class Option(Type):
    some: Type

    @property
    def parts(self):
        return [self.some]


@dataclass(eq=False)
class Result(Type):
    ok: Optional[Type]
    err: Optional[Type]

    @property
    def parts(self):
        return [side for side in (self.ok, self.err) if side]


@dataclass(eq=False)
class Named(Type):
    declaration: "Declaration"

    @property
    def parts(self):
        return self.declaration.parts


@dataclass(eq=False)
class Own(Type):
    resource: "Resource"
    has_own = True


@dataclass(eq=False)
class Borrow(Type):
    resource: "Resource"
    has_borrow = True


@dataclass(eq=False)
class Declaration:
    """A named type of an interface."""
    name: str
    owner: "Interface"
    parts = ()


@dataclass(eq=False)
class Record(Declaration):
    fields: list  # (name, type)

    @property
    def parts(self):
        return [type for _, type in self.fields]


@dataclass(eq=False)
class Variant(Declaration):
    cases: list  # (name, type or None)

    @property
    def parts(self):
        return [type for _, type in self.cases if type]


@dataclass(eq=False)
class Enum(Declaration):
    cases: list  # names


@dataclass(eq=False)
class Flags(Declaration):
    flags: list  # names


@dataclass(eq=False)
class Alias(Declaration):
    target: Type

    @property
    def parts(self):
        return [self.target]


@dataclass(eq=False)
class Resource(Declaration):
    """A resource. Each of its objects has a number, which the method `identity` returns, and `maker` makes it."""
    functions: list = field(default_factory=list)
    identity: "Function" = None
    maker: "Function" = None


@dataclass(eq=False)
class Function:
    """A function; `kind` is `free`, `constructor`, `method` or `static`."""
    name: str
    owner: "Interface"
    kind: str = "free"
    resource: Resource = None
    parameters: list = field(default_factory=list)  # (name, type)
    result: Optional[Type] = None
    # The function is the maker or the identity of a resource, which hosts implement without a plan.
    role: str = ""
    is_async: bool = False
    # Its core name, if the WIT gives it one.
    external_id: Optional[str] = None


@dataclass(eq=False)
class Package:
    name: str  # with its namespace
    version: Optional[str]

    @property
    def suffix(self):
        return f"@{self.version}" if self.version else ""


@dataclass(eq=False)
class Interface:
    """An interface of the world, or what the world itself declares."""
    name: str
    package: Package
    # It is imported in any case.
    is_exported: bool = False
    # It is the world itself, whose functions are imported and exported, and whose types are imported.
    is_world: bool = False
    # The names under which the world imports and exports it, if not its own.
    import_label: Optional[str] = None
    export_label: Optional[str] = None
    # It is another copy of an interface, with types of its own.
    is_copy: bool = False
    declarations: list = field(default_factory=list)
    functions: list = field(default_factory=list)
    # The names of declarations of other interfaces in this one.
    used: dict = field(default_factory=dict)

    def label(self, is_export):
        return self.export_label if is_export else self.import_label

    def id(self, is_export):
        """Its label, or its name with package and version."""
        return self.label(is_export) or f"{self.package.name}/{self.name}{self.package.suffix}"

    @property
    def is_called(self):
        """Whether the host calls its functions."""
        return self.is_exported or self.is_world

    def local_name(self, declaration):
        return self.used.get(declaration, declaration.name)

    @property
    def resources(self):
        return [item for item in self.declarations if isinstance(item, Resource)]

    @property
    def exported_functions(self):
        """The functions that the host calls, those of resources among them. The resources of a world are imported."""
        if self.is_world:
            return self.functions
        if not self.is_exported:
            return []
        return [function for resource in self.resources for function in resource.functions] + self.functions


@dataclass(eq=False)
class World:
    name: str
    package: Package
    # All that are imported, the world itself among them.
    interfaces: list
    probe: Interface
    has_docs: bool = False


def resolved(type):
    """The type behind aliases."""
    while isinstance(type, Named) and isinstance(type.declaration, Alias):
        type = type.declaration.target
    return type


def kind(type):
    """The declaration of a record, variant, enum or flags, or the type itself."""
    type = resolved(type)
    return type.declaration if isinstance(type, Named) else type
