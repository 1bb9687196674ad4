import PintleDiagnostics
import PintleSyntax

/// Where the names of a scope are defined; names that differ only in case or in dashes are too similar.
struct NamePlaces {
  enum Outcome {
    case free
    case taken(Identifier)
    case tooSimilar(Identifier)
  }

  private var byFoldedName: [String: Identifier] = [:]
  private var byName: [String: Identifier] = [:]

  subscript(name: String) -> Identifier? { byName[name] }

  mutating func declare(_ name: Identifier) -> Outcome {
    if let first = byName[name.text] { return .taken(first) }
    byName[name.text] = name
    let folded = name.text.foldedName
    if let first = byFoldedName[folded] { return .tooSimilar(first) }
    byFoldedName[folded] = name
    return .free
  }
}

extension String {
  /// What of a name must differ from other names: in lower case, without dashes.
  var foldedName: String {
    let isFolded = utf8.allSatisfy { $0 != UInt8(ascii: "-") && !(0x41...0x5A).contains($0) }
    return isFolded ? self : String(lowercased().unicodeScalars.filter { $0 != "-" })
  }

  /// The only thing in which it differs from a name that is too similar, for messages.
  func soleDifference(from other: String) -> String {
    if lowercased() == other.lowercased() { return "case" }
    let plain = [self, other].map { String($0.unicodeScalars.filter { $0 != "-" }) }
    return plain[0] == plain[1] ? "dashes" : "case and dashes"
  }
}

extension Reporter {
  func reportTooSimilar(_ name: Identifier, _ first: Identifier) {
    report(
      .caseOnlyDifference,
      "`\(name.text)` and `\(first.text)` differ only in "
        + name.text.soleDifference(from: first.text), at: name.span,
      labels: [Label("first defined here", at: first.span)])
  }
}
