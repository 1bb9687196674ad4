import PintleDiagnostics

/// A WIT item with its name in the target language.
package struct NamedItem {
  package var wit: String
  /// The name in the target language.
  package var name: String
  package var span: Span

  package init(wit: String, name: String, span: Span) {
    self.wit = wit
    self.name = name
    self.span = span
  }

  /// Errors for the items of one scope that have the name of an earlier one.
  package static func conflicts(_ items: [NamedItem], in language: String) -> [Diagnostic] {
    var first: [String: NamedItem] = [:]
    return items.compactMap { item in
      guard let other = first[item.name] else {
        first[item.name] = item
        return nil
      }
      return Diagnostic(
        .nameCollision, "`\(other.wit)` and `\(item.wit)` are both `\(item.name)` in \(language)",
        at: item.span, labels: [Label("the other one", at: other.span)],
        help: ["rename one of them"])
    }
  }
}
