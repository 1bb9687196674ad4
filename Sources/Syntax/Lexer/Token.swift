import PintleDiagnostics

/// A token: its kind and its range of bytes.
package struct Token: Sendable {
  /// The raw value is the text of the token, or a description if the text varies.
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
  /// Whether it is the first token on its line.
  package let isFirstOnLine: Bool
  // A large file has millions of tokens: 32 bits are enough for any file and make a token 16 bytes instead of 32.
  private let packedStart: UInt32
  private let packedEnd: UInt32
  private let packedComments: UInt32

  init(kind: Kind, start: Int, end: Int, commentsBefore: Int, isFirstOnLine: Bool) {
    self.kind = kind
    self.isFirstOnLine = isFirstOnLine
    packedStart = UInt32(clamping: start)
    packedEnd = UInt32(clamping: end)
    packedComments = UInt32(clamping: commentsBefore)
  }

  package var start: Int { Int(packedStart) }
  package var end: Int { Int(packedEnd) }
  /// The number of comments before this token in the file.
  package var commentsBefore: Int { Int(packedComments) }
}

/// A comment, including its delimiters.
package struct Comment: Sendable {
  package let start: Int
  package let end: Int
}

extension Token.Kind {
  var isIdentifier: Bool {
    self == .word || self == .escapedWord
  }
}
