import PintleDiagnostics

/// A recursive-descent parser.
///
/// After an error it panics: all parsing functions do nothing and return placeholders, until the enclosing list or body has
/// recovered. That way an item keeps what was parsed of it.
struct TokenParser {
  let file: FileID
  let bytes: [UInt8]
  let tokens: [Token]
  let comments: [Comment]
  var position = 0
  var isPanicking = false
  var lines = LineIndentation()
  /// Whether the current list is in the syntax of another language, which is reported once.
  var isForeignList = false
  /// Names that a `use` in the wrong place would have introduced. Types with these names are not reported.
  var namesOfMisplacedUses: Set<String> = []
  /// The nesting depth of the current type expression.
  var typeDepth = 0
  private(set) var diagnostics = DiagnosticList()
  /// The index of the token that the last error is about, since there is one error per token.
  private var lastErrorPosition: Int
  /// Indices of tokens that the lexer reported, so that the parser does not.
  private let malformedTokens: Set<Int>
  private let firstErrorPosition: Int

  init(_ lexer: Lexer) {
    file = lexer.file
    bytes = lexer.bytes
    tokens = lexer.tokens
    comments = lexer.comments
    malformedTokens = Set(lexer.malformedTokens)
    // If an unterminated token ended the file early, its end needs no other error.
    firstErrorPosition = lexer.isAborted ? tokens.count - 1 : -1
    lastErrorPosition = firstErrorPosition
  }

  /// The next token. The parser never moves past the end of the file, which is a token.
  var current: Token { tokens[position] }

  func peek(_ offset: Int) -> Token.Kind {
    tokens[min(position + offset, tokens.count - 1)].kind
  }

  func span(_ token: Token) -> Span {
    Span(file: file, start: token.start, end: token.end)
  }

  func text(_ token: Token) -> String {
    String(decoding: bytes[token.start..<token.end], as: UTF8.self)
  }

  /// The text from an offset to the end of the previous token.
  func text(from start: Int) -> String {
    let end = position > 0 ? tokens[position - 1].end : start
    return String(decoding: bytes[start..<max(start, end)], as: UTF8.self)
  }

  /// The text of the tokens from an index up to the next token of a kind, and the index of that; `nil` if it is too far away
  /// to be quoted, or in another group, line or item.
  func text(from start: Int, until kind: Token.Kind) -> (text: String, end: Int)? {
    let longest = 16
    for end in start..<min(start + longest, tokens.count) {
      let token = tokens[end]
      if token.kind == kind, end > start {
        let text = bytes[tokens[start].start..<tokens[end - 1].end]
        return (String(decoding: text, as: UTF8.self), end)
      }
      if token.isFirstOnLine { return nil }
      switch token.kind {
      case .leftBrace, .rightBrace, .leftParenthesis, .rightParenthesis, .semicolon, .colon,
        .endOfFile:
        return nil
      default: break
      }
    }
    return nil
  }

  /// Whether the next token has this kind; `false` when panicking.
  func at(_ kind: Token.Kind) -> Bool {
    !isPanicking && current.kind == kind
  }

  mutating func skip() {
    if position < tokens.count - 1 { position += 1 }
  }

  /// Consumes the next token if it has this kind.
  mutating func consume(if kind: Token.Kind) -> Bool {
    guard at(kind) else { return false }
    skip()
    return true
  }

  /// Consumes the next token if it has this kind, or reports that it is missing.
  mutating func expect(_ kind: Token.Kind) {
    if isPanicking || consume(if: kind) { return }
    unexpected("`\(kind.rawValue)`")
  }

  /// Reports that something else was expected, and panics.
  mutating func unexpected(_ expected: String, help: [String] = [], labels: [Label] = []) {
    if isPanicking { return }
    let message = "expected \(expected), found \(describe(current))"
    let help = help.isEmpty && labels.isEmpty ? hint.map { [$0] } ?? [] : help
    var labels = labels
    if current.kind == .endOfFile, labels.isEmpty, let brace = openBrace {
      labels.append(Label("this brace is never closed", at: span(brace)))
    }
    fail(.unexpectedToken, message, at: span(current), help: help, labels: labels)
  }

  /// The innermost brace that is not closed at the end of the file.
  private var openBrace: Token? {
    var closed = 0
    for token in tokens.reversed() {
      switch token.kind {
      case .rightBrace: closed += 1
      case .leftBrace where closed == 0: return token
      case .leftBrace: closed -= 1
      default: break
      }
    }
    return nil
  }

  /// Reports an error about the next token, and panics.
  mutating func fail(
    _ code: DiagnosticCode, _ message: String, at span: Span, help: [String] = [],
    labels: [Label] = []
  ) {
    if isPanicking { return }
    isPanicking = true
    if lastErrorPosition == position { return }
    lastErrorPosition = position
    if malformedTokens.contains(position) { return }
    report(Diagnostic(code, message, at: span, labels: labels, help: help))
  }

  /// Restarts at the first token of the file.
  mutating func rewind() {
    position = 0
    lines = LineIndentation()
    diagnostics = DiagnosticList()
    lastErrorPosition = firstErrorPosition
  }

  /// Reports a problem that does not prevent parsing from continuing.
  mutating func report(_ diagnostic: Diagnostic) {
    diagnostics.append(diagnostic)
  }

  func describe(_ token: Token) -> String {
    switch token.kind {
    case .endOfFile: return Token.Kind.endOfFile.rawValue
    case .text: return "a string"
    case _ where token.kind.isKeyword: return "keyword `\(token.kind.rawValue)`"
    default: return "`\(text(token))`"
    }
  }
}
