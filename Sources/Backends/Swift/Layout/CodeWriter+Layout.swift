import PintleCodegen

extension CodeWriter {
  /// The documentation of a member. The style that `swift format` checks forbids the underscores of some names.
  mutating func docs(_ docs: String?, of name: String) {
    if name.hasSuffix("_") { line("// swift-format-ignore: AlwaysUseLowerCamelCase") }
    self.docs(docs)
  }

  /// The documentation of an item, or what stands in its place when the WIT has none.
  mutating func docs(_ docs: String?, otherwise: String? = nil) {
    guard let text = docs ?? otherwise else { return }
    self.docs(Documentation.lines(text))
  }

  /// A declaration and what it conforms to, up to the opening brace.
  ///
  /// - Parameter brace: `{`, or `{}` for an empty body.
  mutating func header(_ head: String, _ protocols: [String], brace: String = "{") {
    let list = protocols.isEmpty ? "" : ": " + protocols.joined(separator: ", ")
    let whole = "\(head)\(list) \(brace)"
    if column + whole.count <= WrappedLine.width { return line(whole) }
    line("\(head):")
    indented { $0.lines(WrappedLine.filled(protocols, end: "", column: $0.column)) }
    line(brace)
  }

  /// A list between two texts, broken where it is too long.
  mutating func list(
    _ open: String, _ items: [String], _ close: String, style: WrappedLine.Style
  ) {
    lines(WrappedLine.lines(open, items, close, style: style, column: column))
  }
}
