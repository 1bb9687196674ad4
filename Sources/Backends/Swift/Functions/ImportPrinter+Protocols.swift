import PintleABI
import PintleCodegen

/// The protocols that the host implements.
extension ImportPrinter {
  /// The interfaces for which the host implements something besides the methods of its objects.
  private var interfaces: [WorldABI.Scope] {
    scopes.filter { $0.interface != nil && hasRequirements($0) }
  }

  /// Whether the host implements each interface in a separate value, because two of them have functions or associated types
  /// with the same name.
  var needsParts: Bool {
    let all = scopes.map { scope in
      Set(
        functions(scope).map { FunctionSignature.name(of: $0.function, side: .imported) }
          + associatedTypes(scope).map(\.name))
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
    var items: [(inout CodeWriter) -> Void] = needsHost ? [printImports] : []
    for scope in interfaces {
      items.append { writer in
        let text = scope.item?.docs ?? scope.interface.flatMap { names.model[$0].docs }
        writer.docs(
          text,
          otherwise: "What the guest imports from `\(LinkNames.name(of: scope, names.model))`."
        )
        writer.block("\(access)protocol \(protocolName(scope)) {") { writer in
          printRequirements(scope, to: &writer)
        }
      }
    }
    let resources = names.abi.importedResources.filter { resource in
      let copy = resource.copy(in: names.model)
      return names.namespace(of: copy) == nil && names.origin(of: copy) == nil
    }
    for resource in resources { items.append { printResource(resource, to: &$0) } }
    writer.separated(items)
  }

  private func printImports(to writer: inout CodeWriter) {
    let protocols = interfaces.map(protocolName)
    let own = scopes.first { $0.interface == nil && hasRequirements($0) }
    writer.docs(
      """
      What the host implements for the guest.

      A function may throw any error: other errors than the one it documents end the guest, and come out of the export's call.
      """)
    if needsParts { return printParts(own, to: &writer) }
    if own == nil, providers.isEmpty {
      return writer.header("\(access)protocol Imports", protocols, brace: "{}")
    }
    writer.header("\(access)protocol Imports", protocols)
    writer.indented { writer in
      printProviders(to: &writer)
      guard let own else { return }
      if !providers.isEmpty { writer.line() }
      printRequirements(own, to: &writer)
    }
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
      if !providers.isEmpty {
        writer.line()
        printProviders(to: &writer)
      }
      if let own {
        writer.line()
        printRequirements(own, to: &writer)
      }
    }
  }

  private func printRequirements(_ scope: WorldABI.Scope, to writer: inout CodeWriter) {
    let printer = TypePrinter(names, in: scope.place, context: .imports)
    let types = associatedTypes(scope)
    for (name, resource) in types {
      writer.docs("The class for the resource `\(resource.name)`.")
      writer.line("associatedtype \(name): \(printer.declared(resource.resource))")
    }
    let functions = functions(scope)
    if !types.isEmpty, !functions.isEmpty { writer.line() }
    printRequirements(functions, printer, to: &writer)
  }

  // MARK: Resources

  /// The protocol for the host's class of a resource.
  func printResource(_ resource: WorldABI.ImportedResource, to writer: inout CodeWriter) {
    let copy = resource.copy(in: names.model)
    let scope = scopes.first { $0.place == copy.place }
    let functions = scope?.functions.filter { $0.function.resource == resource.resource } ?? []
    writer.docs(
      names.model[resource.resource].docs,
      otherwise: "An object of the resource `\(resource.name)`, which lives in the host.")
    let header = "\(access)protocol \(names.name(copy)): \(names.standard("AnyObject"))"
    if functions.isEmpty { return writer.line("\(header) {}") }
    writer.block("\(header) {") { writer in
      printRequirements(functions, TypePrinter(names, in: copy.place), to: &writer)
    }
  }

  private func printRequirements(
    _ functions: [WorldABI.FunctionABI], _ printer: TypePrinter, to writer: inout CodeWriter
  ) {
    for (index, function) in functions.enumerated() {
      var locals = LocalScope()
      let signature = FunctionSignature(
        function.function, printer, names.views[function], scope: &locals)
      let docs = signature.importDocs(function.function.docs)
      if index > 0, docs != nil { writer.line() }
      writer.docs(docs, of: signature.name)
      let isConstructor = if case .constructor = function.function.kind { true } else { false }
      writer.lines(
        WrappedLine.signature(
          introducer(signature), signature.declarations,
          isConstructor ? nil : signature.returned, "", column: writer.column))
    }
  }

  /// The declaration up to the opening parenthesis.
  private func introducer(_ signature: FunctionSignature) -> String {
    switch signature.function.kind {
    case .constructor: "init("
    case .static: "static func \(SwiftNames.quoted(signature.name))("
    case .freestanding, .method: "func \(SwiftNames.quoted(signature.name))("
    }
  }
}
