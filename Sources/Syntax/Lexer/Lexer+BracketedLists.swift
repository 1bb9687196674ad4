/// Lists in the syntax of other languages: `[u8]`, `[u8; 4]`, `u8[]`, `u8[4]`.
extension Lexer {
  /// The WIT for the list that begins with the `[` before the next byte, if it can be inferred.
  mutating func listInBrackets() -> String? {
    let longest = 60
    var end = index
    var semicolon: Int?
    while end < bytes.count, bytes[end] != UInt8(ascii: "]") {
      if bytes[end] == UInt8(ascii: ";"), semicolon == nil {
        semicolon = end
      } else if !Self.isInType(bytes[end]) || end == index + longest {
        return nil
      }
      end += 1
    }
    guard end < bytes.count else { return nil }
    let first = Self.trimmed(bytes[index..<(semicolon ?? end)])
    if let semicolon {
      let length = Self.trimmed(bytes[(semicolon + 1)..<end])
      guard !first.isEmpty, !length.isEmpty, length.utf8.allSatisfy(isDigit) else { return nil }
      lengthInBrackets = semicolon..<end
      return "list<\(first), \(length)>"
    }
    guard first.utf8.allSatisfy(isDigit) else {
      return first.contains(",") && !first.contains("<") ? nil : "list<\(first)>"
    }
    return typeBeforeBracket.map { first.isEmpty ? "list<\($0)>" : "list<\($0), \(first)>" }
  }

  /// The `u8` of `u8[]` and `u8[4]`.
  private var typeBeforeBracket: String? {
    guard let token = tokens.last, token.end == index - 1,
      token.kind == .word || TokenParser.primitive(token.kind) != nil
    else { return nil }
    return String(decoding: bytes[token.start..<token.end], as: UTF8.self)
  }

  private static func isInType(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: ","), UInt8(ascii: " "): true
    default: byte < 0x80 && isWordByte[Int(byte)]
    }
  }

  private static func trimmed(_ text: ArraySlice<UInt8>) -> String {
    let space = UInt8(ascii: " ")
    guard let start = text.firstIndex(where: { $0 != space }),
      let end = text.lastIndex(where: { $0 != space })
    else { return "" }
    return String(decoding: text[start...end], as: UTF8.self)
  }
}
