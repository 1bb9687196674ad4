/// Renders each diagnostic as a JSON object on a line.
///
/// `start` and `end` are byte offsets, `line` and `column` start at 1. All four are left out if the diagnostic has no span;
/// `path` is left out if it is not about a file.
package struct JSONRenderer {
  private let sources: SourceMap

  package init(sources: SourceMap) {
    self.sources = sources
  }

  package func render(_ diagnostics: [Diagnostic]) -> String {
    DiagnosticLimit(diagnostics).all.map { object($0) + "\n" }.joined()
  }

  private func object(_ diagnostic: Diagnostic) -> String {
    var fields = [
      ("severity", JSONText.literal(diagnostic.severity.rawValue)),
      ("code", JSONText.literal(diagnostic.code.rawValue)),
      ("message", JSONText.literal(diagnostic.message)),
    ]
    if let span = diagnostic.span {
      fields += place(span)
    } else if let path = diagnostic.path {
      fields.append(("path", JSONText.literal(path)))
    }
    fields.append(("labels", Self.array(diagnostic.labels.map(label))))
    fields.append(("notes", Self.array(diagnostic.notes.map(JSONText.literal))))
    fields.append(("help", Self.array(diagnostic.help.map(JSONText.literal))))
    return Self.object(fields)
  }

  private func label(_ label: Label) -> String {
    Self.object([("message", JSONText.literal(label.message))] + place(label.span))
  }

  private func place(_ span: Span) -> [(String, String)] {
    let file = sources[span.file]
    let position = file.position(at: span.start)
    return [
      ("path", JSONText.literal(file.path)), ("line", "\(position.line)"),
      ("column", "\(position.column)"), ("start", "\(span.start)"), ("end", "\(span.end)"),
    ]
  }

  private static func object(_ fields: [(String, String)]) -> String {
    "{" + fields.map { "\"\($0.0)\":\($0.1)" }.joined(separator: ",") + "}"
  }

  private static func array(_ elements: [String]) -> String {
    "[" + elements.joined(separator: ",") + "]"
  }
}
