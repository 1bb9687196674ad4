import PintleDiagnostics

/// Misspelt keywords: each is one error, and what follows is read as if the keyword stood there.
extension TokenParser {
  /// The keyword that a word was probably meant to be.
  func nearKeyword(_ token: Token, among keywords: [Token.Kind]) -> Token.Kind? {
    guard token.kind == .word else { return nil }
    return nearestName(to: text(token), among: keywords.map(\.rawValue)).flatMap { name in
      keywords.first { $0.rawValue == name }
    }
  }

  /// The question whether a keyword was meant by a word.
  func keywordHelp(_ token: Token, among keywords: [Token.Kind]) -> [String] {
    nearKeyword(token, among: keywords).map { ["did you mean `\($0.rawValue)`?"] } ?? []
  }

  /// Reports the word that stands where a keyword should, and goes behind it.
  ///
  /// - Parameter isAtWord: whether no name may stand at the word, else it is what follows that is wrong.
  mutating func refuseWord(_ wanted: String, help: [String], isAtWord: Bool) {
    if isAtWord {
      unexpected(wanted, help: help)
      skip()
    } else {
      let errors = diagnostics.count
      _ = identifier()
      // One error is enough: a word that no name may look like is the first.
      if diagnostics.count == errors { unexpected(wanted, help: help) }
    }
    isPanicking = false
  }

  /// Reads the keyword of a declaration or an item in front of a name, also a misspelt one, which is reported.
  mutating func takeKeyword(
    among keywords: [Token.Kind], _ wanted: String, isAtWord: Bool = true
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
    refuseWord(wanted, help: keywordHelp(current, among: keywords), isAtWord: isAtWord)
    return near
  }
}
