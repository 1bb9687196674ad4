import PintleABI
import PintleModel

/// The place of a type or function in its world, which decides what the names of resources mean.
struct TypeScope: Hashable {
  var side: Side
  /// `nil` for the world itself.
  var interface: ID<Interface>?

  init(_ side: Side, _ interface: ID<Interface>? = nil) {
    self.side = side
    self.interface = interface
  }

  init(_ scope: WorldABI.Scope) {
    self.init(scope.typeSide, scope.interface)
  }

  /// The owner of the types that are declared there.
  func owner(_ world: ID<World>) -> TypeDefinition.Owner {
    interface.map { .interface($0) } ?? .world(world)
  }
}
