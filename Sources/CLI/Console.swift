import PintleDiagnostics
import PintleDriver

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Where a run's results and diagnostics go: standard output and standard error.
struct Console {
  private let format: DiagnosticFormat
  /// Whether diagnostics have colors.
  private let color: Bool
  /// Whether differences have colors.
  let colorsResults: Bool
  private let isQuiet: Bool
  private let isVerbose: Bool

  init(_ arguments: Arguments) {
    format = arguments[.diagnostics].flatMap(DiagnosticFormat.init) ?? .human
    isQuiet = arguments.has(.quiet)
    isVerbose = arguments.has(.verbose)
    let choice = arguments[.color].flatMap(ColorChoice.init) ?? .auto
    color = Self.wantsColor(choice, STDERR_FILENO)
    colorsResults = Self.wantsColor(choice, STDOUT_FILENO)
  }

  /// Whether text gets colors: if nothing else is chosen, on a terminal that shows them, if the user wants them
  /// (no-color.org).
  private static func wantsColor(_ choice: ColorChoice, _ descriptor: Int32) -> Bool {
    func variable(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }
    switch choice {
    case .always: return true
    case .never: return false
    case .auto:
      return isatty(descriptor) == 1 && (variable("NO_COLOR") ?? "").isEmpty
        && variable("TERM") != "dumb"
    }
  }

  /// Prints the result of a command.
  ///
  /// - Returns: the exit status, an error if the text could not be written.
  func result(_ text: String) -> ExitStatus {
    status(text.withBytes(write))
  }

  func result(_ text: Pipeline.LongText) -> ExitStatus {
    var failure: SystemError?
    var buffer = text(TextBuffer { failure = failure ?? write($0) })
    buffer.flush()
    return status(failure)
  }

  /// Writes a part of the result; returns an error if it fails.
  private func write(_ bytes: UnsafeBufferPointer<UInt8>) -> SystemError? {
    bytes.isEmpty ? nil : FileSystem.writeAll(bytes, to: STDOUT_FILENO)
  }

  private func status(_ failure: SystemError?) -> ExitStatus {
    guard let failure else { return .done }
    let diagnostics = [Diagnostic.cannotWrite(StandardStream.output, failure)]
    show(diagnostics, SourceMap())
    return ExitStatus(diagnostics)
  }

  /// Prints what was done. `--quiet` suppresses all of it.
  ///
  /// - Parameters:
  ///   - parts: texts with line endings; those without news are only printed with `--verbose`.
  ///   - summary: what is printed in place of those without news.
  func report(
    _ parts: [(text: String, isNews: Bool)], else summary: String = ""
  ) -> ExitStatus {
    if isQuiet { return .done }
    let shown = parts.filter { $0.isNews || isVerbose }
    return result(shown.map(\.text).joined() + (isVerbose ? "" : summary))
  }

  /// Says what is wrong with the arguments, and what to write instead.
  func wrongUsage(_ message: String, _ help: String?...) -> ExitStatus {
    show([Diagnostic(.invalidOption, message, help: help.compactMap { $0 })], SourceMap())
    return .wrongUsage
  }

  /// The line that points to the explanation of the first error.
  private static func pointer(_ diagnostics: [Diagnostic]) -> String {
    guard let error = diagnostics.first(where: { $0.severity == .error }) else { return "" }
    return "\n`pintle explain \(error.code.rawValue)` explains this error.\n"
  }

  /// Prints diagnostics; with `--quiet` errors only.
  func show(_ diagnostics: [Diagnostic], _ sources: SourceMap) {
    let shown = diagnostics.filter { $0.severity == .error || !isQuiet }
    if shown.isEmpty { return }
    let text =
      switch format {
      case .human:
        HumanRenderer(sources: sources, color: color).render(shown) + Self.pointer(shown)
      case .short: ShortRenderer(sources: sources).render(shown)
      case .json: JSONRenderer(sources: sources).render(shown)
      case .build:
        HumanRenderer(sources: sources, color: color, startsWithPlace: true).render(shown)
      }
    // If standard error can't be written either, the exit status has to suffice.
    _ = text.withBytes { FileSystem.writeAll($0, to: STDERR_FILENO) }
  }
}
