import PintleCodegen

/// The names of the constants in a function.
struct LocalScope {
  private var scope: NameScope

  /// - Parameter reserved: names that the surrounding code uses.
  init(reserved: Set<String> = []) {
    scope = NameScope(reserved: reserved, escape: SwiftNames.unquoted)
  }

  /// Declares a unique name.
  ///
  /// - Parameter hint: the preferred name, in kebab case.
  mutating func declare(_ hint: String) -> String {
    let name = SwiftNames.label(hint)
    return scope.declare(name.first?.isNumber == true ? "part\(name)" : name)
  }
}
