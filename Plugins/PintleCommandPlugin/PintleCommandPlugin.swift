import Foundation
import PackagePlugin

/// `swift package pintle COMMAND`: the commands that write nothing, so that no permission is needed. `check` runs for each
/// configuration in the folders of the package and its targets, or with `--target NAME` of one target.
@main
struct PintleCommandPlugin: CommandPlugin {
  func performCommand(context: PluginContext, arguments: [String]) throws {
    let runs = try ConfigurationRuns(context)
    let command = arguments.first ?? "help"
    let rest = Array(arguments.dropFirst())
    let asksForHelp = rest.contains { ["--help", "-h"].contains($0) }
    if let writing = Self.writing(command, rest), !asksForHelp {
      Diagnostics.error("`\(command)` writes files, which this plugin may not: run `\(writing)`")
      exit(1)
    }
    exit(try command == "check" ? runs.run(command, rest) : runs.run([command] + rest))
  }

  /// For a command that writes files, the call that may.
  private static func writing(_ command: String, _ arguments: [String]) -> String? {
    switch command {
    case "generate" where !printsBindings(arguments):
      "swift package --allow-writing-to-package-directory pintle-generate"
    case "fmt" where !arguments.contains("--check") && !arguments.contains("-"), "init":
      "swift run pintle \(command)"
    default: nil
    }
  }

  /// Whether the bindings go to standard output.
  private static func printsBindings(_ arguments: [String]) -> Bool {
    if arguments.contains("--out=-") { return true }
    let options = zip(arguments, arguments.dropFirst())
    return options.contains { ["--out", "-o"].contains($0) && $1 == "-" }
  }
}
