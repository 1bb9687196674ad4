import PintleDiagnostics

/// Checks a file for characters that are not allowed anywhere, not even in comments and strings.
struct TextCheck {
  private let file: FileID
  private let bytes: [UInt8]
  private(set) var diagnostics: [Diagnostic] = []
  /// Each kind of character is reported once per file.
  private var reported: Set<DiagnosticCode> = []

  private static let bidirectional: Set<UInt32> = [
    0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068, 0x2069,
  ]
  /// Code points that Unicode deprecates or discourages, with their replacements.
  private static let discouraged: [UInt32: String] = [
    0x149: "U+02BC U+006E", 0x673: "U+0627 U+065F", 0xF77: "U+0FB2 U+0F81",
    0xF79: "U+0FB3 U+0F81", 0x17A3: "U+17A2", 0x17A4: "U+17A2 U+17B6", 0x17B4: "", 0x17B5: "",
  ]

  init(_ bytes: [UInt8], in file: FileID) {
    self.bytes = bytes
    self.file = file
  }

  /// Checks the file.
  ///
  /// - Returns: whether it is valid UTF-8, without which it cannot be split into tokens.
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

  /// The index of the first byte that needs a check: not ASCII, or a control character other than a line feed.
  ///
  /// Byte by byte, `pintle wit` takes 4 % more instructions on WASI 0.2.
  private static func endOfPlainText(_ bytes: [UInt8], from start: Int) -> Int {
    bytes.withUnsafeBytes { buffer in
      var index = start
      while index < buffer.count {
        // Eight bytes at a time.
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
    // The highest bit of a byte is set if it is not ASCII, by subtraction if it is below 0x20, or by addition if it is 0x7F.
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
        .bidirectionalControl,
        "the bidirectional control character \(codePoint(value)) is not allowed", at: index,
        length: length, notes: ["such characters can make a file look different from what it means"]
      )
    } else if let replacement = Self.discouraged[value] {
      report(
        .discouragedCharacter, "the character \(codePoint(value)) is discouraged by Unicode",
        at: index, length: length, help: replacement.isEmpty ? [] : ["write \(replacement) instead"]
      )
    }
  }

  private mutating func reportControl(_ value: UInt32, at index: Int, length: Int) {
    report(
      .controlCharacter, "the control character \(codePoint(value)) is not allowed", at: index,
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
