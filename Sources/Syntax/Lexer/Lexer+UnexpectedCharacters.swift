import PintleDiagnostics

extension Lexer {
  /// Reports and skips a character that cannot begin a token.
  mutating func unexpectedCharacter() {
    let start = index
    let (scalar, length) = UTF8Decoder.scalar(in: bytes, at: start) ?? ("\u{FFFD}", 1)
    index += length
    noteMalformedToken()
    // `TextCheck` reports control characters.
    if scalar != "\r", scalar.properties.generalCategory == .control { return }
    if scalar == "[" || scalar == "]" {
      let isClosed = isInBrackets && scalar == "]"
      isInBrackets = scalar == "["
      if isClosed { return }
    }
    if scalar == "|", braceContents?.isBarReported == true { return }
    let hint = hint(for: scalar)
    if scalar == "|" { braceContents?.isBarReported = true }
    if scalar == "&", bytes[index...].starts(with: "mut ".utf8) { index += 3 }
    if scalar == "#" {
      while let next = peek(0), next != UInt8(ascii: "\n") { index += 1 }
    }
    report(
      .unexpectedCharacter, "unexpected character: \(Self.description(of: scalar))", from: start,
      to: start + length, help: hint.map { [$0] } ?? [])
  }

  /// What to write instead of the character.
  private mutating func hint(for scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "\r": "end lines with LF or CR LF"
    case "'", "`": "write names without quotes, and strings in `\"`"
    case "#": "comments begin with `//`, attributes with `@`"
    case "[": "write `\(listInBrackets() ?? "list<T>")` for a list"
    case "]": "write `list<T>` for a list"
    case "?": "write `option<T>` for an optional value"
    case "&": "write `borrow<T>` for a reference to a resource"
    case "→": "write `->` before the result"
    case "|" where braceContents != nil: "write `,` between the \(braceContents?.name ?? "")"
    case "|": "define a `variant` or an `enum` for alternatives"
    default: nil
    }
  }

  /// The character as shown in a message: its number if it is not visible.
  private static func description(of scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\r": return "carriage return"
    case "`": return "a backtick"
    default: break
    }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .spaceSeparator:
      return codePoint(scalar.value)
    default: return "`\(scalar)`"
    }
  }
}
