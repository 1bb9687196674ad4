/// The lifetime of borrowed handles in a type.
enum Lifetime {
  /// In a signature, where the compiler finds it.
  case elided
  /// `'a`, in a declaration that has it as a parameter.
  case parameter

  /// The parameter in a declaration.
  static let declaration = "<'a>"

  /// The argument of a type.
  var argument: String {
    switch self {
    case .elided: "<'_>"
    case .parameter: "<'a>"
    }
  }

  /// What stands between `&` and the type.
  var ofReference: String {
    switch self {
    case .elided: ""
    case .parameter: "'a "
    }
  }
}
