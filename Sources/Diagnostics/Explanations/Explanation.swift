/// What `pintle explain` prints about a code.
///
/// A test runs the examples: the wrong one is reported with the code, the corrected one is not.
package struct Explanation: Sendable {
  /// A one-line summary, also shown in the list of all codes.
  package let summary: String
  package let paragraph: String
  package let wrong: Example
  package let corrected: Example

  init(_ summary: String, _ paragraph: String, wrong: Example, corrected: Example) {
    self.summary = summary
    self.paragraph = paragraph
    self.wrong = wrong
    self.corrected = corrected
  }

  /// The whole text.
  package func text(for code: DiagnosticCode) -> String {
    let calls = wrong.calls + corrected.calls
    let showsCalls = calls.contains { $0 != calls[0] || !$0.hasPrefix("wit ") }
    return "\(code.rawValue): \(summary)\n\n\(Self.wrapped(paragraph))\n\n"
      + "Wrong:\n\n\(wrong.text(showsCalls: showsCalls))\n"
      + "Corrected:\n\n\(corrected.text(showsCalls: showsCalls))"
  }

  /// Wraps text at 80 columns.
  private static func wrapped(_ text: String) -> String {
    var lines: [String] = []
    for word in text.split(separator: " ") {
      if let last = lines.last, last.count + word.count < 80 {
        lines[lines.count - 1] = "\(last) \(word)"
      } else {
        lines.append(String(word))
      }
    }
    return lines.joined(separator: "\n")
  }

  /// All codes with their summaries.
  package static var list: String {
    let width = DiagnosticCode.allCases.map(\.rawValue.count).max() ?? 0
    return DiagnosticCode.allCases.map { code in
      let padding = String(repeating: " ", count: width - code.rawValue.count)
      return "\(code.rawValue)\(padding)  \(code.explanation.summary)\n"
    }.joined()
  }
}
