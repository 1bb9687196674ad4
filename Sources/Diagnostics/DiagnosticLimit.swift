/// The part of a list of diagnostics that is shown: at most fifty errors and fifty warnings.
///
/// Renderers look up lines and columns, which takes time for each diagnostic; and nobody reads more.
struct DiagnosticLimit {
  static let maximum = 50

  let shown: [Diagnostic]
  private let errors: Int
  private let warnings: Int

  init(_ diagnostics: [Diagnostic]) {
    var shown: [Diagnostic] = []
    var errors = 0
    var warnings = 0
    for diagnostic in diagnostics {
      let count: Int
      switch diagnostic.severity {
      case .error:
        errors += 1
        count = errors
      case .warning:
        warnings += 1
        count = warnings
      }
      if count <= Self.maximum { shown.append(diagnostic) }
    }
    self.shown = shown
    self.errors = errors
    self.warnings = warnings
  }

  /// The sentence about what is not shown; `nil` when everything is.
  var remainder: (severity: Severity, text: String)? {
    if errors > Self.maximum {
      return (.error, "\(errors) errors in all; the first \(Self.maximum) are shown")
    }
    if warnings > Self.maximum {
      return (.warning, "\(warnings) warnings in all; the first \(Self.maximum) are shown")
    }
    return nil
  }
}
