import PintleDiagnostics

/// Reads JSON text. It stops at the first thing that is not JSON.
package struct JSONParser {
  /// How deep arrays and objects may nest.
  static let maximumDepth = 64

  private let file: FileID
  private let bytes: [UInt8]
  private var offset = 0
  private var depth = 0

  /// Why a text is not JSON.
  private struct Failure: Error {
    var message: String
    var start: Int
    var end: Int
    var help: String?
  }

  package static func parse(_ file: FileID, in sources: SourceMap) -> Outcome<JSON?> {
    var parser = JSONParser(file: file, bytes: sources[file].bytes)
    do throws(Failure) {
      return Outcome(try parser.document())
    } catch {
      let span = Span(file: file, start: error.start, end: error.end)
      let help = error.help.map { [$0] } ?? []
      return .failure([
        Diagnostic(.invalidConfiguration, error.message, at: span, help: help)
      ])
    }
  }

  private init(file: FileID, bytes: [UInt8]) {
    self.file = file
    self.bytes = bytes
  }

  // MARK: Values

  private mutating func document() throws(Failure) -> JSON {
    let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
    if bytes.starts(with: byteOrderMark) { offset = byteOrderMark.count }
    let value = try self.value()
    skipSpace()
    if offset < bytes.count { throw unexpected("the end of the file") }
    return value
  }

  private mutating func value() throws(Failure) -> JSON {
    skipSpace()
    let start = offset
    let value: JSON.Value
    switch peek {
    case UInt8(ascii: "{"): value = .object(try nested { p throws(Failure) in try p.members() })
    case UInt8(ascii: "["): value = .array(try nested { p throws(Failure) in try p.elements() })
    case UInt8(ascii: "\""): value = .string(try string())
    case .some(UInt8(ascii: "0")...UInt8(ascii: "9")), UInt8(ascii: "-"):
      value = .number(try number())
    default: value = try word()
    }
    return JSON(value: value, span: span(from: start))
  }

  private mutating func nested<T>(
    _ body: (inout JSONParser) throws(Failure) -> T
  ) throws(Failure) -> T {
    depth += 1
    guard depth <= Self.maximumDepth else {
      throw failure("values are nested more than \(Self.maximumDepth) levels deep", length: 1)
    }
    defer { depth -= 1 }
    offset += 1
    return try body(&self)
  }

  private mutating func members() throws(Failure) -> [JSON.Member] {
    var members: [JSON.Member] = []
    while try !closes(with: UInt8(ascii: "}"), first: members.isEmpty) {
      guard peek == UInt8(ascii: "\"") else { throw unexpected("a key in double quotes") }
      let start = offset
      let key = try string()
      let keySpan = span(from: start)
      skipSpace()
      guard peek == UInt8(ascii: ":") else { throw unexpected("`:` after the key") }
      offset += 1
      members.append(JSON.Member(key: key, keySpan: keySpan, value: try value()))
    }
    return members
  }

  private mutating func elements() throws(Failure) -> [JSON] {
    var elements: [JSON] = []
    while try !closes(with: UInt8(ascii: "]"), first: elements.isEmpty) {
      elements.append(try value())
    }
    return elements
  }

  /// Steps over the comma between two entries, or over the closing bracket after the last one.
  private mutating func closes(with bracket: UInt8, first: Bool) throws(Failure) -> Bool {
    skipSpace()
    if peek == bracket {
      offset += 1
      return true
    }
    if first { return false }
    let expected = "`,` or `\(Character(UnicodeScalar(bracket)))`"
    guard peek == UInt8(ascii: ",") else { throw unexpected(expected) }
    let comma = offset
    offset += 1
    skipSpace()
    if peek == bracket {
      throw Failure(
        message: "JSON allows no comma after the last entry", start: comma, end: comma + 1)
    }
    return false
  }

  private mutating func word() throws(Failure) -> JSON.Value {
    let words: [(String, JSON.Value)] = [
      ("true", .bool(true)), ("false", .bool(false)), ("null", .null),
    ]
    for (text, value) in words where bytes[offset...].starts(with: text.utf8) {
      offset += text.utf8.count
      return value
    }
    throw unexpected("a value")
  }

  private mutating func number() throws(Failure) -> String {
    let start = offset
    if peek == UInt8(ascii: "-") { offset += 1 }
    if peek == UInt8(ascii: "0") { offset += 1 } else { try digits() }
    if peek == UInt8(ascii: ".") {
      offset += 1
      try digits()
    }
    if peek == UInt8(ascii: "e") || peek == UInt8(ascii: "E") {
      offset += 1
      if peek == UInt8(ascii: "+") || peek == UInt8(ascii: "-") { offset += 1 }
      try digits()
    }
    return String(decoding: bytes[start..<offset], as: UTF8.self)
  }

  private mutating func digits() throws(Failure) {
    let start = offset
    while let byte = peek, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { offset += 1 }
    if offset == start { throw unexpected("a digit") }
  }

  // MARK: Strings

  private mutating func string() throws(Failure) -> String {
    let start = offset
    offset += 1
    var text: [UInt8] = []
    while let byte = peek, byte != UInt8(ascii: "\""), byte >= 0x20 {
      if byte == UInt8(ascii: "\\") {
        text += String(try escape()).utf8
      } else {
        text.append(byte)
        offset += 1
      }
    }
    guard peek == UInt8(ascii: "\"") else {
      throw Failure(message: "unterminated string", start: start, end: offset)
    }
    offset += 1
    guard let string = String(validating: text, as: UTF8.self) else {
      throw Failure(message: "this string is not valid UTF-8", start: start, end: offset)
    }
    return string
  }

  private mutating func escape() throws(Failure) -> Unicode.Scalar {
    let start = offset
    let simple: [UInt8: Unicode.Scalar] = [
      UInt8(ascii: "\""): "\"", UInt8(ascii: "\\"): "\\", UInt8(ascii: "/"): "/",
      UInt8(ascii: "b"): "\u{8}", UInt8(ascii: "f"): "\u{C}", UInt8(ascii: "n"): "\n",
      UInt8(ascii: "r"): "\r", UInt8(ascii: "t"): "\t",
    ]
    offset += 1
    if let byte = peek, let scalar = simple[byte] {
      offset += 1
      return scalar
    }
    guard var code = hexadecimal() else { throw badEscape(start) }
    if (0xD800..<0xDC00).contains(code), peek == UInt8(ascii: "\\") {
      offset += 1
      guard let low = hexadecimal(), (0xDC00..<0xE000).contains(low) else { throw badEscape(start) }
      code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
    }
    guard let scalar = Unicode.Scalar(code) else { throw badEscape(start) }
    return scalar
  }

  /// The four digits after `\u`.
  private mutating func hexadecimal() -> UInt32? {
    guard peek == UInt8(ascii: "u"), offset + 5 <= bytes.count else { return nil }
    let digits = bytes[(offset + 1)..<(offset + 5)]
    guard digits.allSatisfy({ Character(UnicodeScalar($0)).isHexDigit }) else { return nil }
    offset += 5
    return UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
  }

  private func badEscape(_ start: Int) -> Failure {
    Failure(message: "invalid escape in a string", start: start, end: min(offset + 1, bytes.count))
  }

  // MARK: Bytes

  private var peek: UInt8? { offset < bytes.count ? bytes[offset] : nil }

  private mutating func skipSpace() {
    while let byte = peek, [0x20, 0x09, 0x0A, 0x0D].contains(byte) { offset += 1 }
  }

  private func span(from start: Int) -> Span {
    Span(file: file, start: start, end: offset)
  }

  private func failure(_ message: String, length: Int) -> Failure {
    Failure(message: message, start: offset, end: min(offset + length, bytes.count))
  }

  private func unexpected(_ expected: String) -> Failure {
    var failure = failure("expected \(expected)", length: 1)
    if peek == nil { failure.message += ", found the end of the file" }
    if peek == UInt8(ascii: "/") || peek == UInt8(ascii: "#") {
      failure.help = "JSON has no comments"
    }
    if peek == UInt8(ascii: "'") { failure.help = "JSON uses double quotes" }
    return failure
  }
}
