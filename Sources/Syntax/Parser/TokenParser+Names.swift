import PintleDiagnostics

/// Parses names and paths.
extension TokenParser {
  var missing: Identifier {
    Identifier(text: "", span: Span(file: file, start: current.start, end: current.start))
  }

  /// Parses a name. A keyword in its place is reported and treated as the name.
  mutating func identifier(_ expected: String = "an identifier") -> Identifier {
    if isPanicking { return missing }
    let token = current
    if token.kind.isIdentifier {
      skip()
      return checked(token)
    }
    // A keyword before `<` is probably meant as a type.
    guard token.kind.isKeyword, token.kind != .underscore, peek(1) != .leftAngle else {
      unexpected(expected)
      return missing
    }
    let name = Identifier(text: text(token), span: span(token))
    let help = "write `%\(name.text)` to use the keyword as a name"
    unexpected(expected, help: [help])
    isPanicking = false
    skip()
    return name
  }

  /// Help with an invalid name, which is a type if `<` follows.
  private func suggestion(for name: String) -> String? {
    if at(.leftAngle), let help = TypeNameHints.help(arguments: name) { return help }
    let lowercased = name.lowercased()
    if current.kind.isIdentifier, Token.Kind.isKeyword(lowercased) {
      return "write the keyword as `\(lowercased)`"
    }
    return IdentifierCheck.suggestion(for: name).map { "write names like `\($0)`" }
  }

  /// The name of a token, which is reported if it is invalid.
  private mutating func checked(_ token: Token) -> Identifier {
    let span = span(token)
    if token.kind == .escapedWord, token.end - token.start == 1 {
      report(Diagnostic(.invalidIdentifier, "`%` must be followed by an identifier", at: span))
      isPanicking = true
      return missing
    }
    let start = token.start + (token.kind == .escapedWord ? 1 : 0)
    let name = String(decoding: bytes[start..<token.end], as: UTF8.self)
    if let problem = IdentifierCheck.problem(with: name) {
      report(
        Diagnostic(
          .invalidIdentifier, "invalid identifier `\(name)`: \(problem)", at: span,
          help: suggestion(for: name).map { [$0] } ?? []))
    }
    return Identifier(text: name, span: span)
  }

  /// Parses `ns:name[@version]`.
  mutating func packageName() -> PackageNameSyntax {
    let namespace = identifier()
    expect(.colon)
    let name = identifier()
    let version = consume(if: .at) ? version() : nil
    return PackageNameSyntax(
      namespace: namespace, name: name, version: version,
      span: namespace.span.through(version?.span ?? name.span))
  }

  /// Parses `name` or `ns:package/name[@version]`.
  ///
  /// - Parameter isBeforeDot: whether a `.` and a list of names must follow.
  mutating func path(
    _ expected: String = "an identifier", isBeforeDot: Bool = false
  ) -> PathSyntax {
    let first = identifier(expected)
    guard consume(if: .colon) else { return PathSyntax(qualifier: nil, name: first) }
    let package = identifier()
    if !isPanicking, !at(.slash) {
      unexpected(
        "`/`",
        help: [
          at(.at)
            ? versionHelp(after: "\(first.text):\(package.text)")
            : Self.pathForm
        ])
    }
    expect(.slash)
    let name = identifier()
    let version = consume(if: .at) ? version(isBeforeDot: isBeforeDot) : nil
    let qualifier = PathSyntax.Qualifier(namespace: first, package: package, version: version)
    return PathSyntax(qualifier: qualifier, name: name)
  }
}
