import PintleCodegen

extension String {
  /// The JavaScript string literal for this text, in the quotes that need fewer escapes.
  var quoted: String {
    let isSingle =
      utf8.count { $0 == UInt8(ascii: "\"") } > utf8.count { $0 == UInt8(ascii: "'") }
    let quote: Unicode.Scalar = isSingle ? "'" : "\""
    return Self.literals(self, quote: quote)
  }

  private static let literals = StringLiteral(short: ["\n": "n"])

  /// The property key for this text, quoted unless it is an identifier.
  var propertyKey: String {
    let isIdentifier =
      !isEmpty && utf8.allSatisfy { Self.isWord($0) } && !(first?.isNumber ?? true)
    return isIdentifier ? self : quoted
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
      || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "$")
  }
}
