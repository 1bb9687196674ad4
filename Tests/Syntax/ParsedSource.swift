import PintleDiagnostics
import PintleSyntax
import Testing

func parse(_ text: String) -> (Outcome<ParsedFile>, SourceMap) {
  parse(bytes: Array(text.utf8))
}

func parse(bytes: [UInt8]) -> (Outcome<ParsedFile>, SourceMap) {
  var sources = SourceMap()
  let file = sources.add(SourceFile(path: "a.wit", bytes: bytes))
  return (Parser.parse(file, in: sources), sources)
}

/// Checks the diagnostics for a text. The marks ① to ⑩ in it, which are removed, name positions in the expected report;
/// line and column follow the mark.
func check(_ text: String, _ expected: String, sourceLocation: SourceLocation = #_sourceLocation) {
  var plain = ""
  var marks: [Int: Character] = [:]
  for character in text {
    if "①②③④⑤⑥⑦⑧⑨⑩".contains(character) {
      marks[plain.utf8.count] = character
    } else {
      plain.append(character)
    }
  }
  let (parsed, sources) = parse(plain)
  let found = parsed.diagnostics.map { describe($0, marks, sources) }.joined()
  let wanted = expected.isEmpty ? "" : expected + "\n"
  #expect(found == wanted, sourceLocation: sourceLocation)
}

/// Checks the diagnostics for the body of an interface; see ``check(_:_:sourceLocation:)``.
func checkItems(
  _ text: String, _ expected: String, sourceLocation: SourceLocation = #_sourceLocation
) {
  check("package a:b;\ninterface i {\n\(text)\n}", expected, sourceLocation: sourceLocation)
}

private func describe(
  _ diagnostic: Diagnostic, _ marks: [Int: Character], _ sources: SourceMap
) -> String {
  func mark(_ span: Span) -> String {
    let position = sources[span.file].position(at: span.start)
    let mark = marks[span.start].map(String.init) ?? "unmarked"
    return "\(mark) \(position.line):\(position.column)"
  }
  let severity = diagnostic.severity == .warning ? "warning: " : ""
  let place = diagnostic.span.map(mark) ?? "nowhere"
  var text = "\(place) \(severity)\(diagnostic.code.rawValue): \(diagnostic.message)\n"
  for label in diagnostic.labels { text += "  \(mark(label.span)) \(label.message)\n" }
  for note in diagnostic.notes { text += "  note: \(note)\n" }
  for help in diagnostic.help { text += "  help: \(help)\n" }
  return text
}
