import PintleCodegen

extension CodeWriter {
  /// The documentation of a member. `swift format` warns about a name with a trailing underscore unless a comment
  /// disables the rule.
  mutating func docs(_ docs: String?, of name: String) {
    if name.hasSuffix("_") { line("// swift-format-ignore: AlwaysUseLowerCamelCase") }
    self.docs(docs)
  }

  /// The documentation of an item, or `otherwise` if the WIT has none.
  mutating func docs(_ docs: String?, otherwise: String? = nil) {
    guard let text = docs ?? otherwise else { return }
    self.docs(Documentation.lines(text))
  }

  /// The first line of a type declaration, with the protocols that it conforms to or inherits from.
  ///
  /// - Parameter brace: `{`, or `{}` for a type without members.
  mutating func header(_ head: String, _ protocols: [String], brace: String = "{") {
    let list = protocols.isEmpty ? "" : ": " + protocols.joined(separator: ", ")
    let whole = "\(head)\(list) \(brace)"
    if column + whole.count <= WrappedLine.width { return line(whole) }
    line("\(head):")
    indented { $0.lines(WrappedLine.filled(protocols, end: "", column: $0.column)) }
    line(brace)
  }

  /// Declarations with an empty line between them.
  mutating func separated(_ items: [(inout CodeWriter) -> Void]) {
    for (index, item) in items.enumerated() {
      if index > 0 { line() }
      item(&self)
    }
  }

  /// `prefix` and an expression that can't throw.
  mutating func statement(_ prefix: String, _ code: Code) {
    lines(WrappedLine.lines(prefix, code, "", column: column))
  }

  /// `open`, a comma-separated list and `close`, broken into lines if they don't fit in one.
  mutating func list(
    _ open: String, _ items: [String], _ close: String, style: WrappedLine.Style
  ) {
    lines(WrappedLine.lines(open, items, close, style: style, column: column))
  }
}
