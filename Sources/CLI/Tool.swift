import PintleDiagnostics
import PintleDriver

/// The program `pintle`.
enum Tool {
  /// Runs the command that the arguments name.
  static func run(_ words: [String]) -> ExitStatus {
    let arguments = Arguments(words)
    let console = Console(arguments)
    if arguments.has(.help) { return console.result(Help.text(for: arguments.command)) }
    if arguments.has(.version) { return console.result("pintle \(pintleVersion)\n") }
    if !arguments.diagnostics.isEmpty {
      console.show(arguments.diagnostics, SourceMap())
      return .wrongUsage
    }
    // Without any word, the user wants to know what there is.
    guard let command = arguments.command else { return console.result(Help.text(for: nil)) }
    return command.run(arguments, console)
  }
}
