/// Renders each diagnostic as a JSON object on a line.
///
/// `start` and `end` are byte offsets, `line` and `column` start at 1. A diagnostic about a whole file or folder has the place
/// of its first byte; one about no file is about how the program was called, and has that place in `<command line>`.
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
    fields += diagnostic.span.map(place) ?? Self.start(of: diagnostic.path ?? "<command line>")
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
    return Self.place(
      in: file.path, file.position(at: span.start), start: span.start, end: span.end)
  }

  /// The place of what has no span.
  private static func start(of path: String) -> [(String, String)] {
    place(in: path, LineColumn(line: 1, column: 1), start: 0, end: 0)
  }

  private static func place(
    in path: String, _ position: LineColumn, start: Int, end: Int
  ) -> [(String, String)] {
    [
      ("path", JSONText.literal(path)), ("line", "\(position.line)"),
      ("column", "\(position.column)"), ("start", "\(start)"), ("end", "\(end)"),
    ]
  }

  private static func object(_ fields: [(String, String)]) -> String {
    "{" + fields.map { "\"\($0.0)\":\($0.1)" }.joined(separator: ",") + "}"
  }

  private static func array(_ elements: [String]) -> String {
    "[" + elements.joined(separator: ",") + "]"
  }
}
