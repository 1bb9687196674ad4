import PintleABI
import PintleCodegen
import PintleModel

/// Prints the core functions that the host provides to the guest.
struct ImportPrinter {
  let names: WorldNames
  let link: LinkNames
  /// The access modifier, with a space after it, or an empty string.
  let access: String

  var scopes: [WorldABI.Scope] { names.abi.imports }

  /// The generic parameter for the host's type, in functions that use its associated types.
  static let hostType = "PintleHost"

  /// Whether the guest imports anything but methods, which the host's objects implement.
  var needsHost: Bool { scopes.contains(where: hasRequirements) || !providers.isEmpty }

  /// Whether the host implements anything.
  var hasProtocols: Bool { needsHost || !names.abi.importedResources.isEmpty }

  /// The type of the objects of a resource: any class that conforms to its protocol, or the class of another guest.
  func object(_ resource: WorldABI.ImportedResource) -> String {
    let copy = resource.copy(in: names.model)
    return (names.isProtocol(copy) ? "any " : "") + names.reference(copy)
  }

  /// The functions of a scope that belong to no object or class, if the host implements them.
  func functions(_ scope: WorldABI.Scope) -> [WorldABI.FunctionABI] {
    if names.providers[scope.place] != nil { return [] }
    return scope.functions.filter { $0.function.resource == nil }
  }

  /// The resources of a scope whose classes the host must name, with the names of the associated types.
  func associatedTypes(
    _ scope: WorldABI.Scope
  ) -> [(name: String, resource: WorldABI.ImportedResource)] {
    names.abi.importedResources.compactMap { resource in
      guard resource.copy(in: names.model).place == scope.place else { return nil }
      return names.associatedTypes[resource.reference].map { ($0, resource) }
    }
  }

  /// Whether the host has to implement something for a scope besides the methods of its objects.
  func hasRequirements(_ scope: WorldABI.Scope) -> Bool {
    !functions(scope).isEmpty || !associatedTypes(scope).isEmpty
  }

  /// Prints the functions that return the lists of core imports.
  func printLists(to writer: inout CodeWriter) {
    for scope in scopes {
      writer.line()
      let name = LinkNames.name(of: scope, names.model)
      let source = scope.interface == nil ? name : "`\(name)`"
      let callee = names.providers[scope.place] == nil ? "the host" : "another guest"
      writer.docs("The core functions of \(source), which call \(callee).")
      printOpening(scope, to: &writer)
      writer.indented { writer in
        writer.line("[")
        writer.indented { writer in
          for function in scope.functions { printCore(function, in: scope, to: &writer) }
        }
        writer.line("]")
      }
      writer.line("}")
    }
  }

  private func printOpening(_ scope: WorldABI.Scope, to writer: inout CodeWriter) {
    var name = "private static func \(listName(scope))"
    var parameters = ["_ host: some \(protocolName(scope))"]
    if let provider = names.providers[scope.place] {
      parameters = ["_ host: \(names.reference(provider))"]
    } else if !hasRequirements(scope) {
      parameters = []
    } else if !associatedTypes(scope).isEmpty {
      name += "<\(Self.hostType): \(protocolName(scope))>"
      parameters = [functions(scope).isEmpty ? "_: \(Self.hostType)" : "_ host: \(Self.hostType)"]
    }
    writer.list("\(name)(", parameters, ") -> [PintleImport] {", style: .detached)
  }

  private func listName(_ scope: WorldABI.Scope) -> String {
    "pintle" + protocolName(scope).filter { $0 != "_" }
  }

  /// The calls of the functions that ``printLists(to:)`` prints.
  var listCalls: [String] {
    scopes.map { scope in
      if let provider = names.providers[scope.place] {
        return "\(listName(scope))(\(local(provider)))"
      }
      guard hasRequirements(scope) else { return "\(listName(scope))()" }
      guard needsParts, scope.interface != nil else { return "\(listName(scope))(host)" }
      return "\(listName(scope))(host.\(part(scope)))"
    }
  }

  private func printCore(
    _ function: WorldABI.FunctionABI, in scope: WorldABI.Scope, to writer: inout CodeWriter
  ) {
    guard case .import(let name) = function.coreName else { return }
    let label = LinkNames.label(of: function.function, in: scope, names.model)
    var arguments = [
      SwiftNames.literal(name.module), SwiftNames.literal(name.field),
      CoreTypes.list(function.signature.parameters), CoreTypes.list(function.signature.results),
      "function: \(SwiftNames.literal(label))",
    ]
    if function.hostPlan.access.contains(.allocates) { arguments.append("allocates: true") }
    let close = ") { pintle, slots in"
    writer.list("PintleImport(", arguments, close, style: .detached)
    writer.indented { $0.lines(statements(function, in: scope.place, column: $0.column)) }
    // `swift format` allows no trailing comma after a single element.
    writer.line(scope.functions.count == 1 ? "}" : "},")
  }

  private func statements(
    _ function: WorldABI.FunctionABI, in place: PlanScope, column: Int
  ) -> [String] {
    let plan = function.hostPlan
    var locals = LocalScope(reserved: ["pintle", "slots", "host"])
    var unused = LocalScope()
    let provider = names.providers[place]
    let views = provider == nil ? names.views[function] : FunctionViews()
    let signature: FunctionSignature
    if let provider, let interface = place.interface {
      let printer = TypePrinter(provider.names, in: provider.place(of: interface))
      signature = FunctionSignature(function.function, printer, views, scope: &unused)
    } else {
      let printer = TypePrinter(names, in: place)
      signature = FunctionSignature(function.function, printer, views, scope: &unused)
    }
    _ = locals.declare("host")
    var body = BodyPrinter(
      names, link, in: place, folding: Folding(plan), values: plan.values, scope: locals,
      column: column)
    body.userFunction = signature
    body.provider = provider
    body.views = BodyPrinter.views(plan, views, isExport: false)
    for (index, value) in plan.parameters.enumerated() {
      let type = plan[value].type.core ?? .i32
      body.bind(value, to: .name(body.slot(index, type, of: "slots").text))
    }
    for phase in plan.phases { body.print(phase.steps) }
    if let result = plan.result {
      let value = Code.Argument.plain(body.typed(result))
      body.statement("", .call("slots.set", [.text("0"), value]))
    }
    return body.lines
  }
}
