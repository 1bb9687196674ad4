/// Writes indented code.
package struct CodeWriter {
  package private(set) var text = ""
  private let unit: String
  private var indentation = ""

  /// - Parameter indent: the number of spaces of one level.
  package init(indent: Int) {
    unit = String(repeating: " ", count: indent)
  }

  /// The width of the current indentation.
  package var column: Int { indentation.utf8.count }

  /// Appends a line. An empty line isn't indented.
  package mutating func line(_ line: String = "") {
    if !line.isEmpty {
      text += indentation
      text += line
    }
    text += "\n"
  }

  /// Appends lines, each of them indented.
  package mutating func lines(_ lines: some Sequence<String>) {
    for line in lines { self.line(line) }
  }

  /// Appends `open`, the indented lines of `body`, and `close`.
  package mutating func block(
    _ open: String, _ close: String = "}", _ body: (inout CodeWriter) -> Void
  ) {
    line(open)
    indented(body)
    line(close)
  }

  package mutating func indented(_ body: (inout CodeWriter) -> Void) {
    let outer = indentation
    indentation += unit
    body(&self)
    indentation = outer
  }

  /// An empty writer with the same indentation, for text that is inspected before it is appended.
  package func detached() -> CodeWriter {
    var writer = self
    writer.text = ""
    return writer
  }

  /// Appends lines that are already indented.
  package mutating func appendText(_ lines: some StringProtocol) {
    text += lines
  }

  /// Appends the text of a ``detached()`` writer.
  package mutating func append(_ other: CodeWriter) {
    text += other.text
  }
}
