import PintleABI
import PintleCodegen

/// The protocols that the host implements.
extension ImportPrinter {
  private var interfaces: [WorldABI.Scope] { scopes.filter { $0.interface != nil } }

  /// Whether the host implements each interface in a separate value, because two of them have functions with the same
  /// name.
  var needsParts: Bool {
    let all = scopes.map { scope in
      Set(scope.functions.map { FunctionSignature.name(of: $0.function) })
    }
    return all.reduce(0) { $0 + $1.count } != all.reduce(into: Set()) { $0.formUnion($1) }.count
  }

  func protocolName(_ scope: WorldABI.Scope) -> String {
    scope.interface == nil ? "Imports" : SwiftNames.type(names.labels[scope]) + "Imports"
  }

  /// The property of the host that implements an interface.
  func part(_ scope: WorldABI.Scope) -> String {
    SwiftNames.quoted(SwiftNames.member(names.labels[scope]))
  }

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
    writer.docs("What the host implements for the guest.")
    if needsParts { return printParts(own, to: &writer) }
    guard let own else {
      return writer.header("\(access)protocol Imports", protocols, brace: "{}")
    }
    writer.header("\(access)protocol Imports", protocols)
    writer.indented { printRequirements(own, to: &$0) }
    writer.line("}")
  }

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
}
