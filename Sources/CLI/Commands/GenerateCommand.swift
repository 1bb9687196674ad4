import PintleDriver

/// `pintle generate`.
enum GenerateCommand: Command {
  static let name = "generate"
  static let summary = "write the bindings of a world"

  static let introduction = """
    Writes the bindings of a world.

    Usage: pintle generate WIT... --language LANGUAGE --out PATH [OPTIONS]
           pintle generate [--config FILE] [OPTIONS]

    WIT is a .wit file, a folder of .wit files (with dependencies in deps/), or - for
    standard input. The first path is the package; further paths are packages that it
    depends on, each with its own deps/. Without WIT, everything in pintle.json is
    generated; options override its values.

    Either all files are written or none. Files that are up to date are not touched.
    Prints a line for each file that was created, updated or removed, and how many were
    up to date.

    Files that an earlier run wrote and this one does not are removed: with a
    configuration, all that belong to it, wherever they are below its folder; otherwise
    those in the folder of the output for the same world, or for one that the package no
    longer has, in the same form (.ts files and .js files can be in one folder).
    """

  static let examples = """
    Examples:
      pintle generate wit --language swift --access public --out Sources/Host/Generated
      pintle generate demo.wit --language rust --rust-version 1.63 --out src/demo.rs
      pintle generate demo.wit --world player --language typescript --js --out web
      pintle generate demo.wit shared.wit --language typescript --out -
      pintle generate --config player/pintle.json --language swift

    A pintle.json; its paths are relative to its folder; those of outputs stay inside it:
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

  static var options: [Option] { Option.ofGeneration + [.force, .depfile, .quiet, .verbose] }

  static func run(_ arguments: Arguments, _ console: Console) -> ExitStatus {
    var run = Run()
    let printsBindings = arguments[.out] == StandardStream.argument
    if printsBindings && arguments[.depfile] != nil
      || arguments[.depfile] == StandardStream.argument
    {
      return console.wrongUsage("`--depfile` and its outputs need a file, not standard output")
    }
    let job = JobRequest.job(name, arguments, in: &run)
    if printsBindings {
      let text = job.flatMap { Pipeline.bindings($0, in: &run) }
      console.show(run.diagnostics, run.sources)
      return text.map(console.result) ?? ExitStatus(run.diagnostics)
    }
    let changes = job.flatMap { Pipeline.generate($0, in: &run) } ?? []
    console.show(run.diagnostics, run.sources)
    let printed = console.report(
      changes.map { ("\($0.summary)\n", !$0.isKeep) }, else: upToDate(changes.filter(\.isKeep)))
    return run.diagnostics.containErrors ? ExitStatus(run.diagnostics) : printed
  }

  /// The line about the files that are not listed.
  private static func upToDate(_ kept: [FileChange]) -> String {
    switch kept.count {
    case 0: ""
    case 1: "up to date: \(kept[0].path)\n"
    case let count: "up to date: \(count) files\n"
    }
  }
}
