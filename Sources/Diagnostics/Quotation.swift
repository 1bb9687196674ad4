/// What messages quote of the input, which may be as long as the input.
enum Quotation {
  /// The bytes of a quotation, or of a word, that are shown whole; paths fit.
  private static let longest = 400
  /// The characters that are kept of the two ends of a longer one.
  private static let (front, back) = (100, 40)

  /// A text of which everything between backticks, and every word, has a reasonable length.
  static func shortened(_ text: String) -> String {
    guard text.utf8.count > longest else { return text }
    var isQuoted = false
    let parts = text.split(separator: "`", omittingEmptySubsequences: false).map { part in
      defer { isQuoted.toggle() }
      if isQuoted { return cut(part) }
      return part.split(separator: " ", omittingEmptySubsequences: false).map(cut)
        .joined(separator: " ")
    }
    return parts.joined(separator: "`")
  }

  private static func cut(_ part: Substring) -> String {
    guard part.utf8.count > longest else { return String(part) }
    // Not by characters: one of them may be made of any number of scalars.
    let scalars = part.unicodeScalars
    return "\(String(scalars.prefix(front)))…\(String(scalars.suffix(back)))"
  }
}
