/// JSON string literals.
package enum JSONText {
  /// Appends a string literal, escaping only what JSON requires.
  package static func append(_ text: String, to output: inout TextBuffer) {
    output += "\""
    text.withBytes { bytes in
      var rest = bytes[...]
      while let index = rest.firstIndex(where: needsEscape) {
        output.append(rest[..<index])
        output += escape(rest[index])
        rest = rest[(index + 1)...]
      }
      output.append(rest)
    }
    output += "\""
  }

  package static func literal(_ text: String) -> String {
    var output = TextBuffer()
    append(text, to: &output)
    return output.text
  }

  private static func needsEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }

  private static func escape(_ byte: UInt8) -> String {
    switch byte {
    case UInt8(ascii: "\""): "\\\""
    case UInt8(ascii: "\\"): "\\\\"
    case 0x08: "\\b"
    case 0x0C: "\\f"
    case UInt8(ascii: "\n"): "\\n"
    case UInt8(ascii: "\r"): "\\r"
    case UInt8(ascii: "\t"): "\\t"
    default: "\\u00" + (byte < 0x10 ? "0" : "") + String(byte, radix: 16)
    }
  }
}
