import PintleDriver

/// An option of the command line. Options are equal if their names are.
struct Option: Hashable, Sendable {
  /// What follows the option.
  enum Value: Sendable {
    /// Nothing: the option is a switch.
    case none
    /// Any text; the placeholder represents it in `--help`.
    case text(placeholder: String)
    /// A file or folder.
    case path(placeholder: String)
    case choice([String])
    /// The version of a compiler.
    case version(VersionFloors)
    /// Texts that are separated by commas; the option may be repeated.
    case list(placeholder: String)
    /// Such a list of choices.
    case choices([String])
  }

  /// The name without the two hyphens.
  let name: String
  /// Its short form, a hyphen and a letter.
  let shortFlag: String?
  let value: Value
  /// What it does, in one paragraph.
  let help: String

  init(_ name: String, short: String? = nil, _ value: Value, _ help: String) {
    self.name = name
    shortFlag = short
    self.value = value
    self.help = help
  }

  /// A switch.
  init(_ name: String, short: String? = nil, _ help: String) {
    self.init(name, short: short, .none, help)
  }

  /// The same option with another help text, for a command in which it does something else.
  func explained(_ help: String) -> Option { Option(name, short: shortFlag, value, help) }

  /// As it is written.
  var flag: String { "--\(name)" }

  /// Whether it is no switch.
  var takesValue: Bool {
    if case .none = value { false } else { true }
  }

  /// The possible values; `nil` for switches and for options that take any text.
  var choices: [String]? {
    switch value {
    case .choice(let values), .choices(let values): values
    case .none, .text, .path, .version, .list: nil
    }
  }

  /// Whether it takes texts that are separated by commas.
  var isList: Bool {
    switch value {
    case .list, .choices: true
    case .none, .text, .path, .version, .choice: false
    }
  }

  static func == (a: Option, b: Option) -> Bool { a.name == b.name }

  func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

extension Option {
  // What to generate
  static let language = Option(
    "language", .choice(Backends.all.map(\.name)),
    "The language of the bindings; with a configuration, only its outputs in that language.")
  static let out = Option(
    "out", short: "-o", .path(placeholder: "PATH"),
    """
    A folder, or a file that ends in \(endings); a Swift file then includes the support code. \
    A folder whose name has a dot ends in a slash; - prints the bindings if they are one file. \
    With a configuration, the path replaces that of the only output and may be anywhere.
    """)
  static let depfile = Option(
    "depfile", .path(placeholder: "FILE"),
    """
    Also write which files the output depends on, in the format of Make and Ninja. FILE is replaced \
    whatever it has. Output that is up to date keeps its time: Ninja needs restat.
    """)
  static let world = Option(
    "world", .text(placeholder: "NAME"), "The world; required if the package has several.")
  static let features = Option(
    "features", .text(placeholder: "NAME,..."),
    """
    The features whose @unstable items are kept; repeatable, and '' means none. Default: none.
    """)
  static let allFeatures = Option("all-features", "Keep all @unstable items.")
  static let config = Option(
    "config", .path(placeholder: "PATH"),
    "The configuration. Default: pintle.json in the current folder.")
  static let force = Option("force", "Replace files even if Pintle did not write them.")

  /// The options of `generate` and `check`.
  static var ofGeneration: [Option] {
    [
      .language, .out, .world,
      .features.explained(
        """
        The features whose @unstable items are kept; repeatable, and '' means none. Default: \
        none, or those of the configuration.
        """),
      .allFeatures, .config,
    ] + ofBackends
  }

  /// The options of all backends. One that several have is there once, with what it does for each.
  static let ofBackends: [Option] = Backends.all.flatMap(options).reduce(into: []) { all, option in
    guard let index = all.firstIndex(of: option) else { return all.append(option) }
    all[index] = option.explained("\(all[index].help) \(option.help)")
  }

  private static func options(of backend: any Backend) -> [Option] {
    backend.optionList.map { option in
      let help = "\(backend.title): \(option.help)"
      switch option.kind {
      case .flag: return Option(option.name, help)
      case .choice(let choices):
        let standard = option.defaultValues.joined()
        return Option(option.name, .choice(choices), "\(help) Default: \(standard).")
      case .version(let floors):
        let standard = option.defaultValues.joined()
        return Option(option.name, .version(floors), "\(help) Default: \(standard).")
      case .text(let placeholder):
        return Option(option.name, .text(placeholder: placeholder), help)
      case .list(let placeholder):
        return Option(option.name, .list(placeholder: placeholder), "\(help) Repeatable.")
      }
    }
  }

  // What to print
  static let json = Option("json", "Print JSON.")
  static let lenient = Option(
    "lenient", "Skip the checks that wasm-tools does not make, and all warnings.")
  static let names = Option(
    "names", .choice(ABIRequest.nameSchemes),
    """
    The scheme of core names: legacy, as wit-bindgen has them, or standard32, with \
    canonical versions. Default: legacy.
    """)
  static let plan = Option(
    "plan", .text(placeholder: "FUNCTION"),
    """
    Print the plans of one function: what guest and host do, step by step, with checks \
    and memory management. A name like add, [method]acc.add or calc.add; or a function for \
    the handles of a resource: [resource-new]acc, [resource-rep]acc, [resource-drop]acc, \
    [host-drop]acc or [dtor]acc.
    """)

  // What to begin with
  static let guest = Option(
    "guest", .choices(ProjectPart.guests.map(\.rawValue)), "A guest, in the folder guest.")
  static let host = Option(
    "host", .choices(ProjectPart.hosts.map(\.rawValue)),
    """
    Hosts: in JavaScript for Node, in the folder node; in TypeScript for Deno, Bun and Node 24, in \
    web; in Swift, in app. Repeatable.
    """)

  // What to compare
  static let wit = Option(
    "wit", .path(placeholder: "PATH"),
    "The WIT of the module: a .wit file, a folder (with dependencies in deps/), or - for standard input."
  )
  static let otherImports = Option(
    "other-imports", .list(placeholder: "MODULE"),
    """
    The host provides what the module imports from MODULE, beside the world. Repeatable.
    """)

  // How to run
  static let check = Option(
    "check",
    """
    Write nothing. If a file is not formatted, exit with status 1, name it on standard \
    error, and print the difference as a unified diff.
    """)
  static let quiet = Option("quiet", "Print only errors.")
  static let verbose = Option("verbose", "Also list files that need no change.")
  static let color = Option(
    "color", .choice(ColorChoice.allCases.map(\.rawValue)),
    "Colors in diagnostics and differences. Default: auto, on a terminal unless NO_COLOR is set.")
  static let diagnostics = Option(
    "diagnostics", .choice(DiagnosticFormat.allCases.map(\.rawValue)),
    """
    The format of diagnostics: human-readable, one line each, one JSON object per line, or for build systems and IDEs \
    the human-readable one after a line like those of compilers.
    """)
  static let version = Option("version", "Print the version.")
  static let help = Option("help", short: "-h", "Print this help.")

  /// The endings of source files, for people.
  private static var endings: String {
    let all = Backends.all.flatMap(\.fileEndings)
    return all.dropLast().joined(separator: ", ") + " or \(all.last ?? "")"
  }
}

/// When diagnostics are coloured.
enum ColorChoice: String, CaseIterable {
  case auto, always, never
}

/// How diagnostics are printed.
enum DiagnosticFormat: String, CaseIterable {
  case human, short, json, build
}
