import PintleDiagnostics
import PintleModel
import PintleSyntax

/// Definitions of types, ordered so that each stands behind what it is made of.
extension BodyResolver {
  private struct Edge: GraphEdge {
    let target: Int
    let span: Span
  }

  /// What a definition can lead to: other definitions, and used names, which are numbered behind them.
  private struct Nodes {
    let definitions: [TypeDefinitionSyntax]
    let used: [Identifier]
    /// The numbers of those that count, in the order of the text.
    let numbers: [Int]

    init(_ definitions: [TypeDefinitionSyntax], free: [Int], used: [Identifier]) {
      self.definitions = definitions
      self.used = used
      func start(_ number: Int) -> Int {
        let place = number - definitions.count
        return (place < 0 ? definitions[number].name : used[place]).span.start
      }
      numbers =
        used.isEmpty
        ? free
        : (free + used.indices.map { definitions.count + $0 }).sorted { start($0) < start($1) }
    }

    subscript(node: Int) -> Identifier {
      definition(node)?.name ?? used[numbers[node] - definitions.count]
    }

    /// The definition that a node is; `nil` for a used name.
    func definition(_ node: Int) -> TypeDefinitionSyntax? {
      numbers[node] < definitions.count ? definitions[numbers[node]] : nil
    }
  }

  /// Defines the types whose names were free in topological order. Used names have their place in it, where their `use`
  /// stands: a type that needs one which is used behind it comes later.
  mutating func define(
    _ definitions: [TypeDefinitionSyntax], free: [Int], used: [Identifier]
  ) {
    let nodes = Nodes(definitions, free: free, used: used)
    let edges = edges(of: nodes)
    let graph = TopologicalOrder(edges)
    for walk in graph.cycles { reportCycle(walk, edges, nodes) }
    for node in graph.remaining { names.bind(nodes[node].text, to: .invalid) }
    session.model.types.reserveSpace(for: definitions.count)
    definedTypes.reserveCapacity(definitions.count)
    for node in graph.order {
      if let definition = nodes.definition(node) { define(definition) }
    }
  }

  private func edges(of nodes: Nodes) -> EdgeLists<Edge> {
    let all = nodes.numbers.indices
    lazy var indexes = Dictionary(
      all.map { (nodes[$0].text, $0) }, uniquingKeysWith: { first, _ in first })
    var edges = EdgeLists<Edge>(capacity: all.count)
    for node in all {
      for name in nodes.definition(node)?.kind.references ?? [] {
        if let edge = edge(to: name, indexes) { edges.append(edge) }
      }
      edges.endNode()
    }
    return edges
  }

  /// The definition that a name in a definition leads to; an unknown name is reported.
  private func edge(to name: Identifier, _ indexes: [String: Int]) -> Edge? {
    if let target = indexes[name.text] { return Edge(target: target, span: name.span) }
    if !name.isMissing, names[name.text] == nil {
      reportUnknownType(name) { names.all + Array(indexes.keys) }
    }
    return nil
  }

  private func reportCycle(_ walk: [Int], _ edges: EdgeLists<Edge>, _ nodes: Nodes) {
    guard let closing = walk.last, let start = walk.firstIndex(of: closing) else { return }
    let places = zip(walk, walk.dropFirst()).compactMap { from, to in
      edges[from].first { $0.target == to }
    }
    guard let first = places.first else { return }
    let named = start <= 1 ? walk[1] : closing
    let labels = places.dropFirst(max(start, 1)).prefix(10).map { edge in
      Label("contains `\(nodes[edge.target].text)`", at: edge.span)
    }
    reporter.report(
      .recursiveType, "type `\(nodes[named].text)` contains itself", at: first.span,
      labels: labels, help: ["types cannot be recursive: refer to a resource or an index instead"])
  }

  private mutating func define(_ definition: TypeDefinitionSyntax) {
    let gate = gate(definition.prefix, of: definition.name)
    let externalID = reporter.externalID(definition.prefix)
    var what = "a type"
    if case .resource = definition.kind { what = "a resource" }
    reporter.warnAboutExternalID(definition.prefix, on: what)
    definitionGate = gate
    defer { definitionGate = .none }
    guard let kind = kind(of: definition) else {
      names.bind(definition.name.text, to: .invalid)
      return
    }
    let id = session.append(
      TypeDefinition(
        name: definition.name.text, kind: kind, owner: owner,
        docs: definition.prefix.docs?.text, stability: gate.stability, externalID: externalID,
        span: definition.name.span))
    package.gateSpans[id] = gate.span
    definedTypes.append(id)
    names.bind(definition.name.text, to: .type(id))
  }

  /// What a definition says; `nil` when it is an alias of something with an error.
  private mutating func kind(of definition: TypeDefinitionSyntax) -> TypeDefinition.Kind? {
    switch definition.kind {
    case .alias(let type): return aliasKind(type)
    case .record(let fields): return .record(resolve(fields))
    case .variant(let cases): return .variant(resolve(cases))
    case .enumeration(let labels): return .enumeration(resolve(labels, what: "case"))
    case .flags(let labels): return .flags(resolve(labels, what: "flag"))
    case .resource: return .resource
    }
  }

  /// A name or a primitive makes an alias, any other type is the definition itself.
  private mutating func aliasKind(_ type: TypeSyntax) -> TypeDefinition.Kind? {
    switch type.kind {
    case .own(let name): resource(name).map { .own($0) }
    case .borrow(let name): resource(name).map { .borrow($0) }
    case .tuple, .list, .option, .result, .map, .future, .stream: structure(type)
    default: resolve(type).map { .alias($0) }
    }
  }

  private mutating func resolve(_ fields: [FieldSyntax]) -> [TypeDefinition.Field] {
    checkNames(fields.map(\.name), what: "field")
    return fields.compactMap { field in
      guard let type = resolve(field.type), !field.name.isMissing else { return nil }
      return TypeDefinition.Field(
        name: field.name.text, type: type, docs: field.docs?.text, span: field.name.span)
    }
  }

  private mutating func resolve(_ cases: [CaseSyntax]) -> [TypeDefinition.Case] {
    checkNames(cases.map(\.name), what: "case")
    return cases.compactMap { item in
      if item.name.isMissing { return nil }
      return TypeDefinition.Case(
        name: item.name.text, payload: item.payload.flatMap { resolve($0) },
        docs: item.docs?.text, span: item.name.span)
    }
  }

  private func resolve(_ labels: [LabelSyntax], what: String) -> [TypeDefinition.Label] {
    checkNames(labels.map(\.name), what: what)
    return labels.compactMap { label in
      if label.name.isMissing { return nil }
      return TypeDefinition.Label(
        name: label.name.text, docs: label.docs?.text, span: label.name.span)
    }
  }

  private func checkNames(_ names: [Identifier], what: String) {
    var places = NamePlaces()
    for name in names where !name.isMissing {
      switch places.declare(name) {
      case .free: break
      case .taken(let first):
        reporter.report(
          .duplicateName, "\(what) `\(name.text)` appears twice", at: name.span,
          labels: [Label("first defined here", at: first.span)])
      case .tooSimilar(let first): reporter.reportTooSimilar(name, first)
      }
    }
  }
}

extension TypeDefinitionSyntax.Kind {
  /// The names in type position, in order; those in members of a resource do not count.
  var references: [Identifier] {
    var names: [Identifier] = []
    switch self {
    case .alias(let type): type.collectNames(into: &names)
    case .record(let fields): for field in fields { field.type.collectNames(into: &names) }
    case .variant(let cases): for item in cases { item.payload?.collectNames(into: &names) }
    case .enumeration, .flags, .resource: break
    }
    return names
  }
}

extension TypeSyntax {
  fileprivate func collectNames(into names: inout [Identifier]) {
    switch kind {
    case .name(let name), .own(let name), .borrow(let name): names.append(name)
    case .tuple(let types): for type in types { type.collectNames(into: &names) }
    case .list(let type, _), .option(let type): type.collectNames(into: &names)
    case .result(let ok, let err):
      ok?.collectNames(into: &names)
      err?.collectNames(into: &names)
    case .map(let key, let value):
      key.collectNames(into: &names)
      value.collectNames(into: &names)
    case .future(let type), .stream(let type): type?.collectNames(into: &names)
    case .bool, .u8, .u16, .u32, .u64, .s8, .s16, .s32, .s64, .f32, .f64, .char, .string,
      .errorContext, .invalid:
      break
    }
  }
}
