import PintleDriver

/// A command of `pintle`. Each is in a file of its own, and in the table ``Commands``.
protocol Command: SendableMetatype {
  static var name: String { get }
  /// What it does, in one line of the list of commands.
  static var summary: String { get }
  /// What it does in detail, and its usage: the first part of its help.
  static var introduction: String { get }
  /// Calls with explanations: the last part of its help.
  static var examples: String { get }
  /// Its own options, in the order of its help.
  static var options: [Option] { get }
  /// What its other arguments can be, for completions.
  static var operands: Candidates { get }

  /// Runs the command; its arguments have no errors.
  static func run(_ arguments: Arguments, _ console: Console) -> ExitStatus
}

extension Command {
  /// Paths of WIT, or nothing that completions need to know.
  static var operands: Candidates { .files(endings: [".wit"]) }

  /// Its own options and those of all commands.
  static var allOptions: [Option] { options + [.color, .diagnostics, .version, .help] }
}

/// The commands of `pintle`.
enum Commands {
  /// In the order of the help.
  static let all: [any Command.Type] = [
    InitCommand.self, GenerateCommand.self, CheckCommand.self, WITCommand.self, FormatCommand.self,
    ABICommand.self, VerifyCommand.self, ExplainCommand.self, SchemaCommand.self,
    CompletionsCommand.self, HelpCommand.self,
  ]

  static var names: [String] { all.map { $0.name } }

  static func named(_ name: String) -> (any Command.Type)? {
    all.first { $0.name == name }
  }
}
