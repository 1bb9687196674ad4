import PintleDriver

/// The completions for zsh.
enum ZshCompletions {
  static var script: String {
    """
    #compdef pintle
    # Completions of pintle for zsh: a file _pintle in a folder of $fpath, or sourced after compinit.

    _pintle() {
      local curcontext="$curcontext" state line
      typeset -A opt_args
      _arguments -C \\
    \([Option.version, .help].map { "    \(specification(of: $0)) \\\n" }.joined())\
        '1: :->command' \\
        '*:: :->rest'
      case "$state" in
        command)
          local -a commands=(
    \(Commands.all.map { "        \(ShellWord.inQuotes("\($0.name):\($0.summary)"))" }.joined(separator: "\n"))
          )
          _describe command commands
          ;;
        rest)
          case "${words[1]}" in
    \(Commands.all.map(branch).joined(separator: "\n"))
          esac
          ;;
      esac
    }

    if [ "${funcstack[1]}" = _pintle ]; then _pintle "$@"; else compdef _pintle pintle; fi

    """
  }

  private static func branch(for command: any Command.Type) -> String {
    let lines = command.allOptions.map { specification(of: $0) } + [operands(of: command)]
    return "        \(command.name))\n          _arguments \\\n"
      + lines.map { "            \($0)" }.joined(separator: " \\\n") + "\n          ;;"
  }

  /// What `_arguments` needs to know about an option.
  private static func specification(of option: Option) -> String {
    var rest = "[\(escaped(option.summary))]"
    if let candidates = option.candidates {
      rest += ":\(escaped(option.name)):\(action(candidates))"
    }
    // An option excludes itself and its other forms, unless it may be repeated.
    let flags = option.flags
    let prefix = option.isRepeatable ? "*" : "(\(flags.joined(separator: " ")))"
    let sign = option.candidates == nil ? "" : "="
    if flags.count == 1 { return ShellWord.inQuotes("\(prefix)\(flags[0])\(sign)\(rest)") }
    // Only long options take a value after `=`.
    let forms = flags.map { $0.hasPrefix("--") ? $0 + sign : $0 }
    let (start, end) = (ShellWord.inQuotes(prefix), ShellWord.inQuotes(rest))
    return "\(start){\(forms.joined(separator: ","))}\(end)"
  }

  private static func operands(of command: any Command.Type) -> String {
    ShellWord.inQuotes("*: :\(action(command.operands))")
  }

  private static func action(_ candidates: Candidates) -> String {
    switch candidates {
    case .text: " "
    case .words(let words): "(\(words.joined(separator: " ")))"
    case .folders: "_files -/"
    case .files(let endings):
      switch endings.count {
      case 0: "_files"
      case 1: "_files -g \"*\(endings[0])\""
      default: "_files -g \"*(\(endings.joined(separator: "|")))\""
      }
    }
  }

  /// Without meaning for `_arguments`.
  private static func escaped(_ text: String) -> String {
    text.map { "[]:\\".contains($0) ? "\\\($0)" : String($0) }.joined()
  }
}
