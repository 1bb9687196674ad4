import PintleDiagnostics

/// One token: its kind and the range of bytes it stands for.
package struct Token: Sendable {
  /// What a token is. The raw value is its text, or for the kinds with varying text a description.
  package enum Kind: String, Sendable {
    case equals = "="
    case comma = ","
    case colon = ":"
    case dot = "."
    case semicolon = ";"
    case leftParenthesis = "("
    case rightParenthesis = ")"
    case leftBrace = "{"
    case rightBrace = "}"
    case leftAngle = "<"
    case rightAngle = ">"
    case star = "*"
    case at = "@"
    case slash = "/"
    case plus = "+"
    case minus = "-"
    case arrow = "->"

    case word = "an identifier"
    /// `%name`.
    case escapedWord = "an escaped identifier"
    case integer = "an integer"
    case text = "a string"
    case endOfFile = "the end of the file"

    case underscore = "_"
    case `as`
    case async
    case bool
    case borrow
    case char
    case constructor
    case `enum`
    case errorContext = "error-context"
    case export
    case f32
    case f64
    case flags
    case from
    case `func`
    case future
    case `import`
    case include
    case interface
    case list
    case map
    case option
    case own
    case package
    case record
    case resource
    case result
    case s16
    case s32
    case s64
    case s8
    case `static`
    case stream
    case string
    case tuple
    case type
    case u16
    case u32
    case u64
    case u8
    case use
    case variant
    case with
    case world
  }

  package let kind: Kind
  package let start: Int
  package let end: Int
  /// How many comments of the file stand before this token.
  package let commentsBefore: Int
  /// Whether only white space and comments stand before it on its line.
  package let isFirstOnLine: Bool
}

/// One comment, with its slashes.
package struct Comment: Sendable {
  package let start: Int
  package let end: Int
}

extension Token.Kind {
  /// All reserved words.
  package static let keywords: [String: Token.Kind] = {
    let kinds: [Token.Kind] = [
      .underscore, .as, .async, .bool, .borrow, .char, .constructor, .enum, .errorContext, .export,
      .f32,
      .f64, .flags, .from, .func, .future, .import, .include, .interface, .list, .map, .option,
      .own, .package, .record, .resource, .result, .s16, .s32, .s64, .s8, .static, .stream,
      .string, .tuple, .type, .u16, .u32, .u64, .u8, .use, .variant, .with, .world,
    ]
    return Dictionary(uniqueKeysWithValues: kinds.map { ($0.rawValue, $0) })
  }()

  /// Whether the text is a reserved word, which as a name needs a `%`.
  package static func isKeyword(_ text: String) -> Bool {
    keywords[text] != nil
  }

  var isKeyword: Bool {
    Self.keywords[rawValue] != nil
  }

  var isIdentifier: Bool {
    self == .word || self == .escapedWord
  }
}
