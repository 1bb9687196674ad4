/// The words of a kebab-case WIT name, for the naming conventions of each language.
package struct KebabName {
  /// The words as written: `["dns", "XML", "2"]`.
  package let words: [String]

  package init(_ name: String) {
    words = name.split(separator: "-").map(String.init)
  }

  package init(words: [String]) {
    self.words = words
  }

  /// `get-XML`, as written.
  package var kebab: String { words.joined(separator: "-") }

  /// `get_xml`.
  package var snake: String { words.map { $0.lowercased() }.joined(separator: "_") }

  /// `GET_XML`.
  package var screamingSnake: String { words.map { $0.uppercased() }.joined(separator: "_") }

  /// `GetXml`.
  package var pascal: String { words.map(Self.capitalized).joined() }

  /// `getXml`.
  package var camel: String {
    (words.first ?? "").lowercased() + words.dropFirst().map(Self.capitalized).joined()
  }

  /// The last words of the name: as many as a spelling fits in `limit` characters, but at least one.
  package func shortened(_ spelling: (KebabName) -> String, to limit: Int) -> KebabName {
    var name = self
    while name.words.count > 1, spelling(name).count > limit {
      name = KebabName(words: Array(name.words.dropFirst()))
    }
    return name
  }

  private static func capitalized(_ word: String) -> String {
    word.prefix(1).uppercased() + word.dropFirst().lowercased()
  }
}
