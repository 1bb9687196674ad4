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

  /// Whether the guest imports a function.
  var hasImports: Bool { !scopes.isEmpty }

  /// Prints the functions that return the lists of core imports.
  func printLists(to writer: inout CodeWriter) {
    for scope in scopes {
      writer.line()
      let name = LinkNames.name(of: scope, names.model)
      let source = scope.interface == nil ? name : "`\(name)`"
      writer.docs("The core functions of \(source), which call the host.")
      writer.list(
        "private static func \(listName(scope))(", ["_ host: some \(protocolName(scope))"],
        ") -> [PintleImport] {", style: .detached)
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

  private func listName(_ scope: WorldABI.Scope) -> String {
    "pintle" + protocolName(scope).filter { $0 != "_" }
  }

  /// The calls of the functions that ``printLists(to:)`` prints.
  var listCalls: [String] {
    scopes.map { scope in
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
    writer.indented { $0.lines(statements(function, column: $0.column)) }
    // `swift format` allows no trailing comma after a single element.
    writer.line(scope.functions.count == 1 ? "}" : "},")
  }

  private func statements(_ function: WorldABI.FunctionABI, column: Int) -> [String] {
    let plan = function.hostPlan
    var locals = LocalScope(reserved: ["pintle", "slots", "host"])
    var unused = LocalScope()
    let signature = FunctionSignature(function.function, names, scope: &unused)
    _ = locals.declare("host")
    var body = BodyPrinter(
      names, link, folding: Folding(plan), values: plan.values, scope: locals, column: column)
    body.userFunction = signature
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
