/// The part of a list of diagnostics that is shown: at most fifty errors and fifty warnings of a run, of each file the
/// first ones.
///
/// Renderers look up lines and columns, which takes time for each diagnostic; and nobody reads more.
struct DiagnosticLimit {
  static let maximum = 50

  private let shown: [Diagnostic]
  private let errors: Share
  private let warnings: Share

  /// The diagnostics of one severity.
  private struct Share {
    private var counts: [FileID?: Int] = [:]
    private(set) var total = 0
    /// How many are shown, and how many at most of one file.
    private(set) var shown = 0
    private var mostOfAFile = 1
    private var taken: [FileID?: Int] = [:]

    var isWhole: Bool { shown == total }

    init(_ diagnostics: [Diagnostic], _ severity: Severity) {
      for diagnostic in diagnostics where diagnostic.severity == severity {
        counts[diagnostic.span?.file, default: 0] += 1 + diagnostic.followers
      }
      total = counts.values.reduce(0, +)
      while mostOfAFile < maximum, sum(mostOfAFile + 1) <= maximum { mostOfAFile += 1 }
    }

    /// How many there are when so many of each file are taken.
    private func sum(_ most: Int) -> Int {
      counts.values.reduce(0) { $0 + min($1, most) }
    }

    mutating func takes(_ diagnostic: Diagnostic) -> Bool {
      let file = diagnostic.span?.file
      guard shown < maximum, taken[file, default: 0] < mostOfAFile else { return false }
      taken[file, default: 0] += 1
      shown += 1
      return true
    }

    func text(_ noun: String) -> String {
      let part =
        counts.count == 1
        ? "the first \(shown) are shown"
        : "\(shown) are shown, the first of \(taken.count < counts.count ? "some files" : "each file")"
      return "\(total) \(noun) in all; \(part)"
    }
  }

  init(_ diagnostics: [Diagnostic]) {
    var errors = Share(diagnostics, .error)
    var warnings = Share(diagnostics, .warning)
    shown = diagnostics.filter {
      switch $0.severity {
      case .error: errors.takes($0)
      case .warning: warnings.takes($0)
      }
    }
    (self.errors, self.warnings) = (errors, warnings)
  }

  /// What is shown, and one more about what is not.
  var all: [Diagnostic] { shown + (remainder.map { [$0] } ?? []) }

  private var remainder: Diagnostic? {
    if !errors.isWhole { return Diagnostic(.tooManyDiagnostics, errors.text("errors")) }
    if warnings.isWhole { return nil }
    return Diagnostic(.tooManyDiagnostics, warnings.text("warnings"), severity: .warning)
  }
}
