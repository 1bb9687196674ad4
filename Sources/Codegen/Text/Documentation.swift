/// The documentation of a WIT item, as the lines of a comment.
package enum Documentation {
  /// The lines of a text, without empty lines at the start and the end.
  ///
  /// Control and bidirectional formatting characters are dropped, because compilers reject them in comments. Unusual white
  /// space becomes a space.
  package static func lines(_ text: String) -> [String] {
    var lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map(line)
    while lines.first?.isEmpty == true { lines.removeFirst() }
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }

  private static func line(_ text: Substring) -> String {
    var line = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case " "..."~": line.append(scalar)
      case "\t": line += "    ".unicodeScalars
      case "\0"..<" ", "\u{7f}"..."\u{9f}", "\u{202a}"..."\u{202e}", "\u{2066}"..."\u{2069}":
        continue
      case "\u{180e}", "\u{200b}", "\u{feff}": line.append(" ")
      default: line.append(scalar.properties.isWhitespace ? " " : scalar)
      }
    }
    while line.last == " " { line.removeLast() }
    return String(line)
  }
}

extension CodeWriter {
  /// `/// line` for each line.
  package mutating func docs(_ lines: some Sequence<String>) {
    for docLine in lines { line(docLine.isEmpty ? "///" : "/// \(docLine)") }
  }
}
