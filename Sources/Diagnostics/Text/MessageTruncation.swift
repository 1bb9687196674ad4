extension String {
  /// The text with overlong quotations and words shortened, since messages quote names that may be as long as the input.
  var truncatedForMessage: String {
    guard utf8.count > Truncation.longestWord else { return self }
    var isQuoted = false
    let parts = split(separator: "`", omittingEmptySubsequences: false).map { part in
      defer { isQuoted.toggle() }
      if isQuoted { return Truncation.shorten(part) }
      return part.split(separator: " ", omittingEmptySubsequences: false)
        .map(Truncation.shorten).joined(separator: " ")
    }
    return parts.joined(separator: "`")
  }
}

private enum Truncation {
  /// The longest quotation or word in bytes that is shown in full; long enough for paths.
  static let longestWord = 400
  /// How many Unicode scalars are kept at both ends of a longer one.
  private static let (prefixLength, suffixLength) = (100, 40)

  static func shorten(_ part: Substring) -> String {
    guard part.utf8.count > longestWord else { return String(part) }
    // Scalars, since a character can consist of any number of them.
    let scalars = part.unicodeScalars
    return "\(String(scalars.prefix(prefixLength)))…\(String(scalars.suffix(suffixLength)))"
  }
}
