/// Renders each diagnostic as one line for editors and scripts: `path:line:column: error[code]: message`.
package struct ShortRenderer {
  private let sources: SourceMap

  package init(sources: SourceMap) {
    self.sources = sources
  }

  package func render(_ diagnostics: [Diagnostic]) -> String {
    var output = ""
    for diagnostic in DiagnosticLimit(diagnostics).all {
      output += place(of: diagnostic)
      output += "\(diagnostic.severity.rawValue)[\(diagnostic.code.rawValue)]: "
      output += DisplayLine.printable(diagnostic.message) + "\n"
    }
    return output
  }

  private func place(of diagnostic: Diagnostic) -> String {
    guard let span = diagnostic.span else {
      return diagnostic.path.map { "\(DisplayLine.printable($0)): " } ?? ""
    }
    let file = sources[span.file]
    let position = file.position(at: span.start)
    return "\(DisplayLine.printable(file.path)):\(position.line):\(position.column): "
  }
}
