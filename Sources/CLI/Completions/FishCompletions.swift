/// The completions for fish.
enum FishCompletions {
  static var script: String {
    """
    # Completions of pintle for fish: ~/.config/fish/completions/pintle.fish

    function __pintle_has -d 'Whether the command is the given one; without an argument, whether there is none'
      set -l words (commandline -opc)
      set -e words[1]
      for word in $words
        string match -q -- '-*' $word; and continue
        test "$word" = "$argv[1]"
        return
      end
      test -z "$argv[1]"
    end

    complete -c pintle -f
    \(Commands.all.map(line).joined())\
    \([Option.version, .help].map { line(for: $0, if: "__pintle_has") }.joined())\
    \(Commands.all.map(lines).joined())
    """
  }

  /// The line for the name of a command.
  private static func line(for command: any Command.Type) -> String {
    "complete -c pintle -n __pintle_has -a \(command.name) -d \(quoted(command.summary))\n"
  }

  /// The lines for what follows a command.
  private static func lines(for command: any Command.Type) -> String {
    let condition = "__pintle_has \(command.name)"
    let start = "complete -c pintle -n \(quoted(condition))"
    let operands =
      switch command.operands {
      case .text: ""
      case .words(let words): "\(start) -a \(quoted(words.joined(separator: " ")))\n"
      case .folders: "\(start) -a '(__fish_complete_directories)'\n"
      case .files(let endings):
        endings.isEmpty
          ? "\(start) -F\n"
          : "\(start) -k -a \(quoted("(__fish_complete_suffix \(endings.joined(separator: " ")))"))\n"
      }
    return "\n" + operands
      + command.allOptions.map { line(for: $0, if: condition) }.joined()
  }

  private static func line(for option: Option, if condition: String) -> String {
    var words = ["complete -c pintle -n \(quoted(condition)) -l \(option.name)"]
    if let short = option.shortFlag { words.append("-s \(short.dropFirst())") }
    switch option.candidates {
    case nil: break
    case .text: words.append("-x")
    case .words(let choices): words.append("-x -a \(quoted(choices.joined(separator: " ")))")
    case .folders, .files: words.append("-r -F")
    }
    words.append("-d \(quoted(option.summary))")
    return words.joined(separator: " ") + "\n"
  }

  private static func quoted(_ text: String) -> String {
    "'" + text.map { "'\\".contains($0) ? "\\\($0)" : String($0) }.joined() + "'"
  }
}
