/// How many errors, or warnings, were found, of which the first ones are kept.
package struct DiagnosticTally {
  /// More than are shown of a file, few enough for the memory of a run.
  private static let mostKept = 100

  package private(set) var count = 0
  /// The place of the last one that was kept, in the list that holds it.
  package private(set) var last = 0

  package init() {}

  /// Counts one more; whether it is to be kept, at a place.
  package mutating func keeps(at place: Int) -> Bool {
    count += 1
    guard count <= Self.mostKept else { return false }
    last = place
    return true
  }
}

/// The diagnostics of one file as they are found: the first errors and warnings, and how many follow.
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
      kept[self[keyPath: tally].last].followers += 1
    }
  }
}
