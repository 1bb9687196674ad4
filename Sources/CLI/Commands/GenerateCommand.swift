import PintleDriver

/// `pintle generate`.
enum GenerateCommand: Command {
  static let name = "generate"
  static let summary = "write the bindings of a world"

  static let introduction = """
    Writes the bindings of a world.

    Usage: pintle generate WIT --language LANGUAGE --out PATH [OPTIONS]
           pintle generate [--config FILE] [OPTIONS]

    WIT is a .wit file, a folder of .wit files (with dependencies in deps/), or - for
    standard input. Without WIT, everything in pintle.json is generated; options
    override its values.

    Either all files are written or none. Files that are up to date are not touched.
    Files of earlier runs for the same world that are no longer generated are removed.
    Prints a line for each file that was created, updated or removed.
    """

  static let examples = """
    Examples:
      pintle generate wit --language swift --access public --out Sources/Host/Generated
      pintle generate demo.wit --language rust --rust-version 1.63 --out src/demo.rs
      pintle generate demo.wit --world player --language typescript --js --out web
      pintle generate --config player/pintle.json --language swift

    A pintle.json; its paths are relative to its folder and stay inside it:
      {
        "wit": "wit",
        "world": "player",
        "outputs": [
          { "language": "rust", "path": "guest/src/bindings.rs" },
          { "language": "swift", "path": "Sources/Host/Generated", "access": "public" },
          { "language": "typescript", "path": "web/src/bindings" }
        ]
      }

    """

  static var options: [Option] { Option.ofGeneration + [.force, .quiet, .verbose] }

  static func run(_ arguments: Arguments, _ console: Console) -> ExitStatus {
    var run = Run()
    let job = JobRequest.job(name, arguments, in: &run)
    let changes = job.flatMap { Pipeline.generate($0, in: &run) } ?? []
    console.show(run.diagnostics, run.sources)
    let printed = console.report(changes.map { ("\($0.summary)\n", !$0.isKeep) })
    return run.diagnostics.containErrors ? ExitStatus(run.diagnostics) : printed
  }
}
