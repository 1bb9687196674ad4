import PintleABI

/// Core types in the description of a module.
enum CoreTypes {
  /// The types as an array literal: `[.i32, .i64]`.
  static func list(_ types: [CoreType]) -> String {
    "[\(types.map { ".\($0.rawValue)" }.joined(separator: ", "))]"
  }
}
