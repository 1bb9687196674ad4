import PintleCodegen

/// The names of the constants in one function.
struct LocalScope {
  private var scope: NameScope

  /// - Parameter reserved: names that the code around uses.
  init(reserved: Set<String> = []) {
    scope = NameScope(reserved: reserved, escape: SwiftNames.unquoted)
  }

  /// A name for a WIT item or a value of a plan that no one has in this scope yet.
  mutating func declare(_ hint: String) -> String {
    scope.declare(SwiftNames.label(hint))
  }
}
