import PintleModel

/// Copies the types and functions of an included world.
///
/// The copies belong to the including world: a copied resource is a different resource.
struct TypeCopier {
  private let context: ResolverContext
  private let world: ID<World>
  /// The owner of the copied types, and of the copies.
  private var oldOwner: TypeDefinition.Owner
  private var newOwner: TypeDefinition.Owner
  private var copies: [ID<TypeDefinition>: ID<TypeDefinition>] = [:]

  init(_ context: ResolverContext, from source: ID<World>, to world: ID<World>) {
    self.context = context
    self.world = world
    oldOwner = .world(source)
    newOwner = .world(world)
  }

  /// Copies an item with a name. A labelled interface is shared, unless it is inline.
  mutating func copy(_ kind: WorldItem.Kind) -> WorldItem.Kind {
    switch kind {
    case .type(let id): .type(copy(id))
    case .function(let function): .function(copy(function))
    case .interface(let id): .interface(context.model[id].name == nil ? copy(id) : id)
    }
  }

  // MARK: Types

  private struct Frame {
    let type: ID<TypeDefinition>
    /// The types to copy first.
    let parts: [ID<TypeDefinition>]
    var next = 0
  }

  /// Copies a type after its parts, once. The stack is explicit because chains of types can be long.
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

  /// The target of an alias is copied only when it has the same owner.
  private func parts(of id: ID<TypeDefinition>) -> [ID<TypeDefinition>] {
    switch context.model[id].kind {
    case .alias(.defined(let target)): context.model[target].owner == oldOwner ? [target] : []
    case let kind: kind.parts
    }
  }

  private mutating func append(_ frame: Frame) {
    guard copies[frame.type] == nil else { return }
    guard context.countItem(weight: 1 + frame.parts.count, in: world) else {
      // Added even so, so that each type is visited only once.
      copies[frame.type] = frame.type
      return
    }
    var type = context.model[frame.type]
    if type.owner == oldOwner { type.owner = newOwner }
    switch type.kind {
    case .own(let resource): type.kind = .own(copies[resource] ?? resource)
    case .borrow(let resource): type.kind = .borrow(copies[resource] ?? resource)
    default: type.kind.changeComponents { component, _ in component = copied(component) }
    }
    copies[frame.type] = context.append(type)
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
    newOwner = .interface(ID(context.model.interfaces.count))
    var interface = context.model[id]
    interface.package = context.model[world].package
    interface.original = id
    var types: [ID<TypeDefinition>] = []
    for type in interface.types { types.append(copy(type)) }
    interface.types = types
    for index in interface.functions.indices {
      interface.functions[index] = copy(interface.functions[index])
    }
    return context.append(interface)
  }
}
