import PintleDriver

/// `pintle verify`.
enum VerifyCommand: Command {
  static let name = "verify"
  static let summary = "compare the imports and exports of a compiled module with a world"

  static let introduction = """
    Compares the imports and exports of a core module with what a world says, and lists
    what is missing, what is mismatched, and what is there beyond the world. If a host
    of the world can't run the module, exits with status 1 and says what to do.

    Usage: pintle verify MODULE --wit PATH [DEPENDENCY...] [OPTIONS]
           pintle verify MODULE [--config FILE] [OPTIONS]

    MODULE is a .wasm file, or - for standard input. DEPENDENCY is a .wit file or a
    folder with a package that the WIT depends on. Without --wit, WIT and world are those
    of pintle.json. Instructions are not validated: engines do that.
    """

  static let examples = """
    Examples:
      pintle verify guest.wasm --wit demo.wit
      pintle verify guest.wasm --wit wit --world demo --json
      pintle verify guest.wasm                the world of ./pintle.json
      pintle verify guest.wasm --wit demo.wit --other-imports wasi_snapshot_preview1

    """

  static var options: [Option] {
    [
      .wit, .world, .features, .allFeatures, .config, .names, .otherImports,
      .json.explained(
        "Print JSON, in the schema that Pintle's guides explain, with what is as it should be."),
      .quiet.explained("Print only errors, no comparison."),
      .verbose.explained("Also list what is as it should be."),
    ]
  }

  static var operands: Candidates { .files(endings: [".wasm", ".wit"]) }

  static func run(_ arguments: Arguments, _ console: Console) -> ExitStatus {
    guard let module = arguments.paths.first else {
      return console.wrongUsage(
        "`pintle verify` needs a module", "for example `pintle verify guest.wasm --wit demo.wit`")
    }
    var run = Run()
    let request = VerifyArguments.request(for: module, arguments, in: &run)
    let text = request.flatMap { Pipeline.verify($0, in: &run) }
    let printed =
      text.map { arguments.has(.quiet) ? .done : console.result($0) } ?? .done
    console.show(run.diagnostics, run.sources)
    return run.diagnostics.containErrors ? ExitStatus(run.diagnostics) : printed
  }
}
