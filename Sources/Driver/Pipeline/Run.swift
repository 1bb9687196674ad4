import PintleDiagnostics

/// What a stage returns: its value, and what it found wrong with its input.
package typealias Staged<Value> = (value: Value?, diagnostics: [Diagnostic])

/// What the stages of one run share: the sources they refer to and the diagnostics so far.
package struct Run: Sendable {
  package var sources = SourceMap()
  package private(set) var diagnostics: [Diagnostic] = []

  package init() {}

  /// Keeps the diagnostics of a stage and returns its value, or `nil` when the run must stop there.
  package mutating func take<Value>(_ stage: (Value?, [Diagnostic])) -> Value? {
    let (value, found) = stage
    diagnostics += found
    return diagnostics.containErrors ? nil : value
  }

  package mutating func report(_ diagnostic: Diagnostic) {
    diagnostics.append(diagnostic)
  }

  /// Leaves a large value to the end of the process, which is near: to take it apart node by node would be work for nothing.
  static func leave(_ value: Any) {
    _ = Unmanaged.passRetained(Leftover(value))
  }

  private final class Leftover {
    let value: Any
    init(_ value: Any) { self.value = value }
  }
}

/// How a run ended, as the exit status of the process.
package enum ExitStatus: Int32, Sendable {
  case done = 0
  /// The input has errors, or a check found a difference.
  case inputErrors = 1
  case wrongUsage = 2
  /// A file or folder could not be read or written (`EX_IOERR` of sysexits.h).
  case fileSystemError = 74

  /// The status of a run with these diagnostics.
  package init(_ diagnostics: [Diagnostic]) {
    let codes = Set(diagnostics.filter { $0.severity == .error }.map(\.code))
    if codes.contains(.invalidOption) {
      self = .wrongUsage
    } else if codes.contains(.cannotRead) || codes.contains(.cannotWrite) {
      self = .fileSystemError
    } else {
      self = codes.isEmpty ? .done : .inputErrors
    }
  }
}
