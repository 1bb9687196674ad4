import PintleDiagnostics

/// Recovers from misspelled keywords: each is reported once, and what follows is parsed as if the keyword were there.
extension TokenParser {
  /// The keyword that a word is probably a misspelling of.
  func nearKeyword(_ token: Token, among keywords: [Token.Kind]) -> Token.Kind? {
    guard token.kind == .word else { return nil }
    return nearestName(to: text(token), among: keywords.map(\.rawValue)).flatMap { name in
      keywords.first { $0.rawValue == name }
    }
  }

  /// Help with a word that is probably a misspelled keyword.
  func keywordHelp(_ token: Token, among keywords: [Token.Kind]) -> [String] {
    nearKeyword(token, among: keywords).map { ["did you mean `\($0.rawValue)`?"] } ?? []
  }

  /// Reports and skips a word in place of a keyword.
  ///
  /// - Parameter isWordUnexpected: whether no name can stand here. Otherwise the word could be one, and without help the
  ///   error is at the token after it.
  mutating func diagnoseWord(_ expected: String, help: [String], isWordUnexpected: Bool) {
    let word = current
    if isWordUnexpected {
      unexpected(expected, help: help)
      skip()
    } else {
      let errors = diagnostics.count
      let name = identifier()
      let help = help.isEmpty ? wordHint(word).map { [$0] } ?? [] : help
      // If the word is not a valid name, that was reported already.
      if diagnostics.count > errors {
        isPanicking = false
        return
      }
      if help.isEmpty {
        unexpected(expected)
      } else {
        fail(.unexpectedToken, "`\(name.text)` is not a keyword", at: span(word), help: help)
      }
    }
    isPanicking = false
  }

  /// Consumes the keyword of a declaration or an item before a name. If it is misspelled, it is reported.
  mutating func consumeKeyword(
    among keywords: [Token.Kind], _ expected: String, isWordUnexpected: Bool = true
  ) -> Token.Kind? {
    if isPanicking { return nil }
    let kind = current.kind
    if keywords.contains(kind) {
      skip()
      return kind
    }
    guard peek(1).isIdentifier, let near = nearKeyword(current, among: keywords) else {
      return nil
    }
    diagnoseWord(
      expected, help: keywordHelp(current, among: keywords), isWordUnexpected: isWordUnexpected)
    return near
  }
}
