import PintleDiagnostics
import PintleModel

/// The stage between the model and the backends.
package enum Planner {
  /// Plans every function of a world.
  ///
  /// Functions that cannot cross yet (async, streams, …) are diagnosed by name; the result is `nil` then.
  package static func plan(_ model: Model, world: ID<World>) -> (abi: WorldABI?, diagnostics: [Diagnostic]) {
    (nil, [])
  }
}
