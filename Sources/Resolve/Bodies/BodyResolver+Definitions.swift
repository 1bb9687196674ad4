import PintleDiagnostics
import PintleModel
import PintleSyntax

/// Definitions of types, each after what it is made of.
extension BodyResolver {
  private struct Edge: GraphEdge {
    let target: Int
    let span: Span
  }

  /// The definitions and used names of a body, in source order. Definitions can refer to all of them.
  private struct Nodes {
    private enum Node {
      case definition(TypeDefinitionSyntax)
      case used(Identifier)

      var name: Identifier {
        switch self {
        case .definition(let definition): definition.name
        case .used(let name): name
        }
      }
    }

    private let nodes: [Node]

    init(_ definitions: [TypeDefinitionSyntax], used: [Identifier]) {
      let definitions = definitions.map { Node.definition($0) }
      nodes =
        used.isEmpty
        ? definitions
        : (definitions + used.map { .used($0) }).sorted { $0.name.span.start < $1.name.span.start }
    }

    var indices: Range<Int> { nodes.indices }

    subscript(node: Int) -> Identifier { nodes[node].name }

    func definition(_ node: Int) -> TypeDefinitionSyntax? {
      if case .definition(let definition) = nodes[node] { definition } else { nil }
    }
  }

  /// Defines types in topological order. Used names are part of the order, at their `use`: a type that needs one which
  /// is used later comes after it.
  ///
  /// - Parameter free: the indexes of the definitions whose names are free.
  mutating func define(
    _ definitions: [TypeDefinitionSyntax], free: [Int], used: [Identifier]
  ) {
    let nodes = Nodes(free.map { definitions[$0] }, used: used)
    let edges = edges(of: nodes)
    let graph = TopologicalOrder(edges)
    for walk in graph.cycles { reportCycle(walk, edges, nodes) }
    for node in graph.remaining { scope.bind(nodes[node].text, to: .invalid) }
    for node in graph.order {
      if let definition = nodes.definition(node) { define(definition) }
    }
  }

  private func edges(of nodes: Nodes) -> EdgeLists<Edge> {
    lazy var indexes = Dictionary(
      nodes.indices.map { (nodes[$0].text, $0) }, uniquingKeysWith: { first, _ in first })
    var edges = EdgeLists<Edge>(capacity: nodes.indices.count)
    for node in nodes.indices {
      for name in nodes.definition(node)?.kind.references ?? [] {
        if let edge = edge(to: name, indexes) { edges.append(edge) }
      }
      edges.endNode()
    }
    return edges
  }

  /// The edge to the definition that a name in another one refers to; an unknown name is reported.
  private func edge(to name: Identifier, _ indexes: [String: Int]) -> Edge? {
    if let target = indexes[name.text] { return Edge(target: target, span: name.span) }
    if !name.isMissing, scope[name.text] == nil {
      reportUnknownType(name) { scope.names + Array(indexes.keys) }
    }
    return nil
  }

  private func reportCycle(_ walk: [Int], _ edges: EdgeLists<Edge>, _ nodes: Nodes) {
    guard let closing = walk.last, let start = walk.firstIndex(of: closing) else { return }
    let steps = zip(walk, walk.dropFirst()).compactMap { from, to in
      edges[from].first { $0.target == to }
    }
    guard let first = steps.first else { return }
    let named = start <= 1 ? walk[1] : closing
    let labels = steps.dropFirst(max(start, 1)).prefix(10).map { edge in
      Label("contains `\(nodes[edge.target].text)`", at: edge.span)
    }
    diagnostics.report(
      .recursiveType, "type `\(nodes[named].text)` contains itself", at: first.span,
      labels: labels, help: ["types cannot be recursive: use a resource or an index instead"])
  }

  private mutating func define(_ definition: TypeDefinitionSyntax) {
    let gate = gate(definition.prefix, of: definition.name)
    let externalID = diagnostics.externalID(definition.prefix)
    var noun = "a type"
    if case .resource = definition.kind { noun = "a resource" }
    diagnostics.warnAboutExternalID(definition.prefix, on: noun)
    definitionGate = gate
    defer { definitionGate = .none }
    guard let kind = kind(of: definition) else {
      scope.bind(definition.name.text, to: .invalid)
      return
    }
    let id = context.append(
      TypeDefinition(
        name: definition.name.text, kind: kind, owner: owner,
        docs: definition.prefix.docs?.text, stability: gate.stability, externalID: externalID,
        span: definition.name.span))
    package.gateSpans[id] = gate.span
    definedTypes.append(id)
    scope.bind(definition.name.text, to: .type(id))
  }

  /// The kind of a definition; `nil` for an alias of something with an error.
  private mutating func kind(of definition: TypeDefinitionSyntax) -> TypeDefinition.Kind? {
    switch definition.kind {
    case .alias(let type): aliasKind(type)
    case .record(let fields): .record(resolve(fields))
    case .variant(let cases): .variant(resolve(cases))
    case .enumeration(let labels): .enumeration(resolve(labels, noun: "case"))
    case .flags(let labels): .flags(resolve(labels, noun: "flag"))
    case .resource: .resource
    }
  }

  /// A name or a primitive makes an alias; any other type is the definition itself.
  private mutating func aliasKind(_ type: TypeSyntax) -> TypeDefinition.Kind? {
    switch type.kind {
    case .own(let name): resource(name).map { .own($0) }
    case .borrow(let name): resource(name).map { .borrow($0) }
    case .tuple, .list, .option, .result, .map, .future, .stream: structure(type)
    default: resolve(type).map { .alias($0) }
    }
  }

  private mutating func resolve(_ fields: [FieldSyntax]) -> [TypeDefinition.Field] {
    checkNames(fields.map(\.name), noun: "field")
    return fields.compactMap { field in
      guard let type = resolve(field.type), !field.name.isMissing else { return nil }
      return TypeDefinition.Field(
        name: field.name.text, type: type, docs: field.docs?.text, span: field.name.span)
    }
  }

  private mutating func resolve(_ cases: [CaseSyntax]) -> [TypeDefinition.Case] {
    checkNames(cases.map(\.name), noun: "case")
    return cases.compactMap { item in
      if item.name.isMissing { return nil }
      return TypeDefinition.Case(
        name: item.name.text, payload: item.payload.flatMap { resolve($0) },
        docs: item.docs?.text, span: item.name.span)
    }
  }

  private func resolve(_ labels: [LabelSyntax], noun: String) -> [TypeDefinition.Label] {
    checkNames(labels.map(\.name), noun: noun)
    return labels.compactMap { label in
      if label.name.isMissing { return nil }
      return TypeDefinition.Label(
        name: label.name.text, docs: label.docs?.text, span: label.name.span)
    }
  }

  private func checkNames(_ names: [Identifier], noun: String) {
    if names.count < 2 { return }
    var declared = DeclaredNames(minimumCapacity: names.count)
    for name in names where !name.isMissing {
      switch declared.declare(name) {
      case .free: break
      case .taken(let first):
        diagnostics.report(
          .duplicateName, "\(noun) `\(name.text)` appears twice", at: name.span,
          labels: [Label("first defined here", at: first.span)])
      case .tooSimilar(let first): diagnostics.reportTooSimilar(name, first)
      }
    }
  }
}

extension TypeDefinitionSyntax.Kind {
  /// The names of types in source order, without those in members of a resource.
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
  /// The names of types in source order.
  var references: [Identifier] {
    var names: [Identifier] = []
    collectNames(into: &names)
    return names
  }

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
