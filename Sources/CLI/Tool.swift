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
    guard let command = arguments.command else {
      return missing("missing command", "`pintle --help` lists the commands", console)
    }
    switch command {
    case .generate: return generate(arguments, console)
    case .check: return check(arguments, console)
    case .wit: return wit(arguments, console)
    case .fmt: return fmt(arguments, console)
    case .abi: return abi(arguments, console)
    case .explain: return explain(arguments, console)
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
      changes.map { $0.isKeep ? ("up to date \($0.path)\n", false) : ($0.diff("generated"), true) })
    console.show(run.diagnostics, run.sources)
    return run.diagnostics.containErrors ? ExitStatus(run.diagnostics) : printed
  }

  private static func wit(_ arguments: Arguments, _ console: Console) -> ExitStatus {
    if arguments.paths.isEmpty {
      return missing("`pintle wit` needs a path", "for example `pintle wit demo.wit`", console)
    }
    var run = Run()
    let text = Pipeline.print(
      arguments.paths, as: arguments.has(.json) ? .json : .text,
      features: arguments.features ?? .none, isStrict: !arguments.has(.lenient), in: &run)
    console.show(run.diagnostics, run.sources)
    guard let text else { return ExitStatus(run.diagnostics) }
    return arguments.has(.quiet) ? .done : console.result(text)
  }

  private static func fmt(_ arguments: Arguments, _ console: Console) -> ExitStatus {
    let paths = arguments.paths
    let readsInput = paths.contains(Loader.standardInput)
    if paths.isEmpty || readsInput && paths.count > 1 {
      return missing(
        paths.isEmpty ? "`pintle fmt` needs a path" : "`-` cannot be used with other paths",
        "for example `pintle fmt wit` or `pintle fmt - < demo.wit`", console)
    }
    if arguments.has(.check) { return fmtCheck(paths, console) }
    var run = Run()
    let parts: [(String, Bool)]
    if readsInput {
      parts = Pipeline.formatStandardInput(in: &run).map { [($0, true)] } ?? []
    } else {
      let changes = Pipeline.format(paths, in: &run) ?? []
      parts = changes.map { ($0.isKeep ? "\($0.summary)\n" : "formatted \($0.path)\n", !$0.isKeep) }
    }
    console.show(run.diagnostics, run.sources)
    if run.diagnostics.containErrors { return ExitStatus(run.diagnostics) }
    return readsInput ? console.result(parts.map(\.0).joined()) : console.report(parts)
  }

  private static func fmtCheck(_ paths: [String], _ console: Console) -> ExitStatus {
    var run = Run()
    let changes = Pipeline.checkFormat(paths, in: &run) ?? []
    let printed = console.report(
      changes.map { $0.isKeep ? ("\($0.summary)\n", false) : ($0.diff("formatted"), true) })
    console.show(run.diagnostics, run.sources)
    return run.diagnostics.containErrors ? ExitStatus(run.diagnostics) : printed
  }

  private static func explain(_ arguments: Arguments, _ console: Console) -> ExitStatus {
    if arguments.paths.isEmpty { return console.result(Explanation.list) }
    var texts: [String] = []
    for name in arguments.paths {
      guard let code = DiagnosticCode(rawValue: name) else {
        let known = DiagnosticCode.allCases.map(\.rawValue)
        let near = nearestNames(to: name, among: known).map { "`\($0)`" }
        let help = near.isEmpty ? [] : ["did you mean \(near.joined(separator: " or "))?"]
        return missing(
          "no diagnostic has the code `\(name)`", help + ["`pintle explain` lists the codes"],
          console)
      }
      texts.append(code.explanation.text(for: code))
    }
    return console.result(texts.joined(separator: "\n"))
  }

  private static func abi(_ arguments: Arguments, _ console: Console) -> ExitStatus {
    if arguments.paths.isEmpty {
      return missing("`pintle abi` needs a path", "for example `pintle abi demo.wit`", console)
    }
    let json: ABIRequest.Form = arguments.has(.json) ? .json : .text
    let form = arguments[.plan].map { .plans(of: $0) } ?? json
    let request = ABIRequest(
      wit: arguments.paths, world: arguments[.world], features: arguments.features ?? .none,
      names: arguments[.names], form: form)
    var run = Run()
    let text = Pipeline.describe(request, in: &run)
    console.show(run.diagnostics, run.sources)
    guard let text else { return ExitStatus(run.diagnostics) }
    return arguments.has(.quiet) ? .done : console.result(text)
  }

  private static func missing(
    _ message: String, _ help: String, _ console: Console
  ) -> ExitStatus {
    missing(message, [help], console)
  }

  private static func missing(
    _ message: String, _ help: [String], _ console: Console
  ) -> ExitStatus {
    console.show([Diagnostic(.invalidOption, message, help: help)], SourceMap())
    return .wrongUsage
  }
}
