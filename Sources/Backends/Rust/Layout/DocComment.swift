import PintleCodegen

extension CodeWriter {
  /// The documentation of a WIT item.
  mutating func docs(_ text: String?) {
    if let text { docs(DocComment.lines(text)) }
  }
}

/// Documentation for rustdoc, in which no code block is a test.
enum DocComment {
  static func lines(_ text: String) -> [String] {
    var lines: [String] = []
    var isCode = false
    for var line in Documentation.lines(text) {
      let fence = line.drop { $0 == " " }
      if fence.hasPrefix("```") {
        // Without a language, rustdoc would run the block as a test.
        if !isCode { line = "```" + (fence == "```" ? "text" : label(fence.dropFirst(3))) }
        isCode.toggle()
      } else if !isCode {
        // An indented block would be a test too.
        let indent = line.prefix { $0 == " " }.count
        if indent >= 4 { line = String(line.dropFirst(indent)) }
      }
      lines.append(line)
    }
    return isCode ? lines + ["```"] : lines
  }

  private static func label(_ info: Substring) -> String {
    let word = info.drop { $0 == " " }.prefix { $0 != " " && $0 != "," }
    return word == "rust" || word.isEmpty ? "text" : String(word)
  }
}
