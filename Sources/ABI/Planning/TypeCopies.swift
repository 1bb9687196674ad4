import PintleModel

/// The place of a function, or of a type, in its world: one of the copies of an interface.
package struct PlanScope: Hashable, Sendable {
  package var side: Side
  /// `nil` for the world itself.
  package var interface: ID<Interface>?
  /// `nil` for an interface under its own id.
  package var label: String?

  package init(side: Side, interface: ID<Interface>? = nil, label: String? = nil) {
    self.side = side
    self.interface = interface
    self.label = label
  }
}

/// Which copies of types the functions of a world use.
package struct TypeCopies: Sendable {
  /// Whether an interface is exported under its own id.
  private let isExported: [Bool]

  init(_ model: Model, _ world: ID<World>) {
    var isExported = Array(repeating: false, count: model.interfaces.count)
    for item in model[world].exports {
      if case .interface(let id) = item.key { isExported[id.index] = true }
    }
    self.isExported = isExported
  }

  /// The copy of the owner of a type that a function uses.
  ///
  /// A type of the function's own interface has the function's side. Exported interfaces use the exported copy of other
  /// interfaces if there is one; functions of the world itself use the imported one.
  package func scope(of owner: TypeDefinition.Owner?, in scope: PlanScope) -> PlanScope {
    guard case .interface(let owner) = owner else { return PlanScope(side: .imported) }
    if owner == scope.interface { return scope }
    let isInExport = scope.side == .exported && scope.interface != nil
    let side: Side = isInExport && isExported[owner.index] ? .exported : .imported
    return PlanScope(side: side, interface: owner)
  }
}
