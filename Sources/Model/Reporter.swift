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
  private let units: [SourceUnit]
  private var fileRanks: [FileID: Int] = [:]
  private var unitRanks: [FileID: Int] = [:]
  /// Where the parser found something wrong already.
  private var syntaxErrors: Set<Span> = []
  /// How many more names may be compared to find similar ones; only the first errors are shown anyway.
  private var comparisonsLeft = 20_000
  private(set) var errorCount = 0
  /// Whether to check what the reference tool does not; all warnings do.
  let isStrict: Bool

  init(units: [SourceUnit], isStrict: Bool) {
    self.units = units
    self.isStrict = isStrict
    for (index, unit) in units.enumerated() {
      for file in unit.files {
        fileRanks[file.file] = fileRanks.count
        unitRanks[file.file] = index
        for diagnostic in file.diagnostics where diagnostic.severity == .error {
          if let span = diagnostic.span { syntaxErrors.insert(span) }
        }
      }
    }
  }

  func report(_ diagnostic: Diagnostic, phase: Phase = .names) {
    if diagnostic.severity == .warning, !isStrict { return }
    // That nothing is called like a misspelt name is no news.
    if diagnostic.code.isAboutUnknownName, let span = diagnostic.span, syntaxErrors.contains(span) {
      return
    }
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

  func warn(
    _ code: DiagnosticCode, _ message: String, at span: Span, labels: [Label] = [],
    help: [String] = []
  ) {
    report(
      Diagnostic(code, message, at: span, severity: .warning, labels: labels, help: help))
  }

  /// A hint at similar names.
  func suggestion(for name: String, kind: String, among candidates: () -> [String]) -> [String] {
    guard comparisonsLeft > 0 else { return [] }
    let candidates = candidates()
    spend(candidates.count)
    let near = nearestNames(to: name, among: candidates).map { "`\($0)`" }
    guard let first = near.first else { return [] }
    if near.count == 1 { return ["\(kind) with a similar name exists: \(first)"] }
    return ["\(kind) with a similar name exists: \(near.joined(separator: " or "))"]
  }

  /// Whether there is time for another search.
  var maySearch: Bool { comparisonsLeft > 0 }

  /// Counts the comparisons of a search.
  func spend(_ comparisons: Int) {
    comparisonsLeft -= comparisons + 1
  }

  /// What the resolver found, without what the parser did.
  func sorted() -> [Diagnostic] {
    sort(entries.map { ($0, false) })
  }

  /// All diagnostics of a run in the order in which the phases of the reference tool would find them: unit by unit,
  /// in each first the syntax, then the names; then what concerns several packages.
  func sortedWithSyntax() -> [Diagnostic] {
    let syntax = units.flatMap(\.files).flatMap(\.diagnostics).map {
      (Entry(phase: .names, diagnostic: $0), true)
    }
    let all = syntax + entries.map { ($0, false) }
    return sort(all.filter { isStrict || $0.0.diagnostic.severity == .error })
  }

  private func sort(_ entries: [(entry: Entry, isSyntax: Bool)]) -> [Diagnostic] {
    struct Key: Comparable {
      let parts: [Int]
      static func < (a: Key, b: Key) -> Bool { a.parts.lexicographicallyPrecedes(b.parts) }
    }
    let keyed = entries.enumerated().map { offset, item in
      let span = item.entry.diagnostic.span
      let unit = item.entry.phase == .names ? span.flatMap { unitRanks[$0.file] } ?? -1 : 0
      return (
        key: Key(parts: [
          item.entry.phase.rawValue, unit, item.isSyntax ? 0 : 1,
          span.flatMap { fileRanks[$0.file] } ?? -1, span?.start ?? 0, offset,
        ]), diagnostic: item.entry.diagnostic
      )
    }
    return keyed.sorted { $0.key < $1.key }.map(\.diagnostic)
  }
}

extension DiagnosticCode {
  /// Whether it says that there is nothing of a name.
  fileprivate var isAboutUnknownName: Bool {
    switch self {
    case .unknownType, .unknownInterface, .unknownWorld: true
    default: false
    }
  }
}
