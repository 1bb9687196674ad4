import PintleDiagnostics

/// Looks through the whole text of a file for what may stand nowhere, comments and strings included.
struct TextCheck {
  private let file: FileID
  private let bytes: [UInt8]
  private(set) var diagnostics: [Diagnostic] = []
  /// Characters of each kind are reported once per file.
  private var reported: Set<DiagnosticCode> = []

  private static let bidirectional: Set<UInt32> = [
    0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068, 0x2069,
  ]
  /// Code points that Unicode deprecates or discourages, with what to write instead.
  private static let discouraged: [UInt32: String] = [
    0x149: "U+02BC U+006E", 0x673: "U+0627 U+065F", 0xF77: "U+0FB2 U+0F81",
    0xF79: "U+0FB3 U+0F81", 0x17A3: "U+17A2", 0x17A4: "U+17A2 U+17B6", 0x17B4: "", 0x17B5: "",
  ]

  init(_ bytes: [UInt8], in file: FileID) {
    self.bytes = bytes
    self.file = file
  }

  /// Whether the text is UTF-8 at all; otherwise it has no tokens.
  mutating func run() -> Bool {
    var index = 0
    while true {
      index = Self.endOfPlainText(bytes, from: index)
      if index == bytes.count { return true }
      let byte = bytes[index]
      if byte < 0x80 {
        if byte < 0x20 || byte == 0x7F { checkASCIIControl(byte, at: index) }
        index += 1
        continue
      }
      guard let (scalar, length) = UTF8Decoder.scalar(in: bytes, at: index) else {
        report(.invalidUTF8, "the file is not valid UTF-8", at: index, length: 1)
        return false
      }
      check(scalar, at: index, length: length)
      index += length
    }
  }

  /// The first byte that needs a look: no ASCII, or a control character other than a line feed.
  private static func endOfPlainText(_ bytes: [UInt8], from start: Int) -> Int {
    bytes.withUnsafeBytes { buffer in
      var index = start
      while index < buffer.count {
        // Most text passes in steps of eight bytes.
        if index + 8 <= buffer.count,
          isPrintable(buffer.loadUnaligned(fromByteOffset: index, as: UInt64.self))
        {
          index += 8
          continue
        }
        for _ in 0..<min(8, buffer.count - index) {
          let byte = buffer[index]
          guard byte >= 0x20 && byte < 0x7F || byte == 0x0A else { return index }
          index += 1
        }
      }
      return index
    }
  }

  /// Whether all eight bytes are printable ASCII.
  private static func isPrintable(_ word: UInt64) -> Bool {
    // A byte below 0x20 borrows, and 0x7F carries, into its highest bit, which others that are no ASCII have.
    let isOther = word | (word &- 0x2020_2020_2020_2020) | (word &+ 0x0101_0101_0101_0101)
    return isOther & 0x8080_8080_8080_8080 == 0
  }

  private mutating func checkASCIIControl(_ byte: UInt8, at index: Int) {
    if byte == 0x09 || byte == 0x0A || byte == 0x0D { return }
    reportControl(UInt32(byte), at: index, length: 1)
  }

  private mutating func check(_ scalar: Unicode.Scalar, at index: Int, length: Int) {
    let value = scalar.value
    if value < 0xA0 {
      reportControl(value, at: index, length: length)
    } else if Self.bidirectional.contains(value) {
      report(
        .bidirectionalControl, "forbidden bidirectional control \(hexadecimal(value))", at: index,
        length: length, notes: ["such characters can make code read differently from what it means"]
      )
    } else if let replacement = Self.discouraged[value] {
      report(
        .discouragedCharacter, "the character \(hexadecimal(value)) is discouraged by Unicode",
        at: index, length: length, help: replacement.isEmpty ? [] : ["write \(replacement) instead"]
      )
    }
  }

  private mutating func reportControl(_ value: UInt32, at index: Int, length: Int) {
    report(
      .controlCharacter, "the control character \(hexadecimal(value)) is not allowed", at: index,
      length: length)
  }

  private mutating func report(
    _ code: DiagnosticCode, _ message: String, at index: Int, length: Int, notes: [String] = [],
    help: [String] = []
  ) {
    guard reported.insert(code).inserted else { return }
    let span = Span(file: file, start: index, end: index + length)
    diagnostics.append(Diagnostic(code, message, at: span, notes: notes, help: help))
  }
}

/// `U+` and at least four digits.
func hexadecimal(_ value: UInt32) -> String {
  let digits = String(value, radix: 16, uppercase: true)
  return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
}

/// Decodes single characters out of bytes.
enum UTF8Decoder {
  /// The character that begins at an index and its length; `nil` when the bytes are malformed.
  static func scalar(in bytes: [UInt8], at index: Int) -> (Unicode.Scalar, Int)? {
    var iterator = bytes[index..<min(index + 4, bytes.count)].makeIterator()
    var parser = Unicode.UTF8.ForwardParser()
    guard case .valid(let encoded) = parser.parseScalar(from: &iterator) else { return nil }
    return (Unicode.UTF8.decode(encoded), encoded.count)
  }
}
