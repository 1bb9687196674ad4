import PintleDiagnostics
import PintleDriver

/// `pintle help`.
enum HelpCommand: Command {
  static let name = "help"
  static let summary = "print the help of a command"

  static let introduction = """
    Prints the help of a command; without a name, the list of commands.

    Usage: pintle help [COMMAND]
    """

  static let examples = """
    Examples:
      pintle help generate
      pintle generate --help               the same

    """

  static var options: [Option] { [] }
  static var operands: Candidates { .words(Commands.names) }

  static func run(_ arguments: Arguments, _ console: Console) -> ExitStatus {
    guard let word = arguments.paths.first else { return console.result(Help.text(for: nil)) }
    if arguments.paths.count > 1 {
      return console.wrongUsage(
        "unexpected argument `\(arguments.paths[1])`", "`pintle help` takes the name of one command"
      )
    }
    guard let command = Commands.named(word) else {
      return console.wrongUsage(
        "unknown command `\(word)`",
        nearestName(to: word, among: Commands.names).map { "did you mean `\($0)`?" },
        "`pintle help` lists the commands")
    }
    return console.result(Help.text(for: command))
  }
}
