import PintleCodegen

/// The Rust spelling of WIT names.
enum RustNames {
  /// The name of a function, parameter, field or module.
  static func value(_ name: String) -> String {
    escape(KebabName(name).snake)
  }

  /// The name of a type or of a case.
  static func type(_ name: String) -> String {
    switch KebabName(name).pascal {
    // `Guest` is the trait of exports, `Self` a keyword.
    case "Guest": "Guest_"
    case "Self": "Self_"
    case let pascal: pascal
    }
  }

  /// Appends an underscore to a keyword, because some keywords have no raw form. Only `gen`, a keyword since edition 2024,
  /// becomes a raw identifier.
  static func escape(_ name: String) -> String {
    if name == "gen" { return "r#gen" }
    return keywords.contains(name) ? name + "_" : name
  }

  private static let keywords: Set<String> = [
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "crate",
    "do", "dyn", "else", "enum", "extern", "false", "final", "fn", "for", "if", "impl", "in", "let",
    "loop", "macro", "match", "mod", "move", "mut", "override", "priv", "pub", "ref", "return",
    "self", "static", "struct", "super", "trait", "true", "try", "type", "typeof", "unsafe",
    "unsized", "use", "virtual", "where", "while", "yield",
  ]

  /// A scope for parameters and local variables.
  static func locals(reserved: Set<String> = []) -> NameScope {
    NameScope(reserved: reserved, separator: "_", escape: escape)
  }

  private static let literals = StringLiteral(short: ["\n": "n", "\r": "r", "\t": "t"])

  /// The text as a Rust string literal.
  static func literal(_ text: String) -> String { literals(text) }
}
