import PintleDiagnostics

/// Parses versions.
extension TokenParser {
  /// Parses a version: the text from its first to its last token.
  mutating func version(isBeforeDot: Bool = false) -> VersionSyntax? {
    if isPanicking { return nil }
    let first = position
    let errorsBefore = diagnostics.count
    for expected in [Token.Kind.integer, .dot, .integer, .dot, .integer]
    where !consume(if: expected) {
      let number = expected == .dot ? "`.` and a number" : "a number"
      let isQuoted = current.kind == .text
      unexpected(
        position == first ? "a version" : number,
        help: [isQuoted ? "write versions without quotes" : Self.versionHelp],
        labels: position == first ? missingSemicolon(before: first - 1) : [])
      // It is not `nil`, so that the resolver does not look for something without a version.
      return invalidVersion(from: tokens[first], to: tokens[max(first, position - 1)])
    }
    var last = tokens[position - 1]
    var emptyMarks: [Token] = []
    for mark in [Token.Kind.minus, .plus] where consume(if: mark) {
      let start = position
      versionRun(isBeforeDot)
      if position > start {
        last = tokens[position - 1]
      } else {
        emptyMarks.append(tokens[start - 1])
      }
    }
    // Marks at the end with nothing after them are not part of the version.
    emptyMarks.removeAll { $0.start < last.start }
    if diagnostics.count > errorsBefore { return invalidVersion(from: tokens[first], to: last) }
    let version = checkedVersion(from: tokens[first], to: last)
    if version.isValid, current.kind == .endOfFile, !emptyMarks.isEmpty {
      unexpected("the rest of a version")
    } else if version.isValid {
      warnAboutEmptyParts(emptyMarks, after: version)
    }
    return version
  }

  private mutating func warnAboutEmptyParts(_ marks: [Token], after version: VersionSyntax) {
    guard let first = marks.first, let last = marks.last else { return }
    let texts = marks.map { "`\(text($0))`" }.joined(separator: " and ")
    report(
      Diagnostic(
        .invalidVersion, "nothing follows \(texts) in this version",
        at: span(first).through(span(last)), severity: .warning,
        help: ["write `\(version.text)`, which means the same"]))
  }

  private static let versionHelp = "a version has three numbers, as in `1.0.0`"

  /// Parses the words and numbers of a pre-release or build metadata.
  private mutating func versionRun(_ isBeforeDot: Bool) {
    let start = position
    while true {
      let isDot = current.kind == .dot
      switch peek(isDot ? 1 : 0) {
      case .word, .integer, .minus: skip()
      case .as where !isDot && position == start && peek(1).isIdentifier: return
      case .with where !isDot && position == start && peek(1) == .leftBrace: return
      // A keyword after a complete part is not part of the version.
      case let kind
      where kind.isKeyword && (isDot || position == start)
        && current.start == tokens[position - 1].end:
        diagnoseKeywordInVersion(kind, afterDot: isDot, isBeforeDot)
      default: return
      }
    }
  }

  /// Reports a keyword in a version, which ends before the dot, unless that is the dot of a `use`.
  private mutating func diagnoseKeywordInVersion(
    _ keyword: Token.Kind, afterDot: Bool, _ isBeforeDot: Bool
  ) {
    var start = span(current)
    if afterDot {
      skip()
      if isBeforeDot { start = span(current) }
    }
    report(
      Diagnostic(
        .invalidVersion, "the keyword `\(keyword.rawValue)` cannot be part of a version",
        at: start.through(span(current)),
        help: ["choose another word, or join it to another one with `-`"])
    )
    skip()
  }

  private func invalidVersion(from first: Token, to last: Token) -> VersionSyntax {
    VersionSyntax(
      text: String(decoding: bytes[first.start..<last.end], as: UTF8.self),
      span: span(first).through(span(last)), isValid: false)
  }

  private mutating func checkedVersion(from first: Token, to last: Token) -> VersionSyntax {
    let span = Span(file: file, start: first.start, end: last.end)
    let text = String(decoding: bytes[first.start..<last.end], as: UTF8.self)
    guard case .failure(let problem) = SemanticVersion.parse(text) else {
      return VersionSyntax(text: text, span: span, isValid: true)
    }
    report(
      Diagnostic(
        .invalidVersion, "invalid version `\(text)`: \(problem.reason)", at: span,
        help: [Self.versionHelp]))
    return VersionSyntax(text: text, span: span, isValid: false)
  }
}
