import PintleDriver

/// `pintle check`.
enum CheckCommand: Command {
  static let name = "check"
  static let summary = "compare the bindings on disk with those that generate would write"

  static let introduction = """
    Compares the bindings on disk with those that generate would write. Writes nothing.

    Usage: pintle check WIT... --language LANGUAGE --out PATH [OPTIONS]
           pintle check [--config FILE] [OPTIONS]

    Takes the arguments of generate. If a file is out of date, edited, missing or left
    over, exits with status 1, names the file on standard error, and prints the
    difference as a unified diff.
    """

  static let examples = """
    Examples:
      pintle check
      pintle check --config player/pintle.json --quiet
      pintle check demo.wit --language rust --out src/demo.rs | patch -p0

    """

  static var options: [Option] {
    Option.ofGeneration + [.quiet.explained("Print only errors, no diff."), .verbose]
  }

  static func run(_ arguments: Arguments, _ console: Console) -> ExitStatus {
    if arguments[.out] == StandardStream.argument {
      return console.wrongUsage(
        "`pintle check` compares files, and `--out -` names none",
        "name the file or folder that has the bindings")
    }
    var run = Run()
    let job = JobRequest.job(name, arguments, in: &run)
    let changes = job.flatMap { Pipeline.check($0, in: &run) } ?? []
    let printed = console.report(
      changes.map { change in
        change.isKeep
          ? ("up to date \(change.path)\n", false)
          : (change.diff("generated", color: console.colorsResults), true)
      })
    console.show(run.diagnostics, run.sources)
    return run.diagnostics.containErrors ? ExitStatus(run.diagnostics) : printed
  }
}
