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
  /// The search for similar names costs time for each error, and only the first errors are shown.
  private var suggestionsLeft = 64
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
    guard takeSuggestion(), let near = nearestName(to: name, among: candidates()) else { return [] }
    return ["\(kind) with a similar name exists: `\(near)`"]
  }

  /// Whether another search for a suggestion is allowed.
  func takeSuggestion() -> Bool {
    guard suggestionsLeft > 0 else { return false }
    suggestionsLeft -= 1
    return true
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
