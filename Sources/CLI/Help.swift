import PintleDriver

/// The texts that `--help` prints.
enum Help {
  static func text(for command: Command?) -> String {
    guard let command else { return overview }
    return command.introduction + "\n\nOptions:\n" + options(of: command) + "\n" + command.examples
  }

  private static let overview = """
    pintle \(pintleVersion) - typed bindings for WebAssembly modules, from WIT

    From a WIT world Pintle generates the bindings for both sides of a core WebAssembly
    module: Rust for the guest, Swift and TypeScript for the host.

    Usage: pintle COMMAND [ARGUMENTS]

    Commands:
      generate   write the bindings of a world
      check      compare the bindings on disk with those that generate would write
      wit        check a WIT package and print it as canonical WIT or JSON
      fmt        format WIT files
      abi        print the core names, core types, layouts and plans of a world
      explain    explain a diagnostic, with examples

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

  private static func options(of command: Command) -> String {
    command.options.map { option in
      "  \(option.flag)\(option.placeholder)\n"
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

extension Command {
  /// What the command does, and its usage.
  fileprivate var introduction: String {
    switch self {
    case .generate:
      """
      Writes the bindings of a world.

      Usage: pintle generate WIT --language LANGUAGE --out PATH [OPTIONS]
             pintle generate [--config FILE] [OPTIONS]

      WIT is a .wit file, a folder of .wit files (with dependencies in deps/), or - for
      standard input. Without WIT, everything in pintle.json is generated; options
      override its values.

      Either all files are written or none. Files that are up to date are not touched.
      Files of earlier runs for the same world that are no longer generated are removed.
      Prints a line for each file that was created, updated or removed.
      """
    case .check:
      """
      Compares the bindings on disk with those that generate would write. Writes nothing.

      Usage: pintle check WIT --language LANGUAGE --out PATH [OPTIONS]
             pintle check [--config FILE] [OPTIONS]

      Takes the arguments of generate. If a file is out of date, edited, missing or left
      over, exits with status 1, names the file on standard error, and prints the
      difference as a unified diff.
      """
    case .wit:
      """
      Checks a WIT package and prints it, with all names resolved, as canonical WIT or
      JSON; then the packages that it depends on.

      Usage: pintle wit PATH... [OPTIONS]

      PATH is a .wit file, a folder of .wit files (with dependencies in deps/), or - for
      standard input. The first path is the package; further paths are packages that it
      depends on, each with its own deps/.
      """
    case .explain:
      """
      Explains a diagnostic, with a wrong and a corrected example.

      Usage: pintle explain CODE...
             pintle explain

      CODE is the word in brackets after error or warning. Without it, lists all codes.
      """
    case .fmt:
      """
      Formats WIT files in place. Comments are kept.

      Usage: pintle fmt PATH... [OPTIONS]
             pintle fmt -

      PATH is a .wit file or a folder of .wit files; those in its subfolders, such as
      deps/, are not formatted. With -, formats standard input to standard output.

      Either all files are written or none: if one has syntax errors, no file is changed.
      Prints a line for each changed file.
      """
    case .abi:
      """
      Prints the interface between a module and its host: the names and types of core
      functions, the other exports of the module, and the memory layout of each named
      type. Other tools and hand-written code can rely on it.

      Usage: pintle abi PATH... [OPTIONS]

      PATH is a .wit file, a folder of .wit files (with dependencies in deps/), or - for
      standard input. The first path is the package; further paths are packages that it
      depends on, each with its own deps/.
      """
    }
  }

  fileprivate var examples: String {
    switch self {
    case .generate:
      """
      Examples:
        pintle generate wit --language swift --access public --out Sources/Host/Generated
        pintle generate demo.wit --language rust --rust-version 1.63 --out src/demo.rs
        pintle generate demo.wit --world player --language typescript --js --out web
        pintle generate --config player/pintle.json --language swift

      A pintle.json; its paths are relative to its folder and stay inside it:
        {
          "wit": "wit",
          "world": "player",
          "outputs": [
            { "language": "rust", "path": "guest/src/bindings.rs" },
            { "language": "swift", "path": "Sources/Host/Generated", "access": "public" },
            { "language": "typescript", "path": "web/src/bindings" }
          ]
        }

      """
    case .check:
      """
      Examples:
        pintle check
        pintle check --config player/pintle.json --quiet
        pintle check demo.wit --language rust --out src/demo.rs | patch -p0

      """
    case .wit:
      """
      Examples:
        pintle wit demo.wit
        pintle wit wit --json                for other tools
        pintle wit wit --features clocks-timezone,cli-exit-with-code
        pintle wit wit --quiet               only check it
        cat demo.wit | pintle wit - --diagnostics short
        pintle wit demo.wit shared.wit       with shared.wit as a dependency

      """
    case .explain:
      """
      Examples:
        pintle explain unknown-type
        pintle explain                       list all codes

      """
    case .fmt:
      """
      Examples:
        pintle fmt demo.wit
        pintle fmt wit wit/deps/*            a package and its dependencies
        pintle fmt --check wit               in continuous integration
        pintle fmt - < demo.wit              for editors

      """
    case .abi:
      """
      Examples:
        pintle abi demo.wit
        pintle abi demo.wit --json           for other tools
        pintle abi demo.wit --plan greet     the steps of one function

      """
    }
  }
}

extension Option {
  /// What follows the flag in the list of options.
  fileprivate var placeholder: String {
    switch value {
    case .none: ""
    case .text(let placeholder): " \(placeholder)"
    case .list(let placeholder): " \(placeholder),..."
    case .choice(let values): " \(values.joined(separator: "|"))"
    }
  }
}
