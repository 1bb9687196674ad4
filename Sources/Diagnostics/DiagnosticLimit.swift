/// The part of a list of diagnostics that is shown: at most fifty errors and fifty warnings of each file.
///
/// Renderers look up lines and columns, which takes time for each diagnostic; and nobody reads more.
struct DiagnosticLimit {
  static let maximum = 50

  let shown: [Diagnostic]
  private let errors: Int
  private let warnings: Int
  /// Of what severity there are more than are shown.
  private let hidden: Set<Severity>
  private let isOfOneFile: Bool

  private struct Group: Hashable {
    let severity: Severity
    let file: FileID?
  }

  init(_ diagnostics: [Diagnostic]) {
    var shown: [Diagnostic] = []
    var counts: [Group: Int] = [:]
    for diagnostic in diagnostics {
      let group = Group(severity: diagnostic.severity, file: diagnostic.span?.file)
      counts[group, default: 0] += 1
      if counts[group, default: 0] <= Self.maximum { shown.append(diagnostic) }
    }
    errors = counts.reduce(0) { $0 + ($1.key.severity == .error ? $1.value : 0) }
    warnings = diagnostics.count - errors
    hidden = Set(counts.filter { $0.value > Self.maximum }.map(\.key.severity))
    isOfOneFile = Set(counts.keys.map(\.file)).count == 1
    self.shown = shown
  }

  /// The sentence about what is not shown; `nil` when everything is.
  var remainder: (severity: Severity, text: String)? {
    let part = "the first \(Self.maximum)\(isOfOneFile ? "" : " of each file") are shown"
    if hidden.contains(.error) { return (.error, "\(errors) errors in all; \(part)") }
    if hidden.contains(.warning) { return (.warning, "\(warnings) warnings in all; \(part)") }
    return nil
  }
}
