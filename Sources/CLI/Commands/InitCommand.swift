import PintleDriver

/// `pintle init`.
enum InitCommand: Command {
  static let name = "init"
  static let summary = "begin a project: WIT, pintle.json, and a guest and hosts that run"

  static let introduction = """
    Begins a project: a WIT file and a pintle.json, and on request a guest and hosts, which
    are small programs to build upon. Prints what to do next.

    Usage: pintle init [FOLDER] [OPTIONS]

    FOLDER is made if there is none; without it, the project is in the current folder.
    Either all files are written or none.
    """

  static let examples = """
    Examples:
      pintle init                          greeter.wit and pintle.json
      pintle init demo --guest rust --host javascript,swift

    """

  static var options: [Option] {
    [
      .guest, .host, .force.explained("Replace files that have other content."),
      .quiet.explained("Print only errors."),
    ]
  }
  static var operands: Candidates { .folders }

  static func run(_ arguments: Arguments, _ console: Console) -> ExitStatus {
    if arguments.paths.count > 1 {
      return console.wrongUsage(
        "unexpected argument `\(arguments.paths[1])`", "`pintle init` takes one folder")
    }
    if arguments.paths.first == StandardStream.argument {
      return console.wrongUsage("`-` is not a folder", "for example `pintle init demo`")
    }
    let chosen = [Option.guest, .host].flatMap { arguments.values(of: $0) ?? [] }
    let project = Project(
      folder: Paths.tidied(arguments.paths.first ?? ""),
      parts: Set(chosen.compactMap(ProjectPart.init)))
    var run = Run()
    let changes = Pipeline.make(project, force: arguments.has(.force), in: &run)
    console.show(run.diagnostics, run.sources)
    guard let changes else { return ExitStatus(run.diagnostics) }
    return console.report(
      changes.map { ("\($0.summary)\n", !$0.isKeep) }, else: "\nNext:\n\(project.nextSteps)")
  }
}
