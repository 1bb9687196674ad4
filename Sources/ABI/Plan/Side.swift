import PintleModel

/// The copy of an interface that a type belongs to. A world that imports and exports the same interface has two unrelated
/// copies of its resources, and guests have two copies of all its types.
package enum Side: String, Hashable, Sendable {
  case imported
  case exported
}

/// A set of sides.
struct Sides: OptionSet, Sendable {
  let rawValue: Int

  static let imported = Sides(rawValue: 1)
  static let exported = Sides(rawValue: 2)

  init(rawValue: Int) {
    self.rawValue = rawValue
  }

  init(_ side: Side) {
    self = side == .imported ? .imported : .exported
  }
}

/// A resource and who implements it: the host if imported, the guest if exported.
package struct ResourceRef: Hashable, Sendable {
  /// The entry of kind ``TypeDefinition/Kind/resource``, aliases followed.
  package var resource: ID<TypeDefinition>
  package var side: Side
  /// The label of the world item that this copy belongs to. `nil` if the item has the interface's own id, and for resources
  /// of the world itself. Copies under different labels are unrelated types.
  package var label: String?

  package init(resource: ID<TypeDefinition>, side: Side, label: String? = nil) {
    self.resource = resource
    self.side = side
    self.label = label
  }
}
