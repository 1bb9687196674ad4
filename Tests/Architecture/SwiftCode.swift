/// Swift source without its comments and the text of its literals; what literals interpolate stays.
enum SwiftCode {
  /// The code of each line.
  static func lines(_ lines: [Substring]) -> [String] {
    var reader = Reader(rest: Substring(lines.joined(separator: "\n")))
    reader.code(until: nil)
    return reader.result.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  private struct Reader {
    var rest: Substring
    var result = ""

    /// Reads code, to the parenthesis that closes an interpolation or to the end.
    mutating func code(until close: Character?) {
      var depth = 0
      while let character = rest.first {
        if rest.hasPrefix("//") {
          rest = rest.drop { $0 != "\n" }
        } else if let quote = openingQuote {
          literal(quote)
        } else {
          if character == close, depth == 0 { return }
          if character == "(" { depth += 1 }
          if character == ")" { depth -= 1 }
          result.append(rest.removeFirst())
        }
      }
    }

    /// The quote that a literal begins with, number signs included.
    private var openingQuote: Substring? {
      let afterSigns = rest.drop { $0 == "#" }
      guard afterSigns.first == "\"" else { return nil }
      let end = afterSigns.hasPrefix("\"\"\"") ? 3 : 1
      return rest[..<afterSigns.index(afterSigns.startIndex, offsetBy: end)]
    }

    private mutating func literal(_ quote: Substring) {
      let signs = quote.prefix { $0 == "#" }
      let close = String(quote.dropFirst(signs.count)) + signs
      let escape = "\\" + signs
      result += "\""
      rest = rest.dropFirst(quote.count)
      while let character = rest.first, !rest.hasPrefix(close) {
        if rest.hasPrefix(escape + "(") {
          rest = rest.dropFirst(escape.count + 1)
          result += " "
          code(until: ")")
          result += " "
          rest = rest.dropFirst()
        } else if rest.hasPrefix(escape) {
          rest = rest.dropFirst(escape.count + 1)
        } else {
          if character == "\n" { result += "\n" }
          rest.removeFirst()
        }
      }
      rest = rest.dropFirst(close.count)
      result += "\""
    }
  }
}
