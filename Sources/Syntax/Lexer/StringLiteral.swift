import PintleDiagnostics

extension Lexer {
  /// A string; it is checked here, its value is taken by ``StringLiteral/value(of:)``.
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
    // Where it ought to be closed, at the latest.
    let opening = Span(file: file, start: start, end: start + 1)
    report(
      .unterminatedString, "string is never closed", from: index, to: index,
      help: ["close it with `\"` on the same line"], labels: [Label("opened here", at: opening)])
  }

  /// Whether a line ends there, or the file.
  private func isEndOfLine(at place: Int) -> Bool {
    if place >= bytes.count { return true }
    let isReturn = bytes[place] == 13 && place + 1 < bytes.count
    return bytes[isReturn ? place + 1 : place] == UInt8(ascii: "\n")
  }

  private mutating func checkEncoding(from start: Int) {
    let value = StringLiteral.bytes(of: bytes[start..<index])
    if UTF8Check.isValid(value) { return }
    report(
      .invalidString, "the escapes of this string do not form valid UTF-8", from: start, to: index)
  }

  private mutating func controlInString(_ byte: UInt8) {
    index += 1
    let help = byte == 9 ? "write `\\t`" : "write `\\u{\(String(byte, radix: 16))}`"
    report(
      .controlCharacter, "a string needs an escape for \(hexadecimal(UInt32(byte)))",
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
        return malformed("a second hexadecimal digit is missing", at: index)
      }
      index += 1
    default:
      let length = UTF8Decoder.scalar(in: bytes, at: index)?.1 ?? 1
      report(
        .unknownEscape, "unknown escape", from: index, to: index + length,
        help: ["escapes are \\\" \\' \\\\ \\t \\n \\r \\hh and \\u{h}"])
      index += length
    }
  }

  /// `u{h}`; the index stands on the `u`.
  private mutating func unicodeEscape() {
    let start = index
    index += 1
    guard peek(0) == UInt8(ascii: "{") else { return malformed("`{` is missing", at: index) }
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
        return malformed("a hexadecimal digit or `}` is missing", at: index)
      }
      index += 1
    }
    guard peek(0) != nil else { return }
    guard let last else { return malformed("a hexadecimal digit is missing", at: index) }
    if last == UInt8(ascii: "_") { return malformed("a digit must follow `_`", at: digits) }
    index += 1
    if value > 0x10FFFF || (0xD800...0xDFFF).contains(value) {
      malformed("the value is not a Unicode scalar value", at: start)
    }
  }

  private mutating func malformed(_ detail: String, at place: Int) {
    // At the end of the line it is the closing quote that is missing.
    if isEndOfLine(at: place) { return }
    report(.malformedEscape, "malformed escape: \(detail)", from: place, to: place + 1)
  }
}

/// The value of a string token that the lexer found correct.
enum StringLiteral {
  /// The text that a token, with its quotes, stands for.
  static func value(of token: ArraySlice<UInt8>) -> String {
    String(decoding: bytes(of: token), as: UTF8.self)
  }

  static func bytes(of token: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    var rest = token.dropFirst().dropLast()
    // A byte order mark is no part of a text, not even of one in quotes; one that is written as an escape is.
    if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "\\"), let kind = rest.popFirst() else {
        result.append(byte)
        continue
      }
      switch kind {
      case UInt8(ascii: "t"): result.append(0x09)
      case UInt8(ascii: "n"): result.append(0x0A)
      case UInt8(ascii: "r"): result.append(0x0D)
      case UInt8(ascii: "u"):
        let digits = rest.prefix { $0 != UInt8(ascii: "}") }
        rest = rest.dropFirst(digits.count + 1)
        let value = digits.compactMap(digit).reduce(UInt32(0)) {
          ($0 & 0xFFFFFFF) << 4 | UInt32($1)
        }
        result.append(contentsOf: Array(String(Unicode.Scalar(value) ?? "\u{FFFD}").utf8))
      case _ where digit(kind) != nil:
        let low = rest.popFirst().flatMap(digit) ?? 0
        result.append((digit(kind) ?? 0) << 4 | low)
      default: result.append(kind)
      }
    }
    return result
  }

  /// The value of a hexadecimal digit.
  static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}

/// Whether bytes are UTF-8.
enum UTF8Check {
  static func isValid(_ bytes: [UInt8]) -> Bool {
    var index = 0
    while index < bytes.count {
      guard let (_, length) = UTF8Decoder.scalar(in: bytes, at: index) else { return false }
      index += length
    }
    return true
  }
}
