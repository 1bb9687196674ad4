/// How grave a diagnostic is. Only errors stop a run.
package enum Severity: String, Sendable {
  case error
  case warning
}

/// A second place that helps to understand a diagnostic, for example an earlier definition.
package struct Label: Equatable, Sendable {
  package let span: Span
  package let message: String

  package init(_ message: String, at span: Span) {
    self.span = span
    self.message = Quotation.shortened(message)
  }
}

/// Something wrong with the input: what, where, and what to write instead.
package struct Diagnostic: Equatable, Sendable {
  package var severity: Severity
  package var code: DiagnosticCode
  package var message: String
  /// Where it is; `nil` when it concerns a whole file or folder, which ``path`` then names.
  package var span: Span?
  package var path: String?
  package var labels: [Label]
  package var notes: [String]
  /// What to do about it, in the imperative.
  package var help: [String]
  /// How many more were found in its file, of which only their number is known.
  package var followers = 0

  package init(
    _ code: DiagnosticCode, _ message: String, at span: Span? = nil, path: String? = nil,
    severity: Severity = .error, labels: [Label] = [], notes: [String] = [], help: [String] = []
  ) {
    self.severity = severity
    self.code = code
    self.message = Quotation.shortened(message)
    self.span = span
    self.path = path
    self.labels = labels
    self.notes = notes.map(Quotation.shortened)
    self.help = help.map(Quotation.shortened)
  }
}

extension Array where Element == Diagnostic {
  /// Whether a run must stop because of these diagnostics.
  package var containErrors: Bool {
    contains { $0.severity == .error }
  }

  /// Sorted by file and position; those without a place come first, equal places keep their order.
  package var inTextOrder: [Diagnostic] {
    enumerated().sorted { a, b in
      let left = (a.element.span?.file.index ?? -1, a.element.span?.start ?? -1, a.offset)
      let right = (b.element.span?.file.index ?? -1, b.element.span?.start ?? -1, b.offset)
      return left < right
    }.map(\.element)
  }
}
