import PintleDiagnostics

/// The rules for names: words joined by single dashes, each all lower-case or all upper-case.
package enum IdentifierCheck {
  /// What is wrong with a name; `nil` if it is valid.
  package static func problem(with name: String) -> String? {
    name.isEmpty ? "the name is empty" : name.withBytes(problem)
  }

  private static func problem(with name: UnsafeBufferPointer<UInt8>) -> String? {
    var word = Word(isFirst: true)
    for byte in name {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"): word.hasLower = true
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): word.hasUpper = true
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        if word.isEmpty { word.startsWithDigit = true }
      case UInt8(ascii: "-"):
        if let problem = word.problem { return problem }
        word = Word(isFirst: false)
        continue
      case UInt8(ascii: "_"): return "`_` is not allowed"
      default: return "only ASCII letters, digits and dashes are allowed"
      }
      word.isEmpty = false
    }
    return word.problem
  }

  private struct Word {
    let isFirst: Bool
    var isEmpty = true
    var startsWithDigit = false
    var hasLower = false
    var hasUpper = false

    var problem: String? {
      if isEmpty { return "a word between dashes is empty" }
      if hasLower, hasUpper { return "a word mixes upper-case and lower-case letters" }
      return isFirst && startsWithDigit ? "it starts with a digit" : nil
    }
  }

  /// The name in kebab case (`fooBar` and `foo_bar` become `foo-bar`), if that is valid.
  package static func suggestion(for name: String) -> String? {
    var result: [UInt8] = []
    var previousIsUpper = true
    for byte in name.utf8.prefix(200) {
      let isUpper = byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z")
      if isUpper, !previousIsUpper { result.append(UInt8(ascii: "-")) }
      if byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-") {
        result.append(UInt8(ascii: "-"))
        previousIsUpper = true
        continue
      }
      result.append(isUpper ? byte | 0x20 : byte)
      previousIsUpper = isUpper
    }
    let words = result.split(separator: UInt8(ascii: "-")).map {
      String(decoding: $0, as: UTF8.self)
    }
    let suggestion = words.joined(separator: "-")
    return problem(with: suggestion) == nil ? suggestion : nil
  }
}
