import PintleDiagnostics

/// Names, versions and paths.
extension TokenParser {
  var missing: Identifier {
    Identifier(text: "", span: Span(file: file, start: current.start, end: current.start))
  }

  /// Reads a name. A reserved word in its place is reported and taken as the name.
  mutating func identifier(_ wanted: String = "an identifier") -> Identifier {
    if isPanicking { return missing }
    let token = current
    if token.kind.isIdentifier {
      skip()
      return checked(token)
    }
    // A keyword before `<` is meant as a type.
    guard token.kind.isKeyword, token.kind != .underscore, peek(1) != .leftAngle else {
      unexpected(wanted)
      return missing
    }
    let name = Identifier(text: text(token), span: span(token))
    let help = "write `%\(name.text)` to use the keyword as a name"
    unexpected(wanted, help: [help])
    isPanicking = false
    skip()
    return name
  }

  /// What an invalid name was meant to be: before `<` a type with arguments.
  private func suggestion(for name: String) -> String? {
    if at(.leftAngle), let help = FormerNames.help(arguments: name) { return help }
    let lowercased = name.lowercased()
    if current.kind.isIdentifier, Token.Kind.isKeyword(lowercased) {
      return "the keyword is written `\(lowercased)`"
    }
    return IdentifierCheck.suggestion(for: name).map { "names are written like `\($0)`" }
  }

  private mutating func checked(_ token: Token) -> Identifier {
    let span = span(token)
    if token.kind == .escapedWord, token.end - token.start == 1 {
      report(Diagnostic(.invalidIdentifier, "`%` must be followed by an identifier", at: span))
      isPanicking = true
      return missing
    }
    let word = bytes[(token.start + (token.kind == .escapedWord ? 1 : 0))..<token.end]
    let name = String(decoding: word, as: UTF8.self)
    if !IdentifierCheck.isPlain(word), let problem = IdentifierCheck.problem(with: name) {
      report(
        Diagnostic(
          .invalidIdentifier, "invalid identifier `\(name)`: \(problem)", at: span,
          help: suggestion(for: name).map { [$0] } ?? []))
    }
    return Identifier(text: name, span: span)
  }

  /// Reads `ns:name[@version]`.
  mutating func packageName() -> PackageNameSyntax {
    let namespace = identifier()
    expect(.colon)
    let name = identifier()
    let version = take(.at) ? version() : nil
    return PackageNameSyntax(
      namespace: namespace, name: name, version: version,
      span: namespace.span.through(version?.span ?? name.span))
  }

  /// Reads `name` or `ns:package/name[@version]`.
  ///
  /// - Parameter isBeforeDot: whether a `.` and a list of names follow.
  mutating func path(
    _ wanted: String = "an identifier", isBeforeDot: Bool = false
  ) -> PathSyntax {
    let first = identifier(wanted)
    guard take(.colon) else { return PathSyntax(qualifier: nil, name: first) }
    let package = identifier()
    if !isPanicking, !at(.slash) {
      unexpected(
        "`/`",
        help: [
          at(.at)
            ? versionHelp(behind: "\(first.text):\(package.text)")
            : "paths are written `namespace:package/interface`"
        ])
    }
    expect(.slash)
    let name = identifier()
    let version = take(.at) ? version(isBeforeDot: isBeforeDot) : nil
    let qualifier = PathSyntax.Qualifier(namespace: first, package: package, version: version)
    return PathSyntax(qualifier: qualifier, name: name)
  }

  /// Reads a version. It is made of many tokens; the text between the first and the last one counts.
  mutating func version(isBeforeDot: Bool = false) -> VersionSyntax? {
    if isPanicking { return nil }
    let first = position
    let errorsBefore = diagnostics.count
    for wanted in [Token.Kind.integer, .dot, .integer, .dot, .integer] where !take(wanted) {
      let number = wanted == .dot ? "`.` and a number" : "a number"
      let isQuoted = current.kind == .text
      unexpected(
        position == first ? "a version" : number,
        help: [isQuoted ? "a version stands without quotes" : Self.versionHelp],
        labels: position == first ? missingSemicolon(before: first - 1) : [])
      // That something has a version is known, so that nothing looks for it without one.
      return invalidVersion(from: tokens[first], to: tokens[max(first, position - 1)])
    }
    var last = tokens[position - 1]
    var emptyMarks: [Token] = []
    for mark in [Token.Kind.minus, .plus] where take(mark) {
      let start = position
      versionRun(isBeforeDot)
      if position > start {
        last = tokens[position - 1]
      } else {
        emptyMarks.append(tokens[start - 1])
      }
    }
    // Marks with nothing behind them are not part of the version at whose end they stand.
    emptyMarks.removeAll { $0.start < last.start }
    if diagnostics.count > errorsBefore { return invalidVersion(from: tokens[first], to: last) }
    let version = checkedVersion(from: tokens[first], to: last)
    if version.isValid, current.kind == .endOfFile, !emptyMarks.isEmpty {
      unexpected("the rest of a version")
    } else if version.isValid {
      warnAboutEmptyParts(emptyMarks, behind: version)
    }
    return version
  }

  private mutating func warnAboutEmptyParts(_ marks: [Token], behind version: VersionSyntax) {
    guard let first = marks.first, let last = marks.last else { return }
    let texts = marks.map { "`\(text($0))`" }.joined(separator: " and ")
    report(
      Diagnostic(
        .invalidVersion, "nothing stands behind \(texts) in this version",
        at: span(first).through(span(last)), severity: .warning,
        help: ["write `\(version.text)`, which means the same"]))
  }

  private static let versionHelp = "a version has three numbers, as in `1.0.0`"

  private mutating func versionRun(_ isBeforeDot: Bool) {
    let start = position
    while true {
      let isDot = current.kind == .dot
      switch peek(isDot ? 1 : 0) {
      case .word, .integer, .minus: skip()
      case .as where !isDot && position == start && peek(1).isIdentifier: return
      case .with where !isDot && position == start && peek(1) == .leftBrace: return
      // Behind a whole part a keyword begins something else.
      case let kind
      where kind.isKeyword && (isDot || position == start)
        && current.start == tokens[position - 1].end:
        refuseKeyword(kind, behindDot: isDot, isBeforeDot)
      default: return
      }
    }
  }

  /// Reports a keyword in a version; the version ends in front of its dot, unless that is the one of a `use`.
  private mutating func refuseKeyword(
    _ keyword: Token.Kind, behindDot: Bool, _ isBeforeDot: Bool
  ) {
    var start = span(current)
    if behindDot {
      skip()
      if isBeforeDot { start = span(current) }
    }
    report(
      Diagnostic(
        .invalidVersion, "the keyword `\(keyword.rawValue)` cannot be a part of a version",
        at: start.through(span(current)), help: ["choose another word, or join it to one with `-`"])
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
