import PintleDiagnostics

/// Puts the owned handles of a package into its types.
///
/// While a package is resolved, a resource in type position stands for itself. Here every such place
/// gets an entry of its own, which stands directly before the first type that needs it.
struct Linker {
  private let session: Session
  private let ownSpans: [ID<TypeDefinition>: Span]
  private let firstType: Int
  private let old: [TypeDefinition]
  /// The new ids of the types of the package.
  private var moved: [ID<TypeDefinition>] = []
  /// The owned handle of each resource, by the old id.
  private var handles: [ID<TypeDefinition>: ID<TypeDefinition>] = [:]

  init(session: Session, ownSpans: [ID<TypeDefinition>: Span], firstType: Int) {
    self.session = session
    self.ownSpans = ownSpans
    self.firstType = firstType
    old = Array(session.model.types[firstType...])
  }

  mutating func link(firstInterface: Int, firstWorld: Int) {
    session.removeTypes(from: firstType)
    for type in old { link(type) }
    for index in firstInterface..<session.model.interfaces.count { linkInterface(index) }
    for index in firstWorld..<session.model.worlds.count { linkWorld(index) }
  }

  private mutating func link(_ type: TypeDefinition) {
    var linked = type
    if case .alias(.defined(let target)) = type.kind {
      linked.kind = .alias(.defined(new(target)))
    } else {
      // Handles first: they must be there before the type that is made of them.
      var components: [TypeRef] = []
      for component in type.kind.components { components.append(rewrite(component)) }
      var next = components.makeIterator()
      linked.kind = type.kind.mapping({ next.next() ?? $0 }, resource: new)
    }
    moved.append(session.append(linked))
  }

  private func new(_ id: ID<TypeDefinition>) -> ID<TypeDefinition> {
    id.index < firstType ? id : moved[id.index - firstType]
  }

  private mutating func rewrite(_ type: TypeRef) -> TypeRef {
    guard case .defined(let id) = type else { return type }
    guard session.facts[new(id).index].leadsToResource else { return .defined(new(id)) }
    if let handle = handles[id] { return .defined(handle) }
    let span = ownSpans[id] ?? session.model[new(id)].span
    let handle = session.append(
      TypeDefinition(name: nil, kind: .own(new(id)), owner: nil, span: span))
    handles[id] = handle
    return .defined(handle)
  }

  private mutating func rewrite(_ function: inout Function) {
    for index in function.parameters.indices {
      function.parameters[index].type = rewrite(function.parameters[index].type)
    }
    function.result = function.result.map { rewrite($0) }
    switch function.kind {
    case .freestanding: break
    case .constructor(let id): function.kind = .constructor(new(id))
    case .method(let id): function.kind = .method(new(id))
    case .static(let id): function.kind = .static(new(id))
    }
  }

  private mutating func linkInterface(_ index: Int) {
    let interface = session.model.interfaces[index]
    session.model.interfaces[index].types = interface.types.map(new)
    var functions = interface.functions
    for index in functions.indices { rewrite(&functions[index]) }
    session.model.interfaces[index].functions = functions
    session.names[index] = session.names[index].mapValues { binding in
      if case .type(let id) = binding { .type(new(id)) } else { binding }
    }
  }

  private mutating func linkWorld(_ index: Int) {
    let world = session.model.worlds[index]
    session.model.worlds[index].imports = link(world.imports)
    session.model.worlds[index].exports = link(world.exports)
  }

  private mutating func link(_ items: [WorldItem]) -> [WorldItem] {
    var items = items
    for index in items.indices {
      switch items[index].kind {
      case .interface: break
      case .type(let id): items[index].kind = .type(new(id))
      case .function(var function):
        rewrite(&function)
        items[index].kind = .function(function)
      }
    }
    return items
  }
}
