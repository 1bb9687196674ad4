/// The diagnostics of a run that are shown: at most fifty errors and fifty warnings, the first ones of each file.
///
/// Renderers compute a line and a column for each diagnostic, which takes time, and nobody reads more.
struct DiagnosticLimit {
  static let maximum = 50

  private let shown: [Diagnostic]
  private let errors: Quota
  private let warnings: Quota

  /// How many diagnostics of one severity are shown.
  private struct Quota {
    private var counts: [FileID?: Int] = [:]
    private(set) var total = 0
    private(set) var shown = 0
    private var limitPerFile = 1
    private var shownPerFile: [FileID?: Int] = [:]

    var showsAll: Bool { shown == total }

    init(_ diagnostics: [Diagnostic], _ severity: Severity) {
      for diagnostic in diagnostics where diagnostic.severity == severity {
        counts[diagnostic.span?.file, default: 0] += 1 + diagnostic.omittedCount
      }
      total = counts.values.reduce(0, +)
      while limitPerFile < maximum, count(withLimit: limitPerFile + 1) <= maximum {
        limitPerFile += 1
      }
    }

    private func count(withLimit limitPerFile: Int) -> Int {
      counts.values.reduce(0) { $0 + min($1, limitPerFile) }
    }

    mutating func admits(_ diagnostic: Diagnostic) -> Bool {
      let file = diagnostic.span?.file
      guard shown < maximum, shownPerFile[file, default: 0] < limitPerFile else { return false }
      shownPerFile[file, default: 0] += 1
      shown += 1
      return true
    }

    func summary(_ noun: String) -> String {
      let part =
        counts.count == 1
        ? "only the first \(shown) are shown"
        : "only \(shown) are shown, the first of "
          + (shownPerFile.count < counts.count ? "some files" : "each file")
      return "\(total) \(noun) in total; \(part)"
    }
  }

  init(_ diagnostics: [Diagnostic]) {
    var errors = Quota(diagnostics, .error)
    var warnings = Quota(diagnostics, .warning)
    shown = diagnostics.filter {
      switch $0.severity {
      case .error: errors.admits($0)
      case .warning: warnings.admits($0)
      }
    }
    (self.errors, self.warnings) = (errors, warnings)
  }

  /// The diagnostics that are shown, and one about those that are not, if there are any.
  var all: [Diagnostic] { shown + (remainder.map { [$0] } ?? []) }

  private var remainder: Diagnostic? {
    if !errors.showsAll { return Diagnostic(.tooManyDiagnostics, errors.summary("errors")) }
    if warnings.showsAll { return nil }
    return Diagnostic(.tooManyDiagnostics, warnings.summary("warnings"), severity: .warning)
  }
}
