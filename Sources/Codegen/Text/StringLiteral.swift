/// The syntax of string literals in a language. All languages have the escapes `\\`, `\"` and `\u{…}`.
package struct StringLiteral: Sendable {
  /// The characters that have a short escape, with the letter after its backslash.
  private let short: [Unicode.Scalar: Unicode.Scalar]

  package init(short: [Unicode.Scalar: Unicode.Scalar] = [:]) {
    self.short = short
  }

  /// The text as a literal, without invisible characters.
  package func callAsFunction(_ text: String, quote: Unicode.Scalar = "\"") -> String {
    // Nearly all literals are names and messages without escapes.
    if text.utf8.allSatisfy({ Self.isPlain($0) && $0 != quote.value }) {
      return "\(quote)\(text)\(quote)"
    }
    var literal = String.UnicodeScalarView([quote])
    for scalar in text.unicodeScalars {
      if scalar == quote || scalar == "\\" {
        literal += ["\\", scalar]
      } else if let letter = short[scalar] {
        literal += ["\\", letter]
      } else if Self.isInvisible(scalar) {
        literal += "\\u{\(String(scalar.value, radix: 16))}".unicodeScalars
      } else {
        literal.append(scalar)
      }
    }
    literal.append(quote)
    return String(literal)
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    (0x20..<0x7f).contains(byte) && byte != UInt8(ascii: "\\")
  }

  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return scalar.value < 0x20 || scalar.value == 0x7f }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: return true
    default: return false
    }
  }
}
