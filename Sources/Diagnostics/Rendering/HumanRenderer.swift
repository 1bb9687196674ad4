/// Renders diagnostics for people: the message, its position, underlined source lines, notes and help.
package struct HumanRenderer {
  private let sources: SourceMap
  private let style: TerminalStyle
  private let startsWithPlace: Bool

  /// - Parameter startsWithPlace: whether the first line is that of a compiler, which IDEs and build systems read:
  ///   `path:line:column: error: message [code]`. A diagnostic about a whole file has the place of its first byte.
  package init(sources: SourceMap, color: Bool, startsWithPlace: Bool = false) {
    self.sources = sources
    self.style = TerminalStyle(isEnabled: color)
    self.startsWithPlace = startsWithPlace
  }

  package func render(_ diagnostics: [Diagnostic]) -> String {
    DiagnosticLimit(diagnostics).all.map(block).joined(separator: "\n")
  }

  private func block(_ diagnostic: Diagnostic) -> String {
    var output = startsWithPlace ? placeAndTitle(of: diagnostic) : title(of: diagnostic)
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

  private func title(of diagnostic: Diagnostic) -> String {
    let severity = "\(diagnostic.severity.rawValue)[\(diagnostic.code.rawValue)]"
    let message = ": \(DisplayLine.printable(diagnostic.message))"
    return style.severity(severity, diagnostic.severity) + style.bold(message) + "\n"
  }

  private func placeAndTitle(of diagnostic: Diagnostic) -> String {
    var place = diagnostic.path.map { "\(DisplayLine.printable($0)):1:1: " } ?? ""
    if let span = diagnostic.span {
      let position = sources[span.file].position(at: span.start)
      let path = DisplayLine.printable(sources[span.file].path)
      place = "\(path):\(position.line):\(position.column): "
    }
    let severity = style.severity(diagnostic.severity.rawValue, diagnostic.severity)
    let message = "\(DisplayLine.printable(diagnostic.message)) [\(diagnostic.code.rawValue)]"
    return style.bold(place) + severity + style.bold(": \(message)") + "\n"
  }
}
