import PintleDiagnostics

/// Splits a file into tokens and comments.
package struct Lexer {
  let file: FileID
  package let bytes: [UInt8]
  var index = 0
  package internal(set) var tokens: [Token] = []
  package internal(set) var comments: [Comment] = []
  var diagnostics = DiagnosticList()
  /// Whether an unterminated token made the rest of the file unreadable, so that its early end needs no other error.
  var isAborted = false
  /// The indices of tokens that are malformed, or before which a character was skipped. Limited in number.
  private(set) var malformedTokens: [Int] = []
  private var isFirstOnLine = true
  /// Whether a `[` was reported, so that the next `]` need not be.
  var isInBrackets = false
  /// What is between `T` and `]` in a reported `[T; 4]`.
  var lengthInBrackets: Range<Int>?
  /// What the braces around the next token contain, if it is separated by commas; and whether `|` was already reported there.
  var braceContents: (name: String, isBarReported: Bool)?

  package init(_ bytes: [UInt8], in file: FileID) {
    self.bytes = bytes
    self.file = file
    tokens.reserveCapacity(bytes.count / 5 + 1)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
  }

  package mutating func run() {
    while index < bytes.count, !isAborted {
      let start = index
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: " "), UInt8(ascii: "\t"): index += 1
      case UInt8(ascii: "\n"):
        index += 1
        isFirstOnLine = true
      case UInt8(ascii: "\r") where peek(1) == UInt8(ascii: "\n"): index += 1
      case UInt8(ascii: "/") where peek(1) == UInt8(ascii: "/"): lineComment()
      case UInt8(ascii: "/") where peek(1) == UInt8(ascii: "*"): blockComment()
      case UInt8(ascii: "\""):
        let errorsBefore = diagnostics.count
        string()
        if diagnostics.count > errorsBefore { noteMalformedToken() }
        add(.text, from: start)
      default: token(byte)
      }
    }
    index = bytes.count
    add(.endOfFile, from: bytes.count)
  }

  func peek(_ offset: Int) -> UInt8? {
    index + offset < bytes.count ? bytes[index + offset] : nil
  }

  mutating func report(
    _ code: DiagnosticCode, _ message: String, from start: Int, to end: Int, notes: [String] = [],
    help: [String] = [], labels: [Label] = []
  ) {
    let span = Span(file: file, start: start, end: end)
    diagnostics.append(
      Diagnostic(code, message, at: span, labels: labels, notes: notes, help: help))
  }

  private mutating func add(_ kind: Token.Kind, from start: Int) {
    tokens.append(
      Token(
        kind: kind, start: start, end: index, commentsBefore: comments.count,
        isFirstOnLine: isFirstOnLine))
    isFirstOnLine = false
  }

  private mutating func token(_ byte: UInt8) {
    let start = index
    if let kind = Self.punctuation[Int(byte)] {
      if kind == .leftBrace || kind == .rightBrace { noteBrace(kind) }
      if kind == .semicolon, let length = lengthInBrackets, length.lowerBound == start {
        index = length.upperBound
        return
      }
      index += 1
      guard kind == .minus, peek(0) == UInt8(ascii: ">") else { return add(kind, from: start) }
      index += 1
      return add(.arrow, from: start)
    }
    if isDigit(byte) {
      while let next = peek(0), isDigit(next) { index += 1 }
      return add(.integer, from: start)
    }
    if byte == UInt8(ascii: "%") {
      index += 1
      skipWord()
      return add(.escapedWord, from: start)
    }
    skipWord()
    guard index > start, byte != UInt8(ascii: "-") else { return unexpectedCharacter() }
    add(Token.Kind.keyword(bytes[start..<index]) ?? .word, from: start)
  }

  func isDigit(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
  }

  /// Skips a word, `(XID_Start | "_" | "-") { XID_Continue | "-" }`, if one begins here.
  private mutating func skipWord() {
    let start = index
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        guard Self.isWordByte[Int(byte)], index > start || !isDigit(byte) else { return }
        index += 1
        continue
      }
      guard let (scalar, length) = UTF8Decoder.scalar(in: bytes, at: index) else { return }
      let properties = scalar.properties
      guard index > start ? properties.isXIDContinue : properties.isXIDStart else { return }
      index += length
    }
  }

  /// Records that the next token is malformed, or that a character before it was skipped.
  mutating func noteMalformedToken() {
    if malformedTokens.count < 1000, malformedTokens.last != tokens.count {
      malformedTokens.append(tokens.count)
    }
  }

  private mutating func noteBrace(_ kind: Token.Kind) {
    let keyword = kind == .leftBrace && tokens.count > 1 ? tokens[tokens.count - 2].kind : kind
    switch keyword {
    case .flags: braceContents = ("flags", false)
    case .enum, .variant: braceContents = ("cases", false)
    default: braceContents = nil
    }
  }

  private static let punctuation: [Token.Kind?] = {
    var table = [Token.Kind?](repeating: nil, count: 256)
    let kinds: [Token.Kind] = [
      .equals, .comma, .colon, .dot, .semicolon, .leftParenthesis, .rightParenthesis, .leftBrace,
      .rightBrace, .leftAngle, .rightAngle, .star, .at, .slash, .plus, .minus,
    ]
    for kind in kinds {
      for byte in kind.rawValue.utf8 { table[Int(byte)] = kind }
    }
    return table
  }()

  static let isWordByte: [Bool] = (0..<128).map { value in
    switch UInt8(value) {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
      true
    default: false
    }
  }
}
