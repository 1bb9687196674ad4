/// The completions for bash, 3.2 and later, without the package bash-completion.
enum BashCompletions {
  static var script: String {
    """
    # Completions of pintle for bash: source this file in .bashrc.

    _pintle_words() {
      local word
      while IFS= read -r word; do COMPREPLY+=("$word"); done < <(compgen -W "$1" -- "$current")
    }

    # Files with an ending, and folders; without an argument, all files.
    _pintle_files() {
      local path ending
      compopt -o filenames 2>/dev/null
      while IFS= read -r path; do COMPREPLY+=("$path"); done < <(
        if [ $# -eq 0 ]; then
          compgen -f -- "$current"
        else
          compgen -d -- "$current"
          for ending in "$@"; do compgen -f -X "!*$ending" -- "$current"; done
        fi | sort -u
      )
    }

    _pintle() {
      local current="${COMP_WORDS[COMP_CWORD]}" previous="${COMP_WORDS[COMP_CWORD - 1]}"
      local command="" word index
      COMPREPLY=()
      # In --option=value, the sign is a word.
      if [ "$current" = "=" ]; then
        current=""
      elif [ "$previous" = "=" ]; then
        previous="${COMP_WORDS[COMP_CWORD - 2]}"
      fi
      for ((index = 1; index < COMP_CWORD; index++)); do
        word="${COMP_WORDS[index]}"
        if [ "${word#-}" = "$word" ]; then
          command="$word"
          break
        fi
      done
      case "$command" in
        "") _pintle_words "\((Commands.names + globalFlags).joined(separator: " "))" ;;
    \(Commands.all.map(branch).joined(separator: "\n"))
      esac
    }

    complete -F _pintle pintle

    """
  }

  private static var globalFlags: [String] { [Option.version, .help].flatMap(\.flags) }

  /// The branch of a command: values of options, options, and other words.
  private static func branch(for command: any Command.Type) -> String {
    let options = command.allOptions
    // Options with the same values share a line.
    var values: [(flags: [String], call: String)] = []
    for option in options {
      guard let call = option.candidates.map(call) else { continue }
      if let index = values.firstIndex(where: { $0.call == call }) {
        values[index].flags += option.flags
      } else {
        values.append((option.flags, call))
      }
    }
    let cases = values.map { "        \($0.flags.joined(separator: "|"))) \($0.call) ;;\n" }
    let flags = options.flatMap(\.flags).joined(separator: " ")
    return """
          \(command.name))
            case "$previous" in
      \(cases.joined())\
              *)
                case "$current" in
                  -?*) _pintle_words "\(flags)" ;;
                  *) \(call(command.operands)) ;;
                esac
                ;;
            esac
            ;;
      """
  }

  private static func call(_ candidates: Candidates) -> String {
    switch candidates {
    case .text: ":"
    case .words(let words): "_pintle_words \"\(words.joined(separator: " "))\""
    case .folders: "_pintle_files /"
    case .files(let endings): (["_pintle_files"] + endings).joined(separator: " ")
    }
  }
}
