/// Decodes UTF-8 scalar by scalar.
enum UTF8Decoder {
  /// The scalar that begins at an index, and its length in bytes; `nil` if the bytes are malformed.
  static func scalar(in bytes: [UInt8], at index: Int) -> (Unicode.Scalar, Int)? {
    var iterator = bytes[index..<min(index + 4, bytes.count)].makeIterator()
    var parser = Unicode.UTF8.ForwardParser()
    guard case .valid(let encoded) = parser.parseScalar(from: &iterator) else { return nil }
    return (Unicode.UTF8.decode(encoded), encoded.count)
  }

  static func isValid(_ bytes: [UInt8]) -> Bool {
    var index = 0
    while index < bytes.count {
      guard let (_, length) = scalar(in: bytes, at: index) else { return false }
      index += length
    }
    return true
  }
}

/// A code point as shown in messages: `U+` and at least four digits.
func codePoint(_ value: UInt32) -> String {
  let digits = String(value, radix: 16, uppercase: true)
  return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
}
