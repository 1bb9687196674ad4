"""Prints the host of a world in Swift: implementations of its imports, and the calls of its exports."""

from shapes import Own, Result, resolved
from swift_surface import normalized, parameters
from swift_values import ValuePrinter, is_error, string
from words import key


def label(function):
    resource = f"{function.resource.name}." if function.resource else ""
    return f"{function.owner.id(True)}.{resource}{function.name}"


class HostPrinter:
    def __init__(self, world, calls, surface):
        self.world = world
        self.calls = calls
        self.surface = surface
        self.class_name = self._world_class().name
        resources = [resource for interface in world.interfaces for resource in interface.resources]
        self.resources = {resource: f"R{index}" for index, resource in enumerate(resources)}
        self.exports = ValuePrinter(surface, self.resources, True)
        self.imports = ValuePrinter(surface, self.resources, False)
        self.lines = []

    def text(self):
        probe = f"guest.{self._property(self.world.probe)}"
        self.lines = [f"extension {self.class_name} {{"]
        self._hosts()
        for resource, name in self.resources.items():
            self._host_class(resource, name)
            if resource.owner.is_exported:
                self._maker(resource, name)
        self.lines += ["  static func worldsRun(_ run: WorldsRun, _ module: PintleModule) throws {",
                       f"    let guest = try {self.class_name}(module: module, imports: WorldsHost())",
                       f"    run.use = {{ (try {probe}.allocated(), try {probe}.live()) }}"]
        self.lines += [f"    try worldsCall{index}(run, guest)" for index in range(len(self.calls))]
        self.lines.append("  }")
        for index, call in enumerate(self.calls):
            self._call(index, call)
        self.lines.append("}")
        for resource in self.resources:
            if resource.owner.is_exported:
                self._identity(resource)
        return "\n".join([*self.lines, ""])

    # Imports

    def _hosts(self):
        """The host, and its parts if the world wants some."""
        imports = self.surface.named("Imports", "protocol")
        parts = {member.name: member.rest.strip(": ") for member in imports.members
                 if member.kind == "associatedtype" and member.rest.endswith("Imports")}
        self.lines.append("  final class WorldsHost: Imports {")
        for member in imports.members:
            if member.kind == "var":
                part = member.rest.partition("{")[0].strip(": ")
                self.lines.append(f"    var {member.name}: Worlds{part} {{ Worlds{part}() }}")
        self._functions(["Imports", *(name for name in imports.inherits if name.endswith("Imports"))])
        self.lines.append("  }")
        for part, protocol in parts.items():
            self.lines.append(f"  struct Worlds{part}: {protocol} {{")
            self._functions([protocol])
            self.lines.append("  }")

    def _functions(self, protocols):
        """The members of some protocols. Functions of the same signature serve several interfaces."""
        signatures = {}
        for interface in self.world.interfaces:
            node = self._import_protocol(interface)
            if node and node.name in protocols:
                classes = {self.imports.protocol(resource).path[1:]: name for resource, name in self.resources.items()}
                for member in node.members:
                    if member.kind == "associatedtype" and not member.rest.endswith("Imports"):
                        name = classes[tuple(member.rest.strip(": ").split("."))]
                        self.lines.append(f"    typealias {member.name} = Worlds{name}")
                functions = node.functions()
                for function, member in zip(interface.functions, functions, strict=True):
                    signatures.setdefault((member.name, member.rest), []).append(function)
        for (name, rest), functions in signatures.items():
            self._import(name, rest, functions)

    def _import_protocol(self, interface):
        if interface.is_world:
            return self.surface.named("Imports", "protocol")
        return self.surface.interface(interface, "protocol")

    def _host_class(self, resource, name):
        """The class of the objects of a resource that the host implements."""
        node = self.imports.protocol(resource)
        self.lines += [f"  final class Worlds{name}: WorldsHostObject, {'.'.join(node.path)} {{"]
        for function in resource.functions:
            member = node.function(function)
            self._import(member.name, member.rest, [function])
        self.lines.append("  }")

    def _import(self, name, rest, functions):
        function = functions[0]
        listed, returned = parameters(rest)
        head = ", ".join(f"{parameter.label or '_'} a{index}: {parameter.type}" for index, parameter in enumerate(listed))
        if function.kind == "constructor":
            self.lines += ["    override init(_ number: Swift.UInt32) { super.init(number) }",
                           f"    init({head}) throws {{ super.init(a0) }}"]
            return
        static = "static " if function.kind == "static" else ""
        self.lines.append(f"    {static}func {name}({head}) throws{f' -> {returned}' if returned else ''} {{")
        if function.role == "identity":
            self.lines += ["      worldsNumber()", "    }"]
            return
        if function.role == "maker":
            self.lines += [f"      Worlds{self.resources[resolved(function.result).resource]}(a0)", "    }"]
            return
        values = [f"a{index} as Any" for index in range(len(listed))]
        if function.kind == "method":
            values.insert(0, "self as Any")
        labels = ", ".join(map(string, map(label, functions)))
        self.lines.append(f"      switch try WorldsRun.current.receive([{labels}], [{', '.join(values)}]) {{")
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
            return f"return {self.imports.literal(type, value)}"
        side, payload = value
        if side == "ok":
            return f"return {self.imports.literal(result.ok, payload)}" if result.ok else "return"
        error = self.imports.literal(result.err, payload)
        if is_error(result.err):
            return f"let error: {self.imports.type(result.err)} = {error}; throw error"
        return f"throw {self.imports.error(result.err)}({error})"

    # Objects of the guest

    def _maker(self, resource, name):
        """A function that makes an object of the guest."""
        maker, owner = resource.maker, ".".join(self.exports.class_(resource).path)
        if maker.kind == "free":
            member, callee = self._exported(maker)
            callee += f".{member.name}"
        else:
            member = self.exports.class_(resource).function(maker)
            callee = f"{owner}.{member.name}" if maker.kind == "static" else owner
        arguments = self._arguments(member, ["number"])
        self.lines += [f"  static func worldsMake{name}(_ number: Swift.UInt32, _ guest: {self.class_name}) throws"
                       f" -> {owner} {{", f"    try {callee}({arguments})", "  }"]

    def _identity(self, resource):
        owner = self.exports.class_(resource)
        self.lines += [f"extension {'.'.join([self.class_name, *owner.path[1:]])}: WorldsObject {{",
                       f"  func worldsNumber() throws -> Swift.UInt32 {{ try self.{owner.function(resource.identity).name}() }}",
                       "}"]

    @staticmethod
    def _arguments(member, values):
        """The arguments of a call, with the guest where no argument tells it."""
        listed, _ = parameters(member.rest)
        if len(listed) > len(values):
            values = [*values, "guest"]
        return ", ".join(f"{parameter.label}: {value}" if parameter.label else value
                         for parameter, value in zip(listed, values, strict=True))

    # Calls

    def _property(self, interface):
        """The property of the world's class for an exported interface."""
        name = self._exports(interface).name
        return next(member.name for member in self._world_class().members
                    if member.kind == "var" and member.rest.partition("{")[0].strip(": ") == name)

    def _world_class(self):
        return next(node for node in self.surface.nodes if node.kind == "class" and len(node.path) == 1)

    def _exports(self, interface):
        return self.surface.interface(interface, "struct")

    def _exported(self, function):
        """The function, and what has it as a member."""
        owner = function.owner
        if owner.is_world:
            return next(member for member in self._world_class().functions() if member.kind == "func"
                        and normalized(member.name.strip("`")) == key(function.name)), "guest"
        member = self._exports(owner).functions()[owner.functions.index(function)]
        return member, f"guest.{self._property(owner)}"

    def _call(self, index, call):
        function = call.function
        # The world itself takes and returns what it imports.
        printer = self.imports if function.owner.is_world else self.exports
        if function.resource:
            node = self.exports.class_(function.resource)
            member = node.function(function)
            callee = "object" if function.kind == "method" else ".".join(node.path)
        else:
            member, callee = self._exported(function)
        listed, returned = parameters(member.rest)
        self.lines += [f"  private static func worldsCall{index}(_ run: WorldsRun, _ guest: {self.class_name}) throws {{",
                       f"    try run.call({string(label(function))}, {index}) {{"]
        values = []
        if function.kind == "method":
            self.lines.append(f"      let object = {self.exports.expression(Own(function.resource), call.receiver)}")
            values.append("object as Any")
        for number, ((_, type), value) in enumerate(zip(function.parameters, call.arguments)):
            self.lines.append(f"      let a{number}: {listed[number].type} = {printer.expression(type, value)}")
            values.append(f"a{number} as Any")
        arguments = self._arguments(member, [f"a{number}" for number in range(len(call.arguments))])
        invoked = f"try {callee}.{member.name}({arguments})"
        described = f"worldsDescribe({invoked} as Any)" if returned else f"{invoked}; return worldsDescribe(())"
        self.lines += [f"      let arguments = worldsDescribe([{', '.join(values)}] as [Any])",
                       f"      let expected = {self._expected(call, printer)}",
                       f"      return WorldsCall(arguments, expected) {{ {described} }}", "    }", "  }"]

    def _expected(self, call, printer):
        type, value = call.function.result, call.result
        if type is None:
            return "worldsDescribe(())"
        if not isinstance(resolved(type), Result):
            return self._described(type, value, printer)
        side, payload = value
        part = getattr(resolved(type), side)
        described = self._described(part, payload, printer)
        return described if side == "ok" else f'"throws " + {described}'

    @staticmethod
    def _described(type, value, printer):
        if type is None:
            return "worldsDescribe(())"
        return f"worldsDescribe({printer.expression(type, value)} as {printer.type(type)} as Any)"
