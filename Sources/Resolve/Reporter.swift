import PintleDiagnostics
import PintleModel
import PintleSyntax

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
    /// The package that is being resolved, by its place among all.
    var package = 0
    var diagnostic: Diagnostic
  }

  private var entries: [Entry] = []
  /// Few of very many errors of a file are kept.
  private var tallies: [Group: DiagnosticTally] = [:]

  private struct Group: Hashable {
    let phase: Phase
    let severity: Severity
    let file: FileID?
  }

  private let units: [SourceUnit]
  /// What the parser found, unit by unit.
  private let syntax: [Diagnostic]
  /// Where the parser found errors.
  private let syntaxErrors: Set<Span>
  private let filesWithSyntaxErrors: Set<FileID>
  /// How many more names may be compared to find similar ones; only the first errors are shown anyway.
  private var comparisonsLeft = 20_000
  private(set) var errorCount = 0
  /// The place of the package that is being resolved: units in order, in each the nested packages first.
  var package = 0
  /// Whether to check what the reference tool does not; all warnings do.
  let isStrict: Bool

  init(_ parsed: Outcome<[SourceUnit]>, isStrict: Bool) {
    units = parsed.value
    syntax = parsed.diagnostics
    self.isStrict = isStrict
    syntaxErrors = Set(syntax.filter { $0.severity == .error }.compactMap(\.span))
    filesWithSyntaxErrors = Set(syntaxErrors.map(\.file))
  }

  /// Whether the parser found errors in a file, so that something of it may be missing.
  func hasSyntaxErrors(_ file: ParsedFile) -> Bool {
    filesWithSyntaxErrors.contains(file.file)
  }

  /// The packages whose headers are broken behind the name, without versions.
  private lazy var doubtfulPackages: Set<PackageName> = {
    var names: Set<PackageName> = []
    for file in units.lazy.flatMap(\.files) where hasSyntaxErrors(file) {
      let nested = file.tree.declarations.lazy.compactMap { declaration in
        if case .package(let nested) = declaration { nested.name } else { nil }
      }
      for name in [file.tree.header?.name].compactMap({ $0 }) + nested where !name.isComplete {
        names.insert(PackageName(name).unversioned)
      }
    }
    return names
  }()

  /// Whether a package may be one of those with a broken header, so that it is no news that it is not found.
  func isDoubtful(_ package: PackageName) -> Bool {
    doubtfulPackages.contains(package.unversioned)
  }

  func report(_ diagnostic: Diagnostic, phase: Phase = .names) {
    if diagnostic.severity == .warning, !isStrict { return }
    // That nothing is called like a misspelt name is no news.
    if diagnostic.code.isAboutUnknownName, let span = diagnostic.span, syntaxErrors.contains(span) {
      return
    }
    if diagnostic.severity == .error { errorCount += 1 }
    let group = Group(phase: phase, severity: diagnostic.severity, file: diagnostic.span?.file)
    if tallies[group, default: DiagnosticTally()].keeps(at: entries.count) {
      entries.append(Entry(phase: phase, package: package, diagnostic: diagnostic))
    } else if let last = tallies[group]?.lastKept {
      entries[last].diagnostic.omittedCount += 1
    }
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

  /// All diagnostics of a run in the order in which the phases of the reference tool would find them: unit by unit,
  /// in each first the syntax, then the names; then what concerns several packages.
  func sorted() -> [Diagnostic] {
    let syntax = syntax.map { (Entry(phase: .names, diagnostic: $0), true) }
    let all = syntax + entries.map { ($0, false) }
    return sort(all.filter { isStrict || $0.0.diagnostic.severity == .error })
  }

  /// Sorts by place, except that the first error is the one at which the reference tool stops: inside a package that is
  /// the one that is reported first, since the resolver takes the same steps in the same order.
  private func sort(_ entries: [(entry: Entry, isSyntax: Bool)]) -> [Diagnostic] {
    if entries.isEmpty { return [] }
    let files = FileRanks(units)
    var found = entries.enumerated().map {
      FoundDiagnostic($1.entry, ranks($1, offset: $0, files))
    }
    found.sort { $0.place.lexicographicallyPrecedes($1.place) }
    let errors = found.indices.filter { found[$0].diagnostic.severity == .error }
    let stop = errors.min { found[$0].step.lexicographicallyPrecedes(found[$1].step) }
    if let stop, let first = errors.first { found.insert(found.remove(at: stop), at: first) }
    return found.map(\.diagnostic)
  }

  /// The places of all files in their units and of their units.
  private struct FileRanks {
    private(set) var files: [FileID: Int] = [:]
    private(set) var units: [FileID: Int] = [:]

    init(_ all: [SourceUnit]) {
      for (index, unit) in all.enumerated() {
        for file in unit.files {
          files[file.file] = files.count
          units[file.file] = index
        }
      }
    }
  }

  private func ranks(
    _ item: (entry: Entry, isSyntax: Bool), offset: Int, _ ranks: FileRanks
  ) -> (place: [Int], step: [Int]) {
    let (entry, span) = (item.entry, item.entry.diagnostic.span)
    let unit = entry.phase == .names ? span.flatMap { ranks.units[$0.file] } ?? -1 : 0
    let stage = [entry.phase.rawValue, unit, item.isSyntax ? 0 : 2]
    let file = span.flatMap { ranks.files[$0.file] } ?? -1
    // The characters of a file are checked before it is parsed.
    let check = entry.diagnostic.code.isAboutCharacters ? 0 : 1
    let place = stage + [file, check, span?.start ?? 0, offset]
    guard item.isSyntax else {
      return (place, stage + [entry.phase == .names ? entry.package : 0, offset])
    }
    // Types without parts are looked for when all files are parsed.
    var step = place
    step[2] = entry.diagnostic.code == .emptyType ? 1 : 0
    return (place, step)
  }

  /// A diagnostic with what tells its place in the list, and the step in which it was found.
  private struct FoundDiagnostic {
    let diagnostic: Diagnostic
    let place: [Int]
    let step: [Int]

    init(_ entry: Entry, _ ranks: (place: [Int], step: [Int])) {
      diagnostic = entry.diagnostic
      (place, step) = ranks
    }
  }
}

extension DiagnosticCode {
  /// Whether it is about characters that are nowhere allowed, not even in comments.
  fileprivate var isAboutCharacters: Bool {
    switch self {
    case .bidirectionalControl, .discouragedCharacter, .controlCharacter: true
    default: false
    }
  }

  /// Whether it says that there is nothing of a name.
  fileprivate var isAboutUnknownName: Bool {
    switch self {
    case .unknownType, .unknownInterface, .unknownWorld: true
    default: false
    }
  }
}
