import PintleDriver

/// `pintle wit`.
enum WITCommand: Command {
  static let name = "wit"
  static let summary = "check a WIT package and print it as canonical WIT or JSON"

  static let introduction = """
    Checks a WIT package and prints it, with all names resolved, as canonical WIT or
    JSON; then the packages that it depends on.

    Usage: pintle wit PATH... [OPTIONS]

    PATH is a .wit file, a folder of .wit files (with dependencies in deps/), or - for
    standard input. The first path is the package; further paths are packages that it
    depends on, each with its own deps/.
    """

  static let examples = """
    Examples:
      pintle wit demo.wit
      pintle wit wit --json                for other tools
      pintle wit wit --features clocks-timezone,cli-exit-with-code
      pintle wit wit --quiet               only check it
      cat demo.wit | pintle wit - --diagnostics short
      pintle wit demo.wit shared.wit       with shared.wit as a dependency

    """

  static var options: [Option] {
    [
      .json.explained(
        """
        Print JSON, in the schema of `wasm-tools component wit --json`: worlds, interfaces, \
        types and packages, which refer to each other by index.
        """),
      .features, .allFeatures, .lenient,
      .quiet.explained("Print only errors, not the package."),
    ]
  }

  static func run(_ arguments: Arguments, _ console: Console) -> ExitStatus {
    if arguments.paths.isEmpty {
      return console.wrongUsage("`pintle wit` needs a path", "for example `pintle wit demo.wit`")
    }
    var run = Run()
    let text = Pipeline.print(
      arguments.paths, as: arguments.has(.json) ? .json : .text,
      features: arguments.features ?? .none, isStrict: !arguments.has(.lenient), in: &run)
    console.show(run.diagnostics, run.sources)
    guard let text else { return ExitStatus(run.diagnostics) }
    return arguments.has(.quiet) ? .done : console.result(text)
  }
}
