import PintleDiagnostics

/// The exit status of the process.
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
