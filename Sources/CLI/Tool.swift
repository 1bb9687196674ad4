import PintleDiagnostics
import PintleDriver

/// The program behind `pintle`.
enum Tool {
  /// Does what the arguments say.
  static func run(_ words: [String]) -> ExitStatus {
    let arguments = Arguments(words)
    let console = Console(arguments)
    if arguments.has(.help) { return console.result(Help.text(for: arguments.command)) }
    if arguments.has(.version) { return console.result("pintle \(pintleVersion)\n") }
    if !arguments.diagnostics.isEmpty {
      console.show(arguments.diagnostics, SourceMap())
      return .wrongUsage
    }
    guard let command = arguments.command else {
      return missing("no command is given", "`pintle --help` lists the commands", console)
    }
    switch command {
    case .generate: return generate(arguments, console)
    case .check: return check(arguments, console)
    case .wit: return wit(arguments, console)
    }
  }

  private static func generate(_ arguments: Arguments, _ console: Console) -> ExitStatus {
    var run = Run()
    let job = JobRequest.job(.generate, arguments, in: &run)
    let changes = job.flatMap { Pipeline.generate($0, in: &run) } ?? []
    console.show(run.diagnostics, run.sources)
    let printed = console.report(changes.map { ("\($0.summary)\n", !$0.isKeep) })
    return run.diagnostics.containErrors ? ExitStatus(run.diagnostics) : printed
  }

  private static func check(_ arguments: Arguments, _ console: Console) -> ExitStatus {
    var run = Run()
    let job = JobRequest.job(.check, arguments, in: &run)
    let changes = job.flatMap { Pipeline.check($0, in: &run) } ?? []
    let printed = console.report(
      changes.map { $0.isKeep ? ("up to date \($0.path)\n", false) : ($0.diff, true) })
    console.show(run.diagnostics, run.sources)
    return run.diagnostics.containErrors ? ExitStatus(run.diagnostics) : printed
  }

  private static func wit(_ arguments: Arguments, _ console: Console) -> ExitStatus {
    guard let path = arguments.paths.first, arguments.paths.count == 1 else {
      return missing(
        "`pintle wit` takes one path", "for example `pintle wit demo.wit`", console)
    }
    var run = Run()
    let text = Pipeline.print(path, as: arguments.has(.json) ? .json : .text, in: &run)
    console.show(run.diagnostics, run.sources)
    guard let text else { return ExitStatus(run.diagnostics) }
    return console.report([(text, true)])
  }

  private static func missing(
    _ message: String, _ help: String, _ console: Console
  ) -> ExitStatus {
    console.show([Diagnostic(.invalidOption, message, help: [help])], SourceMap())
    return .wrongUsage
  }
}
