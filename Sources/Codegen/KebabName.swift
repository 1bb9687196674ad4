/// The words of a kebab-case WIT name, for the casing rules of each language.
package struct KebabName {
  /// As written: `["dns", "XML", "2"]`.
  package let words: [String]

  package init(_ name: String) {
    words = name.split(separator: "-").map(String.init)
  }

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

  private static func capitalized(_ word: String) -> String {
    word.prefix(1).uppercased() + word.dropFirst().lowercased()
  }
}
