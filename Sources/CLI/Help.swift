import PintleDriver

/// The texts that `--help` prints.
enum Help {
  static func text(for command: (any Command.Type)?) -> String {
    guard let command else { return overview }
    return command.introduction + "\n\nOptions:\n" + options(of: command) + "\n" + command.examples
  }

  private static var overview: String {
    """
    pintle \(pintleVersion) - typed bindings for WebAssembly modules, from WIT

    From a WIT world Pintle generates the bindings for both sides of a core WebAssembly
    module: Rust for the guest, Swift and TypeScript for the host.

    Usage: pintle COMMAND [ARGUMENTS]

    Commands:
    \(commands)

    Options:
      --version  print the version
      --help     print this help; `pintle COMMAND --help` prints that of a command

    Examples:
      pintle generate greeter.wit --language rust --out src/bindings.rs
      pintle generate                 all outputs in ./pintle.json
      pintle check                    the same, in continuous integration

    Exit status: 0 success; 1 errors in the input, or a difference found by check;
    2 wrong usage; 74 a file or folder could not be read or written.

    """
  }

  /// A line for each command.
  private static var commands: String {
    let width = Commands.names.map(\.count).max() ?? 0
    return Commands.all.map { command in
      let padding = String(repeating: " ", count: width - command.name.count)
      return "  \(command.name)\(padding)  \(command.summary)"
    }
    .joined(separator: "\n")
  }

  private static func options(of command: any Command.Type) -> String {
    command.allOptions.map { option in
      "  \(option.flags.joined(separator: ", "))\(option.placeholder)\n"
        + lines(of: option.help).map { "    \($0)\n" }.joined()
    }
    .joined()
  }

  /// A paragraph in lines that fit a terminal.
  private static func lines(of paragraph: String) -> [String] {
    paragraph.split(separator: " ").reduce(into: []) { lines, word in
      if let last = lines.last, last.count + word.count < 86 {
        lines[lines.count - 1] += " \(word)"
      } else {
        lines.append(String(word))
      }
    }
  }
}

extension Option {
  /// What follows the flag in the list of options.
  fileprivate var placeholder: String {
    switch value {
    case .none: ""
    case .version: " VERSION"
    case .text(let placeholder), .path(let placeholder): " \(placeholder)"
    case .list(let placeholder): " \(placeholder),..."
    case .choices(let values): " \(values.joined(separator: "|")),..."
    case .choice(let values): " \(values.joined(separator: "|"))"
    }
  }
}
