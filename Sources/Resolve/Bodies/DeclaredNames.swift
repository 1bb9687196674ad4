import PintleDiagnostics
import PintleModel
import PintleSyntax

/// Where the names of a scope are defined; names that differ only in case or in dashes are too similar.
struct NamePlaces {
  enum Outcome {
    case free
    case taken(Identifier)
    case tooSimilar(Identifier)
  }

  /// The first of the names that are too similar. Most scopes are small: they are searched from end to end.
  private var firsts: [Identifier] = []
  /// The places in ``firsts`` by folded name, once there are many.
  private var places: [String: Int] = [:]
  /// The others, which are errors.
  private var others: [String: Identifier] = [:]
  private static let manyNames = 12

  /// Makes room for names.
  mutating func reserveSpace(for count: Int) {
    firsts.reserveSpace(for: count)
    if firsts.count + count >= Self.manyNames { places.reserveCapacity(places.count + count) }
  }

  subscript(name: String) -> Identifier? {
    guard let first = first(like: name) else { return nil }
    return first.text == name ? first : others[name]
  }

  mutating func declare(_ name: Identifier) -> Outcome {
    guard let first = first(like: name.text) else {
      append(name)
      return .free
    }
    if first.text == name.text { return .taken(first) }
    if let other = others[name.text] { return .taken(other) }
    others[name.text] = name
    return .tooSimilar(first)
  }

  private mutating func append(_ name: Identifier) {
    firsts.append(name)
    if firsts.count == Self.manyNames {
      for (place, first) in firsts.enumerated() { places[first.text.foldedName] = place }
    } else if firsts.count > Self.manyNames {
      places[name.text.foldedName] = firsts.count - 1
    }
  }

  private func first(like name: String) -> Identifier? {
    if firsts.count < Self.manyNames { return firsts.first { $0.text.isAlike(name) } }
    return places[name.foldedName].map { firsts[$0] }
  }
}

extension String {
  /// What of a name must differ from other names: in lower case, without dashes.
  ///
  /// Names are ASCII, or errors already.
  var foldedName: String {
    let isFolded = utf8.allSatisfy { $0 != UInt8(ascii: "-") && !(0x41...0x5A).contains($0) }
    if isFolded { return self }
    return String(unsafeUninitializedCapacity: utf8.count) { buffer in
      var bytes = utf8.makeIterator()
      var count = 0
      while let byte = bytes.nextFolded() {
        buffer[count] = byte
        count += 1
      }
      return count
    }
  }

  /// Whether two names are equal when folded.
  fileprivate func isAlike(_ other: String) -> Bool {
    var ownBytes = utf8.makeIterator()
    var otherBytes = other.utf8.makeIterator()
    while let byte = ownBytes.nextFolded() {
      if byte != otherBytes.nextFolded() { return false }
    }
    return otherBytes.nextFolded() == nil
  }

  /// The only thing in which it differs from a name that is too similar, for messages.
  func soleDifference(from other: String) -> String {
    if lowercased() == other.lowercased() { return "case" }
    let plain = [self, other].map { String($0.unicodeScalars.filter { $0 != "-" }) }
    return plain[0] == plain[1] ? "dashes" : "case and dashes"
  }
}

extension String.UTF8View.Iterator {
  /// The next byte that is no dash, in lower case.
  @inline(__always)
  fileprivate mutating func nextFolded() -> UInt8? {
    while let byte = next() {
      if byte == UInt8(ascii: "-") { continue }
      return (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
    }
    return nil
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
