import PintleABI

extension Plan {
  /// The parameters that are borrowed handles of exported resources: pointers to representations.
  var representations: Set<Value> {
    Set(
      phases.flatMap(\.steps).compactMap { step in
        if case .liftBorrow(_, let resource, let from, _) = step, resource.side == .exported,
          parameters.contains(from)
        {
          from
        } else {
          nil
        }
      })
  }

  /// The Rust type of a parameter of an exported core function.
  func rustType(ofParameter value: Value) -> String {
    representations.contains(value) ? "*mut u8" : self[value].type.rust
  }
}
