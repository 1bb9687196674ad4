"""Makes random worlds."""

import copy

import words
from shapes import (KEYS, NUMBERS, SCALARS, Alias, Borrow, Enum, FixedList, Flags, Function, Interface, ListOf, MapOf,
                    Named, Option, Own, Package, Record, Resource, Result, Scalar, Text, Tuple, Variant, World)

# What a world may contain. A run can leave some of it out.
FEATURES = ["resources", "borrows-in-types", "maps", "fixed-lists", "packages", "world-items", "labels", "async", "deep",
            "docs", "external-ids"]


class Types:
    """Makes random types for one interface, and the declarations that they need."""

    def __init__(self, random, interface, scope, visible, features):
        self.random = random
        self.interface = interface
        self.scope = scope
        # Declarations of earlier interfaces.
        self.visible = visible
        self.features = features

    def chance(self, one_in):
        return self.random.randrange(one_in) == 0

    def type(self, depth, handles):
        """A type whose handles are among `handles`: `own`, `borrow`."""
        if depth <= 0 or self.chance(6):
            return self._leaf(handles)
        return self.random.choice([
            self._list, self._list, self._fixed_list, self._map, self._tuple, self._option, self._option, self._result,
            self._declared, self._declared, self._declared])(depth - 1, handles)

    def _leaf(self, handles):
        if self.chance(3):
            known = [item for item in [*self.interface.declarations, *self.visible]
                     if not isinstance(item, Resource) and self._fits(item, handles)]
            if known:
                return Named(self.use(self.random.choice(known)))
        resources = [item for item in [*self.interface.declarations, *self.visible] if isinstance(item, Resource)]
        if handles and resources and self.chance(4):
            resource = self.use(self.random.choice(resources))
            return (Own if self.random.choice(sorted(handles)) == "own" else Borrow)(resource)
        if self.chance(4):
            return Text()
        if self.chance(5):
            return ListOf(Scalar(self.random.choice(NUMBERS)))
        return Scalar(self.random.choice(SCALARS))

    @staticmethod
    def _fits(item, handles):
        type = Named(item)
        return (not type.has_own or "own" in handles) and (not type.has_borrow or "borrow" in handles)

    def use(self, declaration):
        """Makes a declaration of another interface known in this one."""
        if declaration.owner is not self.interface and declaration not in self.interface.used:
            free = words.key(declaration.name) not in self.scope.taken
            if free and not self.chance(3):
                self.scope.taken.add(words.key(declaration.name))
                self.interface.used[declaration] = declaration.name
            else:
                self.interface.used[declaration] = self.scope.new()
        return declaration

    def deep(self, type):
        """The type inside of many others."""
        for _ in range(20):
            type = self.random.choice([ListOf, Option, lambda inner: Tuple([inner]), lambda inner: Result(None, inner)])(type)
        return type

    def _list(self, depth, handles):
        return ListOf(self.type(depth, handles))

    def _fixed_list(self, depth, handles):
        if "fixed-lists" not in self.features:
            return self._list(depth, handles)
        return FixedList(self.type(depth, handles), self.random.choice([1, 2, 3, 4, 5, 17]))

    def _map(self, depth, handles):
        if "maps" not in self.features:
            return self._list(depth, handles)
        key = self.random.choice(KEYS)
        return MapOf(Text() if key == "string" else Scalar(key), self.type(depth, handles))

    def _tuple(self, depth, handles):
        return Tuple([self.type(depth, handles) for _ in range(self.random.choice([1, 2, 2, 3, 4]))])

    def _option(self, depth, handles):
        return Option(self.type(depth, handles))

    def _result(self, depth, handles):
        ok = None if self.chance(4) else self.type(depth, handles)
        err = None if self.chance(4) else self.type(depth, handles)
        return Result(ok, err)

    def _declared(self, depth, handles):
        if len(self.interface.declarations) > 9:
            return self._leaf(handles)
        return Named(self.declare(depth, handles))

    def declare(self, depth, handles):
        """A new declaration. Its types are declared before it."""
        if "borrows-in-types" not in self.features:
            handles = handles - {"borrow"}
        make = self.random.choice([self._record, self._record, self._variant, self._variant, self._enum, self._flags,
                                   self._alias])
        item = make(depth, handles)
        self.interface.declarations.append(item)
        return item

    def _record(self, depth, handles):
        members = words.Scope(self.random)
        fields = [(members.new(), self.type(depth, handles)) for _ in range(self.random.randint(1, 6))]
        return Record(self.scope.new(), self.interface, fields)

    def _variant(self, depth, handles):
        members = words.Scope(self.random)
        cases = [(members.new(), None if self.chance(3) else self.type(depth, handles))
                 for _ in range(self.random.randint(1, 6))]
        if self.chance(4):
            # Cases that share core values of different types.
            cases += [(members.new(), self._joined()) for _ in range(2)]
        if self.chance(25):
            cases += [(f"c{index}-filler", None) for index in range(self._many() - len(cases))]
        return Variant(self.scope.new(), self.interface, cases)

    def _joined(self):
        name = self.random.choice(["u32", "s64", "f32", "f64", "string", "u8"])
        return Text() if name == "string" else Scalar(name)

    def _many(self):
        return self.random.choice([255, 256, 257])

    def _enum(self, depth, handles):
        members = words.Scope(self.random)
        cases = [members.new() for _ in range(self.random.randint(1, 8))]
        if self.chance(20):
            cases += [f"c{index}-filler" for index in range(self._many() - len(cases))]
        return Enum(self.scope.new(), self.interface, cases)

    def _flags(self, depth, handles):
        members = words.Scope(self.random)
        count = self.random.choice([1, 2, 3, 5, 7, 8, 9, 15, 16, 17, 31, 32])
        return Flags(self.scope.new(), self.interface, [members.new() for _ in range(count)])

    def _alias(self, depth, handles):
        return Alias(self.scope.new(), self.interface, self.type(depth, handles))


def id_of(function):
    """The name of a function in its interface."""
    return f"{function.resource.name}.{function.name}" if function.resource else function.name


class WorldMaker:
    def __init__(self, random, number, features):
        self.random = random
        self.number = number
        self.features = features
        self.handles = {"own", "borrow"} if "resources" in features else set()

    def world(self):
        scope = words.Scope(self.random, ["probe"])
        interfaces = []
        shared = self.random.randint(1, 3)
        count = shared + self.random.randint(1, 3)
        packages = self._packages(count)
        name = f"w{self.number}-{scope.new()}"
        for index, package in enumerate(packages):
            # Interfaces of different packages may have one name.
            others = [item.name for item in interfaces if item.package is not package]
            taken = [item.name for item in interfaces if item.package is package]
            known = [name for name in others if name not in taken]
            interface_name = self.random.choice(known) if known and self.random.randrange(2) else scope.new()
            interface = Interface(interface_name, package, is_exported=index >= shared)
            # An interface that is only imported must not need one that is exported.
            earlier = [item for item in interfaces if interface.is_exported or not item.is_exported]
            self._fill(interface, [item for other in earlier for item in other.declarations])
            interfaces.append(interface)
        labelled = [item for item in interfaces if item.is_exported]
        if self.has("labels", 3):
            interfaces.append(self._labelled(self.random.choice(labelled), scope.new()))
        if self.has("world-items", 2):
            interfaces.append(self._world_items(packages[-1], scope, interfaces))
        if self.has("labels", 3):
            self._rename(interfaces, scope.new())
        world = World(name, packages[-1], interfaces, self._probe(packages[-1]))
        world.has_docs = "docs" in self.features
        if "external-ids" in self.features:
            for interface in interfaces:
                # Copies of a function need core names of their own.
                if len([other for other in interfaces if other.name == interface.name]) == 1:
                    self._name_functions(interface)
        return world

    def _name_functions(self, interface):
        resources = [function for resource in interface.resources for function in resource.functions]
        for function in interface.functions + resources:
            if self.random.randrange(12) == 0:
                function.external_id = f"é {interface.id(True)} {id_of(function)}"

    def has(self, feature, one_in):
        return feature in self.features and self.random.randrange(one_in) == 0

    def _packages(self, count):
        """The package of each interface. The last one is that of the world; others may be versions of one package."""
        names = words.Scope(self.random)
        main = Package(f"{names.new()}:{names.new()}", self.random.choice(["1.2.3", "0.1.0", None]))
        if not self.has("packages", 2):
            return [main] * count
        name = f"{names.new()}:{names.new()}"
        others = [Package(name, "0.2.1")]
        if self.random.randrange(2):
            others.append(Package(name, "2.0.0-rc.1"))
        first = self.random.randint(1, count)
        packages = [self.random.choice(others) for _ in range(min(first, count - 1))]
        # Packages must not need each other.
        packages.sort(key=others.index)
        return packages + [main] * (count - len(packages))

    @staticmethod
    def _labelled(original, label):
        """Another copy of an interface, with types of its own."""
        others = [*original.used, *(item.owner for item in original.used), original.package]
        interface = copy.deepcopy(original, {id(item): item for item in others})
        interface.import_label = interface.export_label = label
        interface.is_copy = True
        return interface

    def _rename(self, interfaces, label):
        """Gives an interface that nothing else uses a label on one side, so that it is imported and exported under two names."""
        used = [item.owner for interface in interfaces for item in interface.used]
        names = [interface.name for interface in interfaces]
        free = [item for item in interfaces if item.is_exported and item not in used and names.count(item.name) == 1]
        if free:
            setattr(self.random.choice(free), self.random.choice(["import_label", "export_label"]), label)

    def _world_items(self, package, scope, interfaces):
        """Types and functions of the world itself."""
        body = Interface("", package, is_world=True)
        visible = [item for other in interfaces if not other.is_copy for item in other.declarations]
        self._fill(body, visible, scope)
        return body

    def _probe(self, package):
        """Functions about the guest itself."""
        probe = Interface("probe", package, is_exported=True)
        probe.functions = [Function(name, probe, result=Scalar("u32"), role="probe") for name in ("allocated", "live")]
        return probe

    def _fill(self, interface, visible, scope=None):
        scope = scope or words.Scope(self.random)
        types = Types(self.random, interface, scope, visible, self.features)
        if self.handles:
            for _ in range(self.random.choice([0, 1, 1, 2])):
                interface.declarations.append(Resource(scope.new(), interface))
        for _ in range(self.random.randint(1, 4)):
            handles = self.random.choice([set(), {"own"}, {"borrow"}, {"own", "borrow"}]) & self.handles
            types.declare(self.random.randint(1, 3), handles)
        for resource in interface.resources:
            self._fill_resource(resource, types, scope)
        # Interfaces that are only imported serve as a source of types, and few of their functions are ever called.
        count = self.random.randint(3, 6) if interface.is_called else self.random.randint(0, 1)
        for _ in range(count):
            interface.functions.append(self._function(scope.new(), types))

    def _fill_resource(self, resource, types, scope):
        interface = resource.owner
        if not interface.is_exported and self.random.randrange(4) == 0:
            return
        # Rust calls constructors `new`.
        members = words.Scope(self.random, ["new", resource.name])
        number = [(members.new(), Scalar("u32"))]
        way = self.random.choice(["constructor", "constructor", "fallible", "static", "free"])
        kind = "constructor" if way == "fallible" else way
        maker = Function("constructor" if kind == "constructor" else (scope if kind == "free" else members).new(),
                         interface, kind, None if kind == "free" else resource, number, Own(resource), "maker")
        if way == "fallible":
            maker.result = Result(maker.result, types.type(1, set()))
        identity = Function(members.new(), interface, "method", resource, [], Scalar("u32"), "identity")
        resource.maker, resource.identity = maker, identity
        (interface.functions if kind == "free" else resource.functions).append(maker)
        resource.functions.append(identity)
        for _ in range(self.random.randint(0, 3)):
            function = self._function(members.new(), types, ["self"])
            function.kind, function.resource = self.random.choice(["method", "static"]), resource
            resource.functions.append(function)
        self.random.shuffle(resource.functions)

    def _function(self, name, types, reserved=()):
        function = Function(name, types.interface)
        parameters = words.Scope(self.random, reserved)
        count = self.random.choice([0, 1, 1, 1, 2, 2, 3, 4, 5, self.random.randint(6, 20)])
        for _ in range(count):
            depth = self.random.randint(0, 3) if count < 4 else self.random.randint(0, 1)
            handles = self.random.choice([{"own"}, {"borrow"}, {"own", "borrow"}]) & self.handles
            function.parameters.append((parameters.new(), types.type(depth, handles)))
        if self.random.randrange(8):
            function.result = types.type(self.random.randint(0, 3), {"own"} & self.handles)
            if self.has("deep", 30):
                function.result = types.deep(function.result)
        function.is_async = self.has("async", 10)
        return function
