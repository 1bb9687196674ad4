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
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let trimmed = String(
        line.reversed().drop { $0 == " " || $0 == "\t" || $0 == "\r" }.reversed())
      self.line(trimmed.isEmpty ? "///" : "/// \(trimmed)")
    }
  }

  /// A list between two texts, broken where it is too long.
  mutating func list(
    _ open: String, _ items: [String], _ close: String, style: WrappedLine.Style
  ) {
    lines(WrappedLine.lines(open, items, close, style: style, column: column))
  }
}
