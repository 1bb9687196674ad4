import PintleModel

/// Copies what a world is made of into the world that includes it.
///
/// The copies are the including world's own: a resource of them is another resource.
struct TypeCopier {
  private let session: Session
  private let world: ID<World>
  /// Whose types are copied, and to whom the copies belong.
  private var oldOwner: TypeDefinition.Owner
  private var newOwner: TypeDefinition.Owner
  private var copies: [ID<TypeDefinition>: ID<TypeDefinition>] = [:]

  init(session: Session, from source: ID<World>, to world: ID<World>) {
    self.session = session
    self.world = world
    oldOwner = .world(source)
    newOwner = .world(world)
  }

  /// A copy of an item with a plain name; the interface behind a label is shared unless it is inline.
  mutating func copy(_ kind: WorldItem.Kind) -> WorldItem.Kind {
    switch kind {
    case .type(let id): .type(copy(id))
    case .function(let function): .function(copy(function))
    case .interface(let id): .interface(session.model[id].name == nil ? copy(id) : id)
    }
  }

  // MARK: Types

  private struct Frame {
    let type: ID<TypeDefinition>
    /// What has to be copied before.
    let parts: [ID<TypeDefinition>]
    var next = 0
  }

  /// Copies a type behind what it is made of, once. Chains may be long, so the stack is an explicit one.
  private mutating func copy(_ id: ID<TypeDefinition>) -> ID<TypeDefinition> {
    if let known = copies[id] { return known }
    var stack = [Frame(type: id, parts: parts(of: id))]
    while let top = stack.last {
      if top.next < top.parts.count {
        stack[stack.count - 1].next += 1
        let part = top.parts[top.next]
        if copies[part] == nil { stack.append(Frame(type: part, parts: parts(of: part))) }
      } else {
        stack.removeLast()
        append(top)
      }
    }
    return copies[id] ?? id
  }

  /// The target of an alias belongs to the alias only within the same world or inline interface.
  private func parts(of id: ID<TypeDefinition>) -> [ID<TypeDefinition>] {
    switch session.model[id].kind {
    case .alias(.defined(let target)): session.model[target].owner == oldOwner ? [target] : []
    case let kind: kind.parts
    }
  }

  private mutating func append(_ frame: Frame) {
    guard copies[frame.type] == nil else { return }
    guard session.countItem(of: 1 + frame.parts.count, for: world) else {
      // The run has failed; but each type is still looked at once only.
      copies[frame.type] = frame.type
      return
    }
    var type = session.model[frame.type]
    if type.owner == oldOwner { type.owner = newOwner }
    switch type.kind {
    case .own(let resource): type.kind = .own(copies[resource] ?? resource)
    case .borrow(let resource): type.kind = .borrow(copies[resource] ?? resource)
    default: type.kind.changeComponents { component, _ in component = copied(component) }
    }
    copies[frame.type] = session.append(type)
  }

  private func copied(_ type: TypeRef) -> TypeRef {
    guard case .defined(let id) = type else { return type }
    return .defined(copies[id] ?? id)
  }

  // MARK: Functions and interfaces

  private mutating func copy(_ type: TypeRef) -> TypeRef {
    guard case .defined(let id) = type else { return type }
    return .defined(copy(id))
  }

  private mutating func copy(_ function: Function) -> Function {
    var function = function
    switch function.kind {
    case .freestanding: break
    case .constructor(let id): function.kind = .constructor(copy(id))
    case .method(let id): function.kind = .method(copy(id))
    case .static(let id): function.kind = .static(copy(id))
    }
    for index in function.parameters.indices {
      function.parameters[index].type = copy(function.parameters[index].type)
    }
    if let result = function.result { function.result = copy(result) }
    return function
  }

  private mutating func copy(_ id: ID<Interface>) -> ID<Interface> {
    let outer = (oldOwner, newOwner)
    defer { (oldOwner, newOwner) = outer }
    oldOwner = .interface(id)
    newOwner = .interface(ID(session.model.interfaces.count))
    var interface = session.model[id]
    interface.package = session.model[world].package
    interface.original = id
    var types: [ID<TypeDefinition>] = []
    for type in interface.types { types.append(copy(type)) }
    interface.types = types
    for index in interface.functions.indices {
      interface.functions[index] = copy(interface.functions[index])
    }
    return session.append(interface)
  }
}
