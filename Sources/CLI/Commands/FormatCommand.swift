import PintleDriver

/// `pintle fmt`.
enum FormatCommand: Command {
  static let name = "fmt"
  static let summary = "format WIT files"

  static let introduction = """
    Formats WIT files in place. Comments are kept.

    Usage: pintle fmt PATH... [OPTIONS]
           pintle fmt -

    PATH is a .wit file or a folder of .wit files; those in its subfolders, such as
    deps/, are not formatted. With -, formats standard input to standard output.

    Either all files are written or none: if one has syntax errors, no file is changed.
    Prints a line for each changed file.
    """

  static let examples = """
    Examples:
      pintle fmt demo.wit
      pintle fmt wit wit/deps/*            a package and its dependencies
      pintle fmt --check wit               in continuous integration
      pintle fmt - < demo.wit              for editors

    """

  static var options: [Option] {
    [.check, .quiet.explained("Print only errors, neither changed files nor diffs."), .verbose]
  }

  static func run(_ arguments: Arguments, _ console: Console) -> ExitStatus {
    let paths = arguments.paths
    let readsInput = paths.contains(StandardStream.argument)
    if paths.isEmpty || readsInput && paths.count > 1 {
      return console.wrongUsage(
        paths.isEmpty ? "`pintle fmt` needs a path" : "`-` cannot be used with other paths",
        "for example `pintle fmt wit` or `pintle fmt - < demo.wit`")
    }
    if arguments.has(.check) { return check(paths, console) }
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

  private static func check(_ paths: [String], _ console: Console) -> ExitStatus {
    var run = Run()
    let changes = Pipeline.checkFormat(paths, in: &run) ?? []
    let printed = console.report(
      changes.map { change in
        change.isKeep
          ? ("\(change.summary)\n", false)
          : (change.diff("formatted", color: console.colorsResults), true)
      })
    console.show(run.diagnostics, run.sources)
    return run.diagnostics.containErrors ? ExitStatus(run.diagnostics) : printed
  }
}
