import PintleDiagnostics
import PintleSyntax

/// The names that a scope declares. Two names that differ only in case or dashes are too similar.
struct DeclaredNames {
  enum Result {
    case free
    case taken(Identifier)
    case tooSimilar(Identifier)
  }

  /// The first of several similar names, by folded name.
  private var firsts: [String: Identifier]
  /// The other ones, which are errors.
  private var others: [String: Identifier] = [:]

  init(minimumCapacity: Int = 0) {
    firsts = Dictionary(minimumCapacity: minimumCapacity)
  }

  /// Where a name is declared.
  subscript(name: String) -> Identifier? {
    guard let first = first(similarTo: name) else { return nil }
    return first.text == name ? first : others[name]
  }

  /// The first declared name that is equal to a name, or too similar.
  func first(similarTo name: String) -> Identifier? {
    firsts[name.foldedName]
  }

  mutating func declare(_ name: Identifier) -> Result {
    let folded = name.text.foldedName
    guard let first = firsts.updateValue(name, forKey: folded) else { return .free }
    firsts[folded] = first
    if first.text == name.text { return .taken(first) }
    if let other = others[name.text] { return .taken(other) }
    others[name.text] = name
    return .tooSimilar(first)
  }
}

extension String {
  /// The name in lower case, without dashes: the part that must differ from other names.
  ///
  /// Names are ASCII; others are errors already.
  var foldedName: String {
    let isFolded = utf8.allSatisfy { $0 != UInt8(ascii: "-") && !(0x41...0x5A).contains($0) }
    if isFolded { return self }
    return String(unsafeUninitializedCapacity: utf8.count) { buffer in
      var count = 0
      for byte in utf8 where byte != UInt8(ascii: "-") {
        buffer[count] = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
        count += 1
      }
      return count
    }
  }

  /// In words, the only difference from a name that is too similar.
  func soleDifference(from other: String) -> String {
    if lowercased() == other.lowercased() { return "case" }
    let plain = [self, other].map { String($0.unicodeScalars.filter { $0 != "-" }) }
    return plain[0] == plain[1] ? "dashes" : "case and dashes"
  }
}

extension DiagnosticCollector {
  func reportTooSimilar(_ name: Identifier, _ first: Identifier) {
    let difference = name.text.soleDifference(from: first.text)
    report(
      .caseOnlyDifference, "`\(name.text)` and `\(first.text)` differ only in \(difference)",
      at: name.span, labels: [Label("first defined here", at: first.span)])
  }
}
