import PintleDiagnostics
import PintleSyntax

/// A diagnostic of the resolver with the step that reported it.
struct CollectedDiagnostic {
  enum Phase: Int {
    /// The names inside a unit.
    case names
    /// The packages as a whole.
    case packages
    /// References between packages, and what is known only when all names are.
    case links
  }

  let phase: Phase
  /// The index of the package that was being resolved.
  let package: Int
  var diagnostic: Diagnostic
}

/// Sorts diagnostics by their position, unit by unit: first the syntax, then the names; at the end what concerns
/// several packages.
///
/// The first error is an exception: it is the one at which the reference tool stops. The resolver takes the same steps
/// in the same order, so inside a package that is the one that was reported first.
struct DiagnosticOrder {
  private var fileRanks: [FileID: Int] = [:]
  private var unitRanks: [FileID: Int] = [:]
  private var items: [Item] = []

  private struct Item {
    let diagnostic: Diagnostic
    /// The sort key of the position in the list.
    let position: [Int]
    /// The sort key of the step at which the reference tool would report it.
    let step: [Int]
  }

  init(_ units: [SourceUnit]) {
    for (index, unit) in units.enumerated() {
      for file in unit.files {
        fileRanks[file.file] = fileRanks.count
        unitRanks[file.file] = index
      }
    }
  }

  mutating func add(syntax diagnostics: [Diagnostic]) {
    for diagnostic in diagnostics {
      let position = position(of: diagnostic, in: .names, isSyntax: true)
      var step = position
      // The reference tool looks for empty types after parsing all files.
      step[2] = diagnostic.code == .emptyType ? 1 : 0
      items.append(Item(diagnostic: diagnostic, position: position, step: step))
    }
  }

  mutating func add(_ collected: [CollectedDiagnostic]) {
    for entry in collected {
      let position = position(of: entry.diagnostic, in: entry.phase, isSyntax: false)
      let step = position.prefix(3) + [entry.phase == .names ? entry.package : 0, items.count]
      items.append(Item(diagnostic: entry.diagnostic, position: position, step: Array(step)))
    }
  }

  var sorted: [Diagnostic] {
    var sorted = items.sorted { $0.position.lexicographicallyPrecedes($1.position) }
    let errors = sorted.indices.filter { sorted[$0].diagnostic.severity == .error }
    let stop = errors.min { sorted[$0].step.lexicographicallyPrecedes(sorted[$1].step) }
    if let stop, let first = errors.first { sorted.insert(sorted.remove(at: stop), at: first) }
    return sorted.map(\.diagnostic)
  }

  private func position(
    of diagnostic: Diagnostic, in phase: CollectedDiagnostic.Phase, isSyntax: Bool
  ) -> [Int] {
    let file = diagnostic.span?.file
    let unit = phase == .names ? file.flatMap { unitRanks[$0] } ?? -1 : 0
    return [
      phase.rawValue, unit, isSyntax ? 0 : 2, file.flatMap { fileRanks[$0] } ?? -1,
      // The characters of a file are checked before it is parsed.
      diagnostic.code.isAboutCharacters ? 0 : 1, diagnostic.span?.start ?? 0, items.count,
    ]
  }
}

extension DiagnosticCode {
  /// Whether it is about characters that are not allowed anywhere, not even in comments.
  fileprivate var isAboutCharacters: Bool {
    switch self {
    case .bidirectionalControl, .discouragedCharacter, .controlCharacter: true
    default: false
    }
  }
}
