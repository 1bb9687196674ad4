/// Counts errors, or warnings, and decides which of them are kept.
package struct DiagnosticTally {
  /// More than are ever shown for a file, and few enough to fit in memory.
  private static let limit = 100

  package private(set) var count = 0
  /// The index of the last diagnostic that was kept, in the list that holds it.
  package private(set) var lastKept = 0

  package init() {}

  /// Counts a diagnostic.
  ///
  /// - Parameter index: where it will be if it is kept.
  /// - Returns: whether to keep it.
  package mutating func keeps(at index: Int) -> Bool {
    count += 1
    guard count <= Self.limit else { return false }
    lastKept = index
    return true
  }
}

/// The diagnostics of one file: the first errors and warnings, and the number of the others.
package struct DiagnosticList {
  package private(set) var kept: [Diagnostic] = []
  private var errors = DiagnosticTally()
  private var warnings = DiagnosticTally()

  package init() {}

  package var count: Int { errors.count + warnings.count }

  package mutating func append(_ diagnostic: Diagnostic) {
    let tally = diagnostic.severity == .error ? \Self.errors : \Self.warnings
    if self[keyPath: tally].keeps(at: kept.count) {
      kept.append(diagnostic)
    } else {
      kept[self[keyPath: tally].lastKept].omittedCount += 1
    }
  }
}
