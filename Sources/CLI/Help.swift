import PintleDriver

/// The texts that `--help` prints.
enum Help {
  static func text(for command: Command?) -> String {
    guard let command else { return overview }
    return command.introduction + "\n\nOptions:\n" + options(of: command) + "\n" + command.examples
  }

  private static let overview = """
    pintle \(pintleVersion) - typed bindings for WebAssembly modules, from a WIT interface description

    From one WIT world Pintle generates what both sides of a plain core module need:
    Rust for the guest inside the module, Swift and TypeScript for the host around it.

    Usage: pintle COMMAND [ARGUMENTS]

    Commands:
      generate   write the bindings of a world
      check      compare the bindings on disk with what generate would write
      wit        check a WIT package and print it in canonical form, or as JSON
      fmt        format WIT files
      abi        print core names, core types, layouts and plans of a world
      explain    tell what a diagnostic means, with examples

    Options:
      --version  print the version
      --help     print this help; `pintle COMMAND --help` explains a command

    Examples:
      pintle generate greeter.wit --language rust --out src/bindings.rs
      pintle generate                 everything that ./pintle.json asks for
      pintle check                    the same, in continuous integration

    Exit status: 0 done; 1 the input has errors, or check found a difference;
    2 wrong usage; 74 a file or folder could not be read or written.

    """

  /// Two columns: the options as they are written, and what they do.
  private static func options(of command: Command) -> String {
    command.options.map { option in
      let spelling = option.flag + (option.placeholder.map { " \($0)" } ?? "")
      let indent = String(repeating: " ", count: 4)
      let lines = option.explanation(for: command).split(separator: "\n").map { "\(indent)\($0)\n" }
      return "  \(spelling)\n" + lines.joined()
    }
    .joined()
  }
}

extension Command {
  /// What the command does and how it is called.
  fileprivate var introduction: String {
    switch self {
    case .generate:
      """
      Writes the bindings of a world.

      Usage: pintle generate WIT --language LANGUAGE --out PATH [OPTIONS]
             pintle generate [--config FILE] [OPTIONS]

      WIT is a .wit file, a folder of .wit files (with dependencies in deps/), or - for
      standard input. Without WIT, pintle.json says what to make; options replace what
      it says.

      All files are written or none. A file that is up to date is not touched. Files
      that Pintle made for the same world earlier and makes no more are removed. One line
      per created, updated or removed file goes to standard output.
      """
    case .check:
      """
      Compares the bindings on disk with what generate would write. Writes nothing.

      Usage: pintle check WIT --language LANGUAGE --out PATH [OPTIONS]
             pintle check [--config FILE] [OPTIONS]

      Takes the arguments of generate. When a file is out of date, edited, missing or
      left over, the exit status is 1, standard error names it, and standard output has
      the difference as a unified diff, from the file that is there to the one that
      should be.
      """
    case .wit:
      """
      Checks a WIT package and prints it, resolved, in canonical form or as JSON. Behind
      it come the packages that it depends on.

      Usage: pintle wit PATH... [OPTIONS]

      PATH is a .wit file, a folder of .wit files (with dependencies in deps/), or - for
      standard input. The first path is the package itself; further paths are packages
      that it depends on, each with its own deps/.
      """
    case .explain:
      """
      Tells what a diagnostic means: a paragraph, a wrong and a corrected example.

      Usage: pintle explain CODE...
             pintle explain

      CODE is the word in brackets behind error or warning. Without it, lists all codes.
      """
    case .fmt:
      """
      Formats WIT files in place. Comments stay, and the meaning stays the same.

      Usage: pintle fmt PATH... [OPTIONS]
             pintle fmt -

      PATH is a .wit file, or a folder, whose own .wit files are formatted; those below
      it, as in deps/, are only if they are named too. With - standard input is formatted
      to standard output.

      All files are written or none: when one has syntax errors, no other is changed. One
      line per changed file goes to standard output.
      """
    case .abi:
      """
      Prints what a module and its host have to agree on: the names and types of their
      core functions, what the module must export besides, and how each named type lies
      in memory. Other tools and hand-written glue can rely on it.

      Usage: pintle abi PATH... [OPTIONS]

      PATH is a .wit file, a folder of .wit files (with dependencies in deps/), or - for
      standard input. The first path is the package itself; further paths are packages
      that it depends on, each with its own deps/.
      """
    }
  }

  fileprivate var examples: String {
    switch self {
    case .generate:
      """
      Examples:
        pintle generate wit --language swift --engine wasm-c-api --out Sources/Host/Generated
        pintle generate demo.wit --language rust --rust-version 1.63 --out src/demo.rs
        pintle generate demo.wit --world player --language typescript --js --out web
        pintle generate --config player/pintle.json --language swift

      A pintle.json, whose paths start from its own folder and stay below it:
        {
          "wit": "wit",
          "world": "player",
          "outputs": [
            { "language": "rust", "path": "guest/src/bindings.rs", "edition": "2021" },
            { "language": "swift", "path": "Sources/Host/Generated", "engine": "wasm-c-api" },
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
        pintle wit wit --quiet               only say what is wrong with it
        cat demo.wit | pintle wit - --diagnostics short
        pintle wit demo.wit shared.wit       the second one is a dependency

      """
    case .explain:
      """
      Examples:
        pintle explain unknown-type
        pintle explain                       all codes, with a line each

      """
    case .fmt:
      """
      Examples:
        pintle fmt demo.wit
        pintle fmt wit wit/deps/*            a package and its dependencies
        pintle fmt --check wit               in continuous integration
        pintle fmt - < demo.wit              what editors call

      """
    case .abi:
      """
      Examples:
        pintle abi demo.wit
        pintle abi demo.wit --json           for other tools
        pintle abi demo.wit --plan greet     how one function crosses, step by step

      """
    }
  }
}

extension Option {
  /// What the option does, in lines that fit a terminal.
  fileprivate func explanation(for command: Command) -> String {
    switch self {
    case .language: "The language of the bindings; with a configuration, only its outputs in it."
    case .out:
      """
      A folder, or a file that ends in .rs, .ts or .js. With a configuration, where its
      only output goes instead; any place will do then.
      """
    case .world: "The world; needed when the package has several."
    case .features:
      """
      The features whose @unstable items are kept; repeatable, and '' means none. Without it
      those that the configuration names.
      """
    case .allFeatures: "Keep all @unstable items."
    case .lenient:
      """
      Leave out the checks that wasm-tools does not make, and all warnings; to compare
      with it.
      """
    case .config: "The configuration; without it pintle.json in the current folder."
    case .expect:
      """
      Fail unless exactly the files of these names come out. For build systems, which
      have to know them beforehand.
      """
    case .rustVersion:
      "The oldest compiler that is to accept the Rust output. Without it 1.82."
    case .edition: "The edition of the Rust crate. Without it the output suits both."
    case .allocator:
      """
      Whether the Rust file defines the allocator that hosts call, of which a module may
      have one. Without it auto: when some function needs it.
      """
    case .engine:
      "What runs the module in the Swift host; none: no adapter. Without it wasmkit."
    case .access: "The access level of the Swift declarations. Without it internal."
    case .js: "JavaScript and a .d.ts file instead of TypeScript."
    case .json where command == .abi: "Print JSON, in the schema that Pintle's README.md explains."
    case .names:
      """
      How core names are made: legacy as wit-bindgen makes them, or standard32 with
      canonical versions. Without it legacy.
      """
    case .plan:
      """
      Print the plans of one function: what guest and host do, step by step, with checks
      and what happens to memory. A name like add, [method]acc.add, or calc.add; around
      the handles of a resource [resource-new]acc, [resource-rep]acc, [resource-drop]acc,
      [host-drop]acc, [dtor]acc.
      """
    case .json:
      """
      Print JSON, in the schema of `wasm-tools component wit --json`: worlds, interfaces,
      types and packages, which refer to each other by number.
      """
    case .check:
      """
      Write nothing. When a file is not formatted, the exit status is 1, standard error
      names it, and standard output has the difference as a unified diff.
      """
    case .force: "Replace files that Pintle did not write, too."
    case .quiet:
      switch command {
      case .generate: "Print errors only."
      case .check: "Print errors only, no diff."
      case .wit: "Print errors only, no package."
      case .fmt: "Print errors only, no changed files and no diff."
      case .abi: "Print errors only, no description."
      case .explain: "Print errors only."
      }
    case .verbose: "Name files that need no change, too."
    case .color: "Colours in diagnostics. auto: on a terminal, unless NO_COLOR is set."
    case .diagnostics:
      "How diagnostics look: for people, one line each, or one JSON object a line."
    case .version: "Print the version."
    case .help: "Print this help."
    }
  }
}
