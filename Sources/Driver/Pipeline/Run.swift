import PintleDiagnostics

/// What the stages of one run share: the sources they refer to and the diagnostics so far.
package struct Run: Sendable {
  package var sources = SourceMap()
  package private(set) var diagnostics: [Diagnostic] = []

  package init() {}

  /// Keeps the diagnostics of a stage and returns its value, or `nil` when the run must stop there.
  package mutating func take<Value>(_ outcome: Outcome<Value>) -> Value? {
    diagnostics += outcome.diagnostics
    return diagnostics.containErrors ? nil : outcome.value
  }

  package mutating func take<Value>(_ outcome: Outcome<Value?>) -> Value? {
    diagnostics += outcome.diagnostics
    return diagnostics.containErrors ? nil : outcome.value
  }

  package mutating func report(_ diagnostic: Diagnostic) {
    diagnostics.append(diagnostic)
  }
}

/// Leaks `value` on purpose: the process is about to exit, and freeing the tree is wasted time.
func leakUntilExit(_ value: Any) {
  final class Box {
    let value: Any
    init(_ value: Any) { self.value = value }
  }
  _ = Unmanaged.passRetained(Box(value))
}
