/// The source lines of a diagnostic and of its labels, underlined.
struct Snippet {
  /// An underlined range.
  private struct Mark {
    let span: Span
    let line: Int
    let message: String?
  }

  /// Longer lines are not shown.
  private static let longestLine = 500

  private let sources: SourceMap
  private let style: TerminalStyle
  private let severity: Severity
  private let primary: Mark
  private let secondary: [Mark]
  /// The number of digits in the largest line number.
  let gutterWidth: Int

  init(_ diagnostic: Diagnostic, at span: Span, sources: SourceMap, style: TerminalStyle) {
    func mark(_ span: Span, _ message: String?) -> Mark {
      Mark(span: span, line: sources[span.file].position(at: span.start).line, message: message)
    }
    self.sources = sources
    self.style = style
    severity = diagnostic.severity
    primary = mark(span, nil)
    secondary = diagnostic.labels.map { mark($0.span, $0.message) }
    let lastLine = secondary.reduce(primary.line) { max($0, $1.line) }
    gutterWidth = String(lastLine).count
  }

  func render() -> String {
    var output = header("-->", primary.span)
    output += group([primary] + secondary.filter { $0.span.file == primary.span.file })
    var rest = secondary.filter { $0.span.file != primary.span.file }
    while let first = rest.first {
      output += header(":::", first.span)
      output += group(rest.filter { $0.span.file == first.span.file })
      rest.removeAll { $0.span.file == first.span.file }
    }
    return output
  }

  private func header(_ arrow: String, _ span: Span) -> String {
    let file = sources[span.file]
    let position = file.position(at: span.start)
    let indent = String(repeating: " ", count: gutterWidth)
    let place = "\(DisplayLine.printable(file.path)):\(position.line):\(position.column)"
    return "\(indent)\(style.frame(arrow)) \(place)\n"
  }

  /// The marked lines of one file, each with its underlines.
  private func group(_ marks: [Mark]) -> String {
    var output = frame("", "")
    var previous: Int?
    let lines = marks.map(\.line).sorted()
    for line in lines where line != previous {
      if let previous, line > previous + 1 { output += style.frame("...") + "\n" }
      let marksHere = marks.filter { $0.line == line }.sorted { $0.span.start < $1.span.start }
      output += lineText(line, marksHere)
      previous = line
    }
    return output
  }

  private func lineText(_ line: Int, _ marks: [Mark]) -> String {
    guard let first = marks.first else { return "" }
    let file = sources[first.span.file]
    let range = file.lineRange(at: first.span.start)
    guard range.count <= Self.longestLine else { return "" }
    let display = DisplayLine(file.bytes[range])
    var output = frame("\(line)", display.text)
    for mark in marks {
      let start = min(mark.span.start, range.upperBound) - range.lowerBound
      let end = max(min(mark.span.end, range.upperBound) - range.lowerBound, start)
      output += frame("", underline(mark, display.columns(of: start..<end)))
    }
    return output
  }

  private func underline(_ mark: Mark, _ columns: Range<Int>) -> String {
    let indent = String(repeating: " ", count: columns.lowerBound)
    guard let message = mark.message else {
      return indent + style.severity(String(repeating: "^", count: columns.count), severity)
    }
    return indent
      + style.frame(
        String(repeating: "-", count: columns.count) + " \(DisplayLine.printable(message))")
  }

  private func frame(_ number: String, _ text: String) -> String {
    let padding = String(repeating: " ", count: gutterWidth - number.count)
    let frame = style.frame("\(number)\(padding) |")
    return text.isEmpty ? "\(frame)\n" : "\(frame) \(text)\n"
  }
}
