/// Prints code with structured indentation.
package struct CodeWriter {
  package private(set) var text = ""
  private let unit: String
  private var indentation = ""

  /// - Parameter indent: the number of spaces of one level.
  package init(indent: Int) {
    unit = String(repeating: " ", count: indent)
  }

  /// The columns that the current indentation takes.
  package var column: Int { indentation.utf8.count }

  /// One line; an empty one gets no indentation.
  package mutating func line(_ line: String = "") {
    if !line.isEmpty {
      text += indentation
      text += line
    }
    text += "\n"
  }

  /// Several lines, each indented.
  package mutating func lines(_ lines: some Sequence<String>) {
    for line in lines { self.line(line) }
  }

  /// `open`, the indented lines of `body`, `close`.
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

  /// An empty writer at the same indentation, for text that is looked at before it is appended.
  package func detached() -> CodeWriter {
    var writer = self
    writer.text = ""
    return writer
  }

  /// Whole lines that are indented already.
  package mutating func appendText(_ lines: some StringProtocol) {
    text += lines
  }

  /// The text of a ``detached()`` writer.
  package mutating func append(_ other: CodeWriter) {
    text += other.text
  }
}
