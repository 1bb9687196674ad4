import PintleDiagnostics
import PintleModel
import PintleSyntax

/// Collects the diagnostics of a resolution.
final class DiagnosticCollector {
  private var entries: [CollectedDiagnostic] = []
  /// How many diagnostics each group has; only the first ones of a group are kept.
  private var tallies: [Group: DiagnosticTally] = [:]

  private struct Group: Hashable {
    let phase: CollectedDiagnostic.Phase
    let severity: Severity
    let file: FileID?
  }

  private let parsed: Outcome<[SourceUnit]>
  /// The places of syntax errors, and their files.
  private let syntaxErrors: Set<Span>
  private let filesWithSyntaxErrors: Set<FileID>
  /// How many more names may be compared to find similar ones; only the first errors are shown anyway.
  private var comparisonsLeft = 20_000
  private(set) var errorCount = 0
  /// The index of the package that is being resolved.
  var currentPackage = 0
  /// Whether to check what the reference tool does not, including all warnings.
  let isStrict: Bool

  init(_ parsed: Outcome<[SourceUnit]>, isStrict: Bool) {
    self.parsed = parsed
    self.isStrict = isStrict
    syntaxErrors = Set(parsed.diagnostics.filter { $0.severity == .error }.compactMap(\.span))
    filesWithSyntaxErrors = Set(syntaxErrors.map(\.file))
  }

  /// Whether the parser reported errors in a file, so that declarations may be missing.
  func hasSyntaxErrors(_ file: ParsedFile) -> Bool {
    filesWithSyntaxErrors.contains(file.file)
  }

  /// The packages with a syntax error in the header after the name, without versions.
  private lazy var packagesWithBrokenHeaders: Set<PackageName> = {
    var names: Set<PackageName> = []
    for file in parsed.value.lazy.flatMap(\.files) where hasSyntaxErrors(file) {
      let headers = [file.tree.header?.name] + file.tree.nestedPackages.map(\.name)
      for case let name? in headers where !name.isComplete {
        names.insert(PackageName(name).unversioned)
      }
    }
    return names
  }()

  /// Whether a missing package may be one with a broken header, so that it need not be reported.
  func hasBrokenHeader(_ package: PackageName) -> Bool {
    packagesWithBrokenHeaders.contains(package.unversioned)
  }

  func report(_ diagnostic: Diagnostic, phase: CollectedDiagnostic.Phase = .names) {
    if diagnostic.severity == .warning, !isStrict { return }
    // A name with a syntax error is certainly unknown.
    if diagnostic.code.isAboutUnknownName, let span = diagnostic.span, syntaxErrors.contains(span) {
      return
    }
    if diagnostic.severity == .error { errorCount += 1 }
    let group = Group(phase: phase, severity: diagnostic.severity, file: diagnostic.span?.file)
    if tallies[group, default: DiagnosticTally()].keeps(at: entries.count) {
      entries.append(
        CollectedDiagnostic(phase: phase, package: currentPackage, diagnostic: diagnostic))
    } else if let last = tallies[group]?.lastKept {
      entries[last].diagnostic.omittedCount += 1
    }
  }

  func report(
    _ code: DiagnosticCode, _ message: String, at span: Span?,
    phase: CollectedDiagnostic.Phase = .names, labels: [Label] = [], notes: [String] = [],
    help: [String] = []
  ) {
    report(
      Diagnostic(code, message, at: span, labels: labels, notes: notes, help: help), phase: phase)
  }

  func warn(
    _ code: DiagnosticCode, _ message: String, at span: Span, labels: [Label] = [],
    help: [String] = []
  ) {
    report(
      Diagnostic(code, message, at: span, severity: .warning, labels: labels, help: help))
  }

  /// The diagnostics of parsing and resolving.
  var sorted: [Diagnostic] {
    var order = DiagnosticOrder(parsed.value)
    order.add(syntax: parsed.diagnostics.filter { isStrict || $0.severity == .error })
    order.add(entries)
    return order.sorted
  }

  // MARK: Similar names

  /// Help with the candidates that are similar to an unknown name.
  func suggestion(for name: String, kind: String, among candidates: () -> [String]) -> [String] {
    guard maySearch else { return [] }
    let candidates = candidates()
    countComparisons(candidates.count)
    let near = nearestNames(to: name, among: candidates).map { "`\($0)`" }
    return near.isEmpty
      ? [] : ["\(kind) with a similar name exists: \(near.joined(separator: " or "))"]
  }

  /// Whether another search for help is affordable.
  var maySearch: Bool { comparisonsLeft > 0 }

  /// Counts the comparisons of a search.
  func countComparisons(_ count: Int) {
    comparisonsLeft -= count + 1
  }
}

extension DiagnosticCode {
  /// Whether the message says that a name is unknown.
  fileprivate var isAboutUnknownName: Bool {
    switch self {
    case .unknownType, .unknownInterface, .unknownWorld: true
    default: false
    }
  }
}
