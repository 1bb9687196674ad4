import PintleDriver

/// `pintle completions`.
enum CompletionsCommand: Command {
  static let name = "completions"
  static let summary = "print the completions for a shell"

  static let introduction = """
    Prints the script with which a shell completes commands, options and values.

    Usage: pintle completions SHELL

    SHELL is bash, zsh or fish.
    """

  static let examples = """
    Examples:
      source <(pintle completions bash)                  in ~/.bashrc
      source <(pintle completions zsh)                   in ~/.zshrc, after compinit
      pintle completions fish > ~/.config/fish/completions/pintle.fish

    """

  static var options: [Option] { [] }
  static var operands: Candidates { .words(shells.map { $0.name }) }

  private static let shells: [(name: String, script: @Sendable () -> String)] = [
    ("bash", { BashCompletions.script }), ("zsh", { ZshCompletions.script }),
    ("fish", { FishCompletions.script }),
  ]

  static func run(_ arguments: Arguments, _ console: Console) -> ExitStatus {
    let names = shells.map { "`\($0.name)`" }.joined(separator: ", ")
    guard arguments.paths.count == 1, let word = arguments.paths.first else {
      return console.wrongUsage(
        "`pintle completions` needs the name of one shell", "possible names: \(names)")
    }
    guard let shell = shells.first(where: { $0.name == word }) else {
      return console.wrongUsage(
        "no completions for the shell `\(word)`", "possible names: \(names)")
    }
    return console.result(shell.script())
  }
}
