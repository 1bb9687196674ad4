import PintleDiagnostics

extension Lexer {
  /// Reads and checks a string. ``StringLiteral/value(of:)`` computes its value.
  mutating func string() {
    let start = index
    index += 1
    let errorsBefore = diagnostics.count
    while let byte = peek(0), !isEndOfLine(at: index) {
      switch byte {
      case UInt8(ascii: "\""):
        index += 1
        if diagnostics.count == errorsBefore { checkEncoding(from: start) }
        return
      case UInt8(ascii: "\\"): escape()
      case 0..<0x20, 0x7F: controlInString(byte)
      default: index += 1
      }
    }
    isAborted = true
    // The closing quote is missing here at the latest.
    let opening = Span(file: file, start: start, end: start + 1)
    report(
      .unterminatedString, "string is never closed", from: index, to: index,
      help: ["close it with `\"` on the same line"], labels: [Label("opened here", at: opening)])
  }

  /// Whether the line or the file ends at `index`.
  private func isEndOfLine(at index: Int) -> Bool {
    if index >= bytes.count { return true }
    let isReturn = bytes[index] == 13 && index + 1 < bytes.count
    return bytes[isReturn ? index + 1 : index] == UInt8(ascii: "\n")
  }

  private mutating func checkEncoding(from start: Int) {
    let value = StringLiteral.bytes(of: bytes[start..<index])
    if UTF8Decoder.isValid(value) { return }
    report(
      .invalidString, "the escapes of this string do not form valid UTF-8", from: start, to: index)
  }

  private mutating func controlInString(_ byte: UInt8) {
    index += 1
    let help = byte == 9 ? "write `\\t`" : "write `\\u{\(String(byte, radix: 16))}`"
    report(
      .controlCharacter, "\(codePoint(UInt32(byte))) must be escaped in a string",
      from: index - 1, to: index, help: [help])
  }

  private mutating func escape() {
    index += 1
    guard let byte = peek(0), !isEndOfLine(at: index) else { return }
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "\\"), UInt8(ascii: "t"),
      UInt8(ascii: "n"), UInt8(ascii: "r"):
      index += 1
    case UInt8(ascii: "u"): unicodeEscape()
    case _ where StringLiteral.digit(byte) != nil:
      index += 1
      guard let low = peek(0), StringLiteral.digit(low) != nil else {
        return malformed("expected a second hexadecimal digit", at: index)
      }
      index += 1
    default:
      let length = UTF8Decoder.scalar(in: bytes, at: index)?.1 ?? 1
      report(
        .unknownEscape, "unknown escape", from: index, to: index + length,
        help: ["the escapes are \\\" \\' \\\\ \\t \\n \\r \\hh and \\u{h}"])
      index += length
    }
  }

  /// Reads `u{h}`; the next byte is the `u`.
  private mutating func unicodeEscape() {
    let start = index
    index += 1
    guard peek(0) == UInt8(ascii: "{") else { return malformed("expected `{`", at: index) }
    index += 1
    let digits = index
    var value: UInt32 = 0
    var last: UInt8?
    while let byte = peek(0), byte != UInt8(ascii: "}") {
      if byte == UInt8(ascii: "_"), last != nil {
        last = byte
      } else if let digit = StringLiteral.digit(byte) {
        if value >> 28 != 0 { return malformed("the value does not fit in 32 bits", at: index) }
        value = value << 4 | UInt32(digit)
        last = byte
      } else {
        return malformed("expected a hexadecimal digit or `}`", at: index)
      }
      index += 1
    }
    guard peek(0) != nil else { return }
    guard let last else { return malformed("expected a hexadecimal digit", at: index) }
    if last == UInt8(ascii: "_") { return malformed("expected a digit after `_`", at: digits) }
    index += 1
    if value > 0x10FFFF || (0xD800...0xDFFF).contains(value) {
      malformed("the value is not a Unicode scalar value", at: start)
    }
  }

  private mutating func malformed(_ detail: String, at place: Int) {
    // At the end of the line, the missing closing quote is reported instead.
    if isEndOfLine(at: place) { return }
    report(.malformedEscape, "malformed escape: \(detail)", from: place, to: place + 1)
  }
}
