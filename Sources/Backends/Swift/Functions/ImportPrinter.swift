import PintleABI
import PintleCodegen
import PintleModel

/// Prints what a host has to implement, and the core functions that call it.
struct ImportPrinter {
  let names: WorldNames
  let link: LinkNames
  let access: String

  private var scopes: [WorldABI.Scope] { names.abi.imports }
  private var interfaces: [WorldABI.Scope] { scopes.filter { $0.interface != nil } }

  /// Whether the guest imports any function.
  var hasImports: Bool { !scopes.isEmpty }

  /// Whether two interfaces have functions of one name, so that one type can't be the host of both.
  var areParts: Bool {
    let all = scopes.map { scope in
      Set(scope.functions.map { FunctionSignature.name(of: $0.function) })
    }
    return all.reduce(0) { $0 + $1.count } != all.reduce(into: Set()) { $0.formUnion($1) }.count
  }

  private func protocolName(_ scope: WorldABI.Scope) -> String {
    scope.interface == nil ? "Imports" : SwiftNames.type(names.labels[scope]) + "Imports"
  }

  // MARK: Protocols

  func printProtocols(to writer: inout CodeWriter) {
    printImports(to: &writer)
    for scope in interfaces {
      writer.line()
      let text = scope.item?.docs ?? scope.interface.flatMap { names.model[$0].docs }
      writer.docs(
        text, otherwise: "What the guest imports from `\(LinkNames.name(of: scope, names.model))`.")
      writer.block("\(access)protocol \(protocolName(scope)) {") { writer in
        printRequirements(scope, to: &writer)
      }
    }
  }

  private func printImports(to writer: inout CodeWriter) {
    let protocols = interfaces.map(protocolName)
    let own = scopes.first { $0.interface == nil }
    writer.docs("What a host of this world implements.")
    if areParts { return printParts(own, to: &writer) }
    guard let own else {
      return writer.header("\(access)protocol Imports", protocols, brace: "{}")
    }
    writer.header("\(access)protocol Imports", protocols)
    writer.indented { printRequirements(own, to: &$0) }
    writer.line("}")
  }

  /// Interfaces whose functions clash are implemented by a value each.
  private func printParts(_ own: WorldABI.Scope?, to writer: inout CodeWriter) {
    writer.block("\(access)protocol Imports {") { writer in
      for scope in interfaces {
        let name = SwiftNames.type(names.labels[scope])
        writer.line("associatedtype \(name)Part: \(protocolName(scope))")
      }
      writer.line()
      for scope in interfaces {
        let name = SwiftNames.type(names.labels[scope])
        writer.line("var \(part(scope)): \(name)Part { get }")
      }
      if let own {
        writer.line()
        printRequirements(own, to: &writer)
      }
    }
  }

  /// The property of the host that implements an interface.
  private func part(_ scope: WorldABI.Scope) -> String {
    SwiftNames.quoted(SwiftNames.member(names.labels[scope]))
  }

  private func printRequirements(_ scope: WorldABI.Scope, to writer: inout CodeWriter) {
    for (index, function) in scope.functions.enumerated() {
      let docs = function.function.docs
      if index > 0, docs != nil { writer.line() }
      var locals = LocalScope()
      let signature = FunctionSignature(function.function, names, scope: &locals)
      writer.docs(docs, of: signature.name)
      let result = signature.returned.map { " -> \($0)" } ?? ""
      writer.list(
        "func \(SwiftNames.quoted(signature.name))(", signature.declarations,
        ") throws\(result)", style: .detached)
    }
  }

  // MARK: Core functions

  /// The functions that make the lists of core imports.
  func printLists(to writer: inout CodeWriter) {
    for scope in scopes {
      writer.line()
      let host = protocolName(scope)
      writer.docs("The core functions of `\(LinkNames.name(of: scope, names.model))`.")
      writer.list(
        "private static func \(listName(scope))(", ["_ host: some \(host)"],
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

  /// The expressions that make the lists of core imports.
  var listCalls: [String] {
    scopes.map { scope in
      guard areParts, scope.interface != nil else { return "\(listName(scope))(host)" }
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
    writer.indented { $0.lines(body(function, column: $0.column)) }
    // The style that `swift format` checks has no comma behind a single element.
    writer.line(scope.functions.count == 1 ? "}" : "},")
  }

  private func body(_ function: WorldABI.FunctionABI, column: Int) -> [String] {
    let plan = function.hostPlan
    var locals = LocalScope(reserved: ["pintle", "slots", "host"])
    var unused = LocalScope()
    let signature = FunctionSignature(function.function, names, scope: &unused)
    _ = locals.declare("host")
    var body = BodyPrinter(
      names, link, folding: Folding(plan), infos: plan.values, scope: locals, column: column)
    body.userFunction = signature
    for (index, value) in plan.parameters.enumerated() {
      let type = plan[value].type.core ?? .i32
      body.enter(value, as: .name(body.slot(index, type, of: "slots").text))
    }
    for phase in plan.phases { body.print(phase.steps) }
    if let result = plan.result {
      let value = Code.Argument.plain(body.typed(result))
      body.statement("", .call("slots.set", [.text("0"), value]))
    }
    return body.lines
  }
}

/// Lists of core types in the output.
enum CoreTypes {
  static func list(_ types: [CoreType]) -> String {
    "[\(types.map { ".\($0.rawValue)" }.joined(separator: ", "))]"
  }
}
