/// How serious a diagnostic is. Only errors stop a run.
package enum Severity: String, Sendable {
  case error
  case warning
}

/// A secondary span that helps to understand a diagnostic, such as an earlier definition.
package struct Label: Equatable, Sendable {
  package let span: Span
  package let message: String

  package init(_ message: String, at span: Span) {
    self.span = span
    self.message = message.truncatedForMessage
  }
}

/// A problem with the input: what is wrong, where, and what to write instead.
package struct Diagnostic: Equatable, Sendable {
  package var severity: Severity
  package var code: DiagnosticCode
  package var message: String
  /// The primary span; `nil` for a diagnostic about a whole file or folder, which ``path`` names.
  package var span: Span?
  package var path: String?
  package var labels: [Label]
  package var notes: [String]
  /// How to fix it, in the imperative.
  package var help: [String]
  /// The number of later diagnostics of the same severity in the same file that were counted but not kept.
  package var omittedCount = 0

  package init(
    _ code: DiagnosticCode, _ message: String, at span: Span? = nil, path: String? = nil,
    severity: Severity = .error, labels: [Label] = [], notes: [String] = [], help: [String] = []
  ) {
    self.severity = severity
    self.code = code
    self.message = message.truncatedForMessage
    self.span = span
    self.path = path
    self.labels = labels
    self.notes = notes.map(\.truncatedForMessage)
    self.help = help.map(\.truncatedForMessage)
  }
}

extension Array where Element == Diagnostic {
  package var containErrors: Bool {
    contains { $0.severity == .error }
  }
}
