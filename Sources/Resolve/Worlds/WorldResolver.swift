import PintleDiagnostics
import PintleModel
import PintleSyntax

/// Resolves the written items of a world; ``WorldIncluder`` and ``Elaborator`` add others.
struct WorldResolver {
  private let package: PackageResolver
  private let world: ID<World>
  private var body: BodyResolver
  private var items = WorldItems()
  /// The interfaces of other packages that do not exist, by their paths.
  private var missingInterfaces: [WorldItems.Direction: [String: Span]] = [:]

  private var diagnostics: DiagnosticCollector { package.diagnostics }
  private var context: ResolverContext { package.context }

  init(_ package: PackageResolver, world: ID<World>, file: Int, gate: Gate) {
    self.package = package
    self.world = world
    body = BodyResolver(package, owner: .world(world), file: file, gate: gate)
  }

  mutating func resolve(_ syntax: WorldSyntax) {
    resolveTypes(syntax.items)
    for item in syntax.items {
      switch item {
      case .use: break
      case .type(let definition): addMembers(of: definition)
      case .include(let include): add(include)
      case .import(let syntax): add(syntax, to: .imported)
      case .export(let syntax): add(syntax, to: .exported)
      }
    }
    items.store(in: &context.model.worlds[world.index])
  }

  // MARK: Types

  private mutating func resolveTypes(_ syntax: [WorldItemSyntax]) {
    body.functionNames = FunctionNames {
      syntax.compactMap {
        guard case .import(let item) = $0, case .function(let function) = item.kind else {
          return nil
        }
        return function.name
      }
    }
    body.resolveTypes(
      syntax.compactMap { if case .use(let use) = $0 { use } else { nil } },
      syntax.compactMap { if case .type(let definition) = $0 { definition } else { nil } })
    // Among them are names of types with an error, which have no item.
    items.imports.names = body.declaredNames
    for id in body.usedTypes + body.definedTypes {
      let type = context.model[id]
      items.imports.append(
        WorldItem(
          key: .name(type.name ?? ""), kind: .type(id), docs: type.docs, stability: type.stability,
          externalID: type.externalID, span: type.span))
    }
  }

  private mutating func addMembers(of definition: TypeDefinitionSyntax) {
    guard case .resource(let members) = definition.kind else { return }
    body.resolve(members, of: definition)
    for function in body.functions {
      items.imports.append(
        WorldItem(
          key: .name(function.name), kind: .function(function), docs: function.docs,
          stability: function.stability, externalID: function.externalID, span: function.span))
    }
    body.functions = []
  }

  // MARK: Includes, imports and exports

  /// Records an `include`, which is resolved when all worlds of the package are.
  private func add(_ syntax: IncludeSyntax) {
    let gate = body.gate(syntax.prefix, of: syntax.path.name)
    diagnostics.warnAboutExternalID(syntax.prefix, on: "an `include`")
    guard let source = package.world(at: syntax.path, in: body.file) else { return }
    let inclusion = Inclusion(syntax: syntax, gate: gate, source: source)
    package.inclusions[world, default: []].append(inclusion)
  }

  private mutating func add(_ syntax: ExternSyntax, to direction: WorldItems.Direction) {
    if let (item, name) = item(syntax) {
      add(item, name, to: direction)
    } else if case .path(nil, let path) = syntax.kind,
      let target = package.externalPath(path, in: body.file)
    {
      // A second reference to a missing interface is an error of its own.
      if let first = missingInterfaces[direction]?[target] {
        reportTwice(path.name, first, direction)
      } else {
        missingInterfaces[direction, default: [:]][target] = path.name.span
      }
    }
  }

  /// Adds an item, unless its key is taken, which is reported.
  private mutating func add(
    _ item: WorldItem, _ name: Identifier, to direction: WorldItems.Direction
  ) {
    switch item.key {
    case .name:
      switch items[direction].names.declare(name) {
      case .free: break
      case .taken(let first):
        let verb = direction.rawValue
        return diagnostics.report(
          .duplicateName, "`\(name.text)` is already \(verb)", at: name.span,
          labels: [Label("first \(verb) here", at: first.span)])
      case .tooSimilar(let first): diagnostics.reportTooSimilar(name, first)
      }
    case .interface(let interface):
      if let first = items[direction].index(of: interface) {
        return reportTwice(name, items[direction][first].span, direction)
      }
    }
    items[direction].append(item)
  }

  private func reportTwice(
    _ name: Identifier, _ first: Span, _ direction: WorldItems.Direction
  ) {
    let verb = direction.rawValue
    diagnostics.report(
      .duplicateInterface, "interface `\(name.text)` is \(verb) twice", at: name.span,
      labels: [Label("first \(verb) here", at: first)],
      help: ["a label makes it a separate item: `label: \(name.text)`"])
  }

  /// The item of an import or export, and its name; `nil` when there is an error in it.
  private mutating func item(_ syntax: ExternSyntax) -> (WorldItem, Identifier)? {
    guard let itemName = syntax.itemName else { return nil }
    let gate = body.gate(syntax.prefix, of: itemName)
    let externalID = diagnostics.externalID(syntax.prefix)
    let key: WorldItem.Key
    let kind: WorldItem.Kind
    switch syntax.kind {
    case .function(let function):
      // The attributes belong to the item, and are checked above.
      let plain = ItemPrefix(docs: syntax.prefix.docs, attributes: [])
      guard var resolved = body.resolve(function.with(plain)) else { return nil }
      resolved.stability = gate.stability
      resolved.externalID = externalID
      (key, kind) = (.name(function.name.text), .function(resolved))
    case .inline(let label, let items):
      let interface = package.interface(
        items, name: label, isInline: true, prefix: syntax.prefix, gate, in: body.file)
      (key, kind) = (.name(label.text), .interface(interface))
    case .path(let label, let path):
      if label == nil {
        diagnostics.warnAboutExternalID(syntax.prefix, on: "an interface without a label")
      }
      guard let interface = package.interface(at: path, in: body.file) else { return nil }
      (key, kind) = (label.map { .name($0.text) } ?? .interface(interface), .interface(interface))
    case .invalid: return nil
    }
    if itemName.isMissing { return nil }
    let item = WorldItem(
      key: key, kind: kind, docs: syntax.prefix.docs?.text, stability: gate.stability,
      externalID: externalID, span: itemName.span)
    return (item, itemName)
  }
}

extension FunctionSyntax {
  fileprivate func with(_ prefix: ItemPrefix) -> FunctionSyntax {
    FunctionSyntax(
      prefix: prefix, name: name, isAsync: isAsync, parameters: parameters, result: result)
  }
}

extension ExternSyntax {
  /// The name of the item in the world; `nil` when the parser found none.
  fileprivate var itemName: Identifier? {
    switch kind {
    case .function(let function): function.name
    case .inline(let name, _): name
    case .path(let label, let path): label ?? path.name
    case .invalid: nil
    }
  }
}
