import PintleDiagnostics
import PintleModel
import PintleSyntax

/// Resolves a world; what its interfaces need is added later by ``Elaborator``.
struct WorldResolver {
  private let package: PackageResolver
  private let world: ID<World>
  private var body: BodyResolver
  private var imports = ItemTable(verb: "imported")
  private var exports = ItemTable(verb: "exported")

  private var reporter: Reporter { package.reporter }
  private var session: Session { package.session }

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
    session.model.worlds[world.index].imports = imports.items
    session.model.worlds[world.index].exports = exports.items
  }

  private mutating func resolveTypes(_ items: [WorldItemSyntax]) {
    var uses: [UseSyntax] = []
    var definitions: [TypeDefinitionSyntax] = []
    for item in items {
      if case .use(let use) = item { uses.append(use) }
      if case .type(let definition) = item { definitions.append(definition) }
    }
    body.functionNames = FunctionNames {
      items.compactMap {
        guard case .import(let item) = $0, case .function(let function) = item.kind else {
          return nil
        }
        return function.name
      }
    }
    body.resolveTypes(uses, definitions)
    imports.addTypes(body.usedTypes + body.definedTypes, places: body.places, session.model)
  }

  private mutating func addMembers(of definition: TypeDefinitionSyntax) {
    guard case .resource(let members) = definition.kind else { return }
    body.resolve(members, of: definition)
    for function in body.functions { imports.addMember(function) }
    body.functions = []
  }

  private enum Table {
    case imported
    case exported
  }

  private subscript(table: Table) -> ItemTable {
    get { table == .imported ? imports : exports }
    _modify {
      switch table {
      case .imported: yield &imports
      case .exported: yield &exports
      }
    }
  }

  private mutating func add(_ syntax: ExternSyntax, to table: Table) {
    if let (item, name) = item(syntax) {
      self[table].add(item, name, reporter)
    } else if case .path(nil, let path) = syntax.kind,
      let target = package.foreignPath(path, in: body.file)
    {
      self[table].addAbsent(target, path.name, reporter)
    }
  }

  /// Keeps an `include` for the time when all worlds of the package are there.
  private func add(_ syntax: IncludeSyntax) {
    let gate = body.gate(syntax.prefix, of: syntax.path.name)
    reporter.warnAboutExternalID(syntax.prefix, on: "an `include`")
    guard let source = package.world(at: syntax.path, in: body.file) else { return }
    let inclusion = Inclusion(syntax: syntax, gate: gate, source: source)
    package.inclusions[world, default: []].append(inclusion)
  }

  /// What an import or export is, and its name; `nil` when there is something wrong with it.
  private mutating func item(_ syntax: ExternSyntax) -> (WorldItem, Identifier)? {
    guard let itemName = syntax.itemName else { return nil }
    let gate = body.gate(syntax.prefix, of: itemName)
    let externalID = reporter.externalID(syntax.prefix)
    let name: Identifier
    let key: WorldItem.Key
    let kind: WorldItem.Kind
    switch syntax.kind {
    case .function(let function):
      // The attributes are those of the item and are checked already.
      let plain = ItemPrefix(docs: syntax.prefix.docs, attributes: [])
      guard var resolved = body.resolve(function.with(plain)) else { return nil }
      resolved.stability = gate.stability
      resolved.externalID = externalID
      (name, key, kind) = (function.name, .name(function.name.text), .function(resolved))
    case .inline(let label, let items):
      let interface = package.interface(
        items, name: label, isInline: true, prefix: syntax.prefix, gate, in: body.file)
      (name, key, kind) = (label, .name(label.text), .interface(interface))
    case .path(let label, let path):
      if label == nil {
        reporter.warnAboutExternalID(syntax.prefix, on: "an interface without a label")
      }
      guard let interface = package.interface(at: path, in: body.file) else { return nil }
      name = label ?? path.name
      (key, kind) = (label.map { .name($0.text) } ?? .interface(interface), .interface(interface))
    case .invalid: return nil
    }
    if name.isMissing { return nil }
    let item = WorldItem(
      key: key, kind: kind, docs: syntax.prefix.docs?.text, stability: gate.stability,
      externalID: externalID, span: name.span)
    return (item, name)
  }
}

/// The imports or the exports of a world, while it is resolved.
struct ItemTable {
  /// `imported` or `exported`.
  let verb: String
  private(set) var items: [WorldItem] = []
  private var places = NamePlaces()
  private var interfaces: [ID<Interface>: Span] = [:]
  /// Interfaces of other packages that these don't have, by their paths.
  private var absent: [String: Span] = [:]

  init(verb: String) {
    self.verb = verb
  }

  /// Adds an item unless its key is taken, which is reported.
  mutating func add(_ item: WorldItem, _ name: Identifier, _ reporter: Reporter) {
    switch item.key {
    case .name:
      switch places.declare(name) {
      case .free: break
      case .taken(let first):
        return reporter.report(
          .duplicateName, "`\(name.text)` is already \(verb)", at: name.span,
          labels: [Label("first \(verb) here", at: first.span)])
      case .tooSimilar(let first): reporter.reportTooSimilar(name, first)
      }
    case .interface(let interface):
      if let first = interfaces[interface] { return reportTwice(name, first, reporter) }
      interfaces[interface] = name.span
    }
    items.append(item)
  }

  /// Adds types, which come first.
  ///
  /// - Parameter places: their names, and those of types that have an error, which does not make their names free.
  mutating func addTypes(_ types: [ID<TypeDefinition>], places: NamePlaces, _ model: Model) {
    self.places = places
    items.reserveCapacity(types.count)
    for id in types {
      let type = model[id]
      items.append(
        WorldItem(
          key: .name(type.name ?? ""), kind: .type(id), docs: type.docs, stability: type.stability,
          externalID: type.externalID, span: type.span))
    }
  }

  /// Notes an interface of another package, which is missing there; a second mention is wrong all the same.
  mutating func addAbsent(_ path: String, _ name: Identifier, _ reporter: Reporter) {
    if let first = absent[path] { return reportTwice(name, first, reporter) }
    absent[path] = name.span
  }

  private func reportTwice(_ name: Identifier, _ first: Span, _ reporter: Reporter) {
    reporter.report(
      .duplicateInterface, "interface `\(name.text)` is \(verb) twice", at: name.span,
      labels: [Label("first \(verb) here", at: first)],
      help: ["a label makes it another item: `label: \(name.text)`"])
  }

  /// Adds a member of a resource; its name was checked with the resource.
  mutating func addMember(_ function: Function) {
    items.append(
      WorldItem(
        key: .name(function.name), kind: .function(function), docs: function.docs,
        stability: function.stability, externalID: function.externalID, span: function.span))
  }
}

extension FunctionSyntax {
  fileprivate func with(_ prefix: ItemPrefix) -> FunctionSyntax {
    FunctionSyntax(
      prefix: prefix, name: name, isAsync: isAsync, parameters: parameters, result: result)
  }
}

extension ExternSyntax {
  /// The name by which it is known in the world; `nil` when the parser found none.
  fileprivate var itemName: Identifier? {
    switch kind {
    case .function(let function): function.name
    case .inline(let name, _): name
    case .path(let label, let path): label ?? path.name
    case .invalid: nil
    }
  }
}
