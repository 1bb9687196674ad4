import PintleDiagnostics

/// A file as a tree.
package struct ParsedFile: Sendable {
  package let file: FileID
  package let tree: FileSyntax
}

/// The parsed files of the root, or of one dependency.
package struct SourceUnit: Sendable {
  /// The file or folder, as shown to people.
  package let path: String
  package let files: [ParsedFile]

  package init(path: String, files: [ParsedFile]) {
    self.path = path
    self.files = files
  }
}

/// Turns the text of a file into a tree; it always returns one.
package enum Parser {
  /// The tree of a file, with diagnostics in the order of the text.
  package static func parse(_ file: FileID, in sources: SourceMap) -> Outcome<ParsedFile> {
    read(file, in: sources).map { ParsedFile(file: file, tree: $0.tree) }
  }

  /// The tree, and the tokens that it was made of; they are `nil` when the text is not UTF-8.
  static func read(
    _ file: FileID, in sources: SourceMap
  ) -> Outcome<(tree: FileSyntax, text: Lexer?)> {
    let bytes = sources[file].bytes
    var check = TextCheck(bytes, in: file)
    guard check.run() else {
      return Outcome((FileSyntax(header: nil, declarations: []), nil), check.diagnostics)
    }
    var lexer = Lexer(bytes, in: file)
    lexer.run()
    var parser = TokenParser(lexer)
    let tree = parser.fileSyntax()
    let found = (lexer.diagnostics.kept + parser.diagnostics.kept).sorted {
      ($0.span?.start ?? 0) < ($1.span?.start ?? 0)
    }
    return Outcome((tree, lexer), check.diagnostics + found)
  }
}

/// A parser by recursive descent.
///
/// After an error it panics: until the enclosing list or body has found the place to go on, all the
/// parsing functions do nothing and return placeholders. That way an item keeps what was read of it.
struct TokenParser {
  let file: FileID
  let bytes: [UInt8]
  let tokens: [Token]
  let comments: [Comment]
  var position = 0
  var isPanicking = false
  var lines = LineIndentation()
  /// Whether the list that is being read has been found to be in the style of another language, which is said once.
  var isForeignList = false
  /// Names of types that were given where they cannot be; uses of them are no errors of their own.
  var lostNames: Set<String> = []
  /// How deep the type expression is nested that is being read.
  var typeDepth = 0
  private(set) var diagnostics = DiagnosticList()
  /// The token that the latest error is about; there is one error per token.
  private var lastErrorPosition: Int
  /// Tokens that the lexer found something wrong with, which is enough.
  private let brokenTokens: Set<Int>
  private let firstErrorPosition: Int

  init(_ lexer: Lexer) {
    file = lexer.file
    bytes = lexer.bytes
    tokens = lexer.tokens
    comments = lexer.comments
    brokenTokens = Set(lexer.brokenTokens)
    // After an error that ended the tokens too early, the end of the file is no news.
    firstErrorPosition = lexer.isAborted ? tokens.count - 1 : -1
    lastErrorPosition = firstErrorPosition
  }

  /// The token to read next; the last token of a file is never passed.
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

  /// The text from a place to the end of the previous token.
  func text(from start: Int) -> String {
    let end = position > 0 ? tokens[position - 1].end : start
    return String(decoding: bytes[start..<max(start, end)], as: UTF8.self)
  }

  /// Whether the next token is of a kind; never when panicking.
  func at(_ kind: Token.Kind) -> Bool {
    !isPanicking && current.kind == kind
  }

  mutating func skip() {
    if position < tokens.count - 1 { position += 1 }
  }

  /// Reads a token if it is of a kind.
  mutating func take(_ kind: Token.Kind) -> Bool {
    guard at(kind) else { return false }
    skip()
    return true
  }

  /// Reads a token that must be of a kind.
  mutating func expect(_ kind: Token.Kind) {
    if isPanicking || take(kind) { return }
    unexpected("`\(kind.rawValue)`")
  }

  /// Reports that something else is needed here, and panics.
  mutating func unexpected(_ wanted: String, help: [String] = [], labels: [Label] = []) {
    if isPanicking { return }
    let message = "expected \(wanted), found \(describe(current))"
    let help = help.isEmpty && labels.isEmpty ? hint.map { [$0] } ?? [] : help
    var labels = labels
    if current.kind == .endOfFile, labels.isEmpty, let brace = openBrace {
      labels.append(Label("this brace is not closed", at: span(brace)))
    }
    fail(.unexpectedToken, message, at: span(current), help: help, labels: labels)
  }

  /// The innermost brace that is open at the end of the file.
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
    if brokenTokens.contains(position) { return }
    report(Diagnostic(code, message, at: span, labels: labels, help: help))
  }

  /// Starts again with the first token of the file.
  mutating func rewind() {
    position = 0
    lines = LineIndentation()
    diagnostics = DiagnosticList()
    lastErrorPosition = firstErrorPosition
  }

  /// Reports something that does not keep the parser from going on.
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
