import PintleDiagnostics
import PintleModel
import PintleSyntax

/// Checks that the versions in the gates of a package are not newer than the package.
struct SinceCheck {
  private let name: PackageName
  private let version: SemanticVersion?
  private let isNamed: Bool
  private let diagnostics: DiagnosticCollector
  /// The attributes and the items that have a diagnostic.
  private var reported: Set<Span> = []
  /// The problem with each version that was checked.
  private var problems: [String: Diagnostic?] = [:]

  init(_ package: PackageSource, _ diagnostics: DiagnosticCollector) {
    name = package.name
    isNamed = package.isNamed
    self.diagnostics = diagnostics
    version = name.version.flatMap { SemanticVersion($0) }
  }

  /// Checks a gate. An attribute that gates several items is reported once.
  mutating func check(_ stability: Stability?, at span: Span, attribute: Span? = nil) {
    guard case .stable(let since, _) = stability, var diagnostic = problem(with: since) else {
      return
    }
    if reported.contains(span) || attribute.map(reported.contains) == true { return }
    reported.insert(span)
    if let attribute { reported.insert(attribute) }
    diagnostic.span = span
    if let attribute { diagnostic.labels = [Label("the gate", at: attribute)] }
    diagnostics.report(diagnostic, phase: .links)
  }

  private mutating func problem(with since: String) -> Diagnostic? {
    if let known = problems[since] { return known }
    let problem = computeProblem(with: since)
    problems[since] = .some(problem)
    return problem
  }

  private func computeProblem(with since: String) -> Diagnostic? {
    // A broken header is reported by the parser.
    guard isNamed, let item = SemanticVersion(since) else { return nil }
    if name.version == nil {
      return Diagnostic(
        .invalidSince, "package `\(name.text)` needs a version to use `@since`",
        help: ["add the version to the header: `package \(name.text)@\(since);`"])
    }
    guard let version, item > version else { return nil }
    return Diagnostic(
      .invalidSince, "version \(since) is newer than package `\(name.text)`",
      help: ["raise the version of the package, or gate the item with `@unstable`"])
  }
}
