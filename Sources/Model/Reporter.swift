import PintleDiagnostics

/// Collects diagnostics and puts them in the order in which people should read them.
final class Reporter {
  /// Names come before what can only be judged when all names are known.
  enum Phase: Int {
    case names
    case packages
    case links
  }

  private struct Entry {
    let phase: Phase
    let diagnostic: Diagnostic
  }

  private var entries: [Entry] = []
  private var fileRanks: [FileID: Int] = [:]
  /// How many more names may be compared to find similar ones; only the first errors are shown anyway.
  private var comparisonsLeft = 20_000
  private(set) var errorCount = 0

  init(units: [SourceUnit]) {
    for file in units.flatMap(\.files) { fileRanks[file.file] = fileRanks.count }
  }

  func report(_ diagnostic: Diagnostic, phase: Phase = .names) {
    entries.append(Entry(phase: phase, diagnostic: diagnostic))
    if diagnostic.severity == .error { errorCount += 1 }
  }

  func report(
    _ code: DiagnosticCode, _ message: String, at span: Span?, phase: Phase = .names,
    labels: [Label] = [], notes: [String] = [], help: [String] = []
  ) {
    report(
      Diagnostic(code, message, at: span, labels: labels, notes: notes, help: help), phase: phase)
  }

  /// Reports something that the resolver cannot do yet.
  func unsupported(_ feature: String, at span: Span) {
    report(.unsupportedFeature, "\(feature) not supported yet", at: span)
  }

  /// A hint at a similar name.
  func suggestion(for name: String, kind: String, among candidates: () -> [String]) -> [String] {
    guard comparisonsLeft > 0 else { return [] }
    let candidates = candidates()
    spend(candidates.count)
    guard let near = nearestName(to: name, among: candidates) else { return [] }
    return ["\(kind) with a similar name exists: `\(near)`"]
  }

  /// Whether there is time for another search.
  var maySearch: Bool { comparisonsLeft > 0 }

  /// Counts the comparisons of a search.
  func spend(_ comparisons: Int) {
    comparisonsLeft -= comparisons + 1
  }

  func sorted() -> [Diagnostic] {
    entries.enumerated().sorted { key($0) < key($1) }.map(\.element.diagnostic)
  }

  private func key(_ entry: (offset: Int, element: Entry)) -> (Int, Int, Int, Int) {
    let span = entry.element.diagnostic.span
    let rank = span.flatMap { fileRanks[$0.file] } ?? -1
    return (entry.element.phase.rawValue, rank, span?.start ?? 0, entry.offset)
  }
}
