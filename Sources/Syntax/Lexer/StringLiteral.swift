/// The value of a string token without errors.
enum StringLiteral {
  /// The value of a token, which includes the quotes.
  static func value(of token: ArraySlice<UInt8>) -> String {
    String(decoding: bytes(of: token), as: UTF8.self)
  }

  static func bytes(of token: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    var rest = token.dropFirst().dropLast()
    // A byte order mark after the opening quote is not part of the value, unless it is written as an escape.
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
