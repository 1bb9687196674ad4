/// Writes one JSON object per line and diagnostic.
///
/// `start` and `end` are byte offsets, `line` and `column` (bytes) begin with 1. Without a place
/// these four are left out; `path` is left out when the diagnostic concerns no file.
package struct JSONRenderer {
  private let sources: SourceMap

  package init(sources: SourceMap) {
    self.sources = sources
  }

  package func render(_ diagnostics: [Diagnostic]) -> String {
    let limit = DiagnosticLimit(diagnostics)
    var output = limit.shown.map { object($0) + "\n" }.joined()
    if let remainder = limit.remainder {
      let severity = Self.quote(remainder.severity.rawValue)
      output += "{\"severity\":\(severity),\"message\":\(Self.quote(remainder.text))}\n"
    }
    return output
  }

  private func object(_ diagnostic: Diagnostic) -> String {
    var fields = [
      ("severity", Self.quote(diagnostic.severity.rawValue)),
      ("code", Self.quote(diagnostic.code.rawValue)),
      ("message", Self.quote(diagnostic.message)),
    ]
    if let span = diagnostic.span {
      fields += place(span)
    } else if let path = diagnostic.path {
      fields.append(("path", Self.quote(path)))
    }
    fields.append(("labels", Self.array(diagnostic.labels.map(label))))
    fields.append(("notes", Self.array(diagnostic.notes.map(Self.quote))))
    fields.append(("help", Self.array(diagnostic.help.map(Self.quote))))
    return Self.object(fields)
  }

  private func label(_ label: Label) -> String {
    Self.object([("message", Self.quote(label.message))] + place(label.span))
  }

  private func place(_ span: Span) -> [(String, String)] {
    let file = sources[span.file]
    let position = file.position(at: span.start)
    return [
      ("path", Self.quote(file.path)), ("line", "\(position.line)"),
      ("column", "\(position.column)"), ("start", "\(span.start)"), ("end", "\(span.end)"),
    ]
  }

  private static func object(_ fields: [(String, String)]) -> String {
    "{" + fields.map { "\"\($0.0)\":\($0.1)" }.joined(separator: ",") + "}"
  }

  private static func array(_ elements: [String]) -> String {
    "[" + elements.joined(separator: ",") + "]"
  }

  private static func quote(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      case "\t": quoted += "\\t"
      case "\u{0}"..<" ":
        let hex = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
