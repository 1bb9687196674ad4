/// What the text of an option may be, so that it can stand in the output.
enum RustSyntax {
  static func isIdentifier(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, first == "_" || first.properties.isXIDStart else {
      return false
    }
    return text.unicodeScalars.allSatisfy { $0 == "_" || $0.properties.isXIDContinue }
  }

  /// A path of identifiers, which may begin with `::`.
  static func isPath(_ text: String) -> Bool {
    let path = text.hasPrefix("::") ? String(text.dropFirst(2)) : text
    let segments = path.replacing("::", with: "\n")
      .split(separator: "\n", omittingEmptySubsequences: false)
    return segments.allSatisfy { isIdentifier(String($0)) }
  }
}
