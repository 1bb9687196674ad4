/// Renders diagnostics for people: the message, its position, underlined source lines, notes and help.
package struct HumanRenderer {
  private let sources: SourceMap
  private let style: TerminalStyle

  package init(sources: SourceMap, color: Bool) {
    self.sources = sources
    self.style = TerminalStyle(isEnabled: color)
  }

  package func render(_ diagnostics: [Diagnostic]) -> String {
    DiagnosticLimit(diagnostics).all.map(block).joined(separator: "\n")
  }

  private func block(_ diagnostic: Diagnostic) -> String {
    let title = "\(diagnostic.severity.rawValue)[\(diagnostic.code.rawValue)]"
    var output = style.severity(title, diagnostic.severity)
    output += style.bold(": \(DisplayLine.printable(diagnostic.message))") + "\n"
    var gutter = 1
    if let span = diagnostic.span {
      let snippet = Snippet(diagnostic, at: span, sources: sources, style: style)
      gutter = snippet.gutterWidth
      output += snippet.render()
    } else if let path = diagnostic.path {
      output += " \(style.frame("-->")) \(DisplayLine.printable(path))\n"
    }
    let indent = String(repeating: " ", count: gutter + 1)
    let remarks = diagnostic.notes.map { ("note", $0) } + diagnostic.help.map { ("help", $0) }
    for (kind, text) in remarks {
      output +=
        "\(indent)\(style.frame("=")) \(style.bold("\(kind):")) \(DisplayLine.printable(text))\n"
    }
    return output
  }
}
