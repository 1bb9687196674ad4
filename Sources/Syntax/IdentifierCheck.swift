/// The rules for names: parts joined by single dashes, each all lower-case or all upper-case.
package enum IdentifierCheck {
  /// Whether a name is valid and has no upper-case letters, as nearly all names; this is faster to say.
  static func isPlain(_ name: ArraySlice<UInt8>) -> Bool {
    let dash = UInt8(ascii: "-")
    var previous: UInt8?
    for byte in name {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"): break
      case UInt8(ascii: "0")...UInt8(ascii: "9") where previous != nil: break
      case dash where previous != nil && previous != dash: break
      default: return false
      }
      previous = byte
    }
    return previous != nil && previous != dash
  }

  /// What is wrong with a name; `nil` if it is valid.
  package static func problem(with name: String) -> String? {
    if name.isEmpty { return "the name is empty" }
    var isFirst = true
    for part in name.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false) {
      if part.isEmpty { return "a part between dashes is empty" }
      var hasLower = false
      var hasUpper = false
      for byte in part {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"): hasLower = true
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): hasUpper = true
        case UInt8(ascii: "0")...UInt8(ascii: "9"): break
        case UInt8(ascii: "_"): return "`_` is not allowed"
        default: return "only ASCII letters, digits and dashes are allowed"
        }
      }
      if hasLower, hasUpper { return "a part mixes lower-case and upper-case letters" }
      if isFirst, let first = part.first, first <= UInt8(ascii: "9") {
        return "it starts with a digit"
      }
      isFirst = false
    }
    return nil
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
    let parts = result.split(separator: UInt8(ascii: "-")).map {
      String(decoding: $0, as: UTF8.self)
    }
    let suggestion = parts.joined(separator: "-")
    return problem(with: suggestion) == nil ? suggestion : nil
  }
}
