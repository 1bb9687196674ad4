/// The versions of a compiler at which the output changes. Users name the version that they have.
package struct VersionFloors: Sendable {
  /// Oldest first.
  package let texts: [String]
  private let floors: [[Int]]

  package init(_ texts: [String]) {
    self.texts = texts
    floors = texts.map { Self.numbers(in: $0) ?? [] }
  }

  /// The oldest version that there is output for.
  package var oldest: String { texts.first ?? "" }

  /// What versions look like, as a regular expression.
  package var pattern: String { #"^[0-9]+\.[0-9]+(\.[0-9]+)?$"# }

  /// The last floor up to a version; `nil` if it is older than all, or no version.
  package func floor(for version: String) -> String? {
    guard let wanted = Self.numbers(in: version) else { return nil }
    let index = floors.lastIndex { !wanted.lexicographicallyPrecedes($0) }
    return index.map { texts[$0] }
  }

  /// What is wrong with a version, and what to write instead; `nil` if nothing is.
  ///
  /// - Parameter option: the name of the option, as the user writes it.
  package func problem(
    with version: String, of option: String
  ) -> (message: String, help: String)? {
    if floor(for: version) != nil { return nil }
    let help = "name the version that you have, \(oldest) or later"
    return Self.numbers(in: version) == nil
      ? ("`\(version)` is not a version, as the value of `\(option)`", "\(help), like \(oldest)")
      : ("`\(version)` is too old a version for `\(option)`", help)
  }

  /// Two or three numbers with dots.
  private static func numbers(in version: String) -> [Int]? {
    let parts = version.split(separator: ".", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count) else { return nil }
    let numbers = parts.compactMap { part in
      part.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        ? Int(part) : nil
    }
    return numbers.count == parts.count ? numbers : nil
  }
}
