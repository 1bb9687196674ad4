import PintleModel

/// Doc comments.
struct Documentation {
  /// The text from the WIT file.
  var text: String?
  /// Sentences behind it, about what types can't say.
  var additions: [String] = []
  /// Lines such as `@throws {…}`.
  var tags: [String] = []

  func print(to script: inout Script) {
    var lines: [String] = []
    for paragraph in [text.map(Self.lines) ?? [], additions, tags] where !paragraph.isEmpty {
      if !lines.isEmpty { lines.append("") }
      lines += paragraph
    }
    guard let first = lines.first else { return }
    if lines.count == 1 { return script.line(Code("/** \(first) */")) }
    script.line("/**")
    for line in lines { script.line(Code(line.isEmpty ? " *" : " * \(line)")) }
    script.line(" */")
  }

  /// The lines of a WIT comment, with what would end the comment or begin a tag made harmless.
  private static func lines(_ text: String) -> [String] {
    var lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }.map { line in
      let line = trimmingEnd(escapingEnd(line.unicodeScalars.map(regular)))
      return line.drop { $0 == " " }.first == "@" ? "\\" + line.drop { $0 == " " } : line
    }
    while lines.first?.isEmpty == true { lines.removeFirst() }
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }

  /// A space for white space that looks like one or like nothing, which linters reject.
  private static func regular(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "\t": scalar
    case "\u{180E}", "\u{200B}", "\u{FEFF}": " "
    default: scalar.properties.isWhitespace ? " " : scalar
    }
  }

  /// By scalars: a slash with an accent is another character, but ends the comment too.
  private static func escapingEnd(_ line: [Unicode.Scalar]) -> String {
    var result = String.UnicodeScalarView()
    for scalar in line {
      if scalar == "/", result.last == "*" { result.append("\\") }
      result.append(scalar)
    }
    return String(result)
  }

  private static func trimmingEnd(_ line: String) -> String {
    var line = line
    while line.last?.isWhitespace == true { line.removeLast() }
    return line
  }
}
