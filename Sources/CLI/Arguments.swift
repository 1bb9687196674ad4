import PintleDiagnostics
import PintleDriver

/// The parsed arguments of the command line.
struct Arguments {
  /// `nil` if there is none, as in `pintle --version`.
  private(set) var command: (any Command.Type)?
  /// Arguments other than the command and options: paths, or codes.
  private(set) var paths: [String] = []
  private(set) var diagnostics: [Diagnostic] = []
  private var values: [Option: String] = [:]
  private var switches: Set<Option> = []

  /// Parses arguments. Those that are wrong are reported and left out.
  init(_ arguments: [String]) {
    var rest = arguments[...]
    var optionsEnded = false
    while let argument = rest.popFirst() {
      if optionsEnded || argument == "-" || !argument.hasPrefix("-") {
        addWord(argument)
      } else if argument == "--" {
        optionsEnded = true
      } else {
        addOption(argument, rest: &rest)
      }
      // The options of an unknown command are unknown too.
      if command == nil, !diagnostics.isEmpty { return }
    }
    if has(.quiet), has(.verbose) { report("`--quiet` and `--verbose` cannot be used together") }
    if has(.json), self[.plan] != nil { report("`--json` and `--plan` cannot be used together") }
  }

  func has(_ option: Option) -> Bool {
    switches.contains(option)
  }

  subscript(option: Option) -> String? {
    values[option]
  }

  /// The features that the options choose; `nil` if there are no such options.
  var features: FeatureSet? {
    if has(.allFeatures) { return .all }
    return self[.features].map { .named(Set(FeatureSet.names(in: $0))) }
  }

  /// The values of an option: one, which for a switch is `true`, or those of a list; `nil` if it is absent.
  func values(of option: Option) -> [String]? {
    guard let value = values[option] else { return has(option) ? ["true"] : nil }
    if option.isList { return value.split(separator: ",").map(String.init) }
    return [value]
  }

  // MARK: Parsing

  private mutating func addWord(_ word: String) {
    if command != nil {
      paths.append(word)
    } else if let known = Commands.named(word) {
      command = known
    } else {
      let nearest = nearestName(to: word, among: Commands.names)
      report(
        "unknown command `\(word)`",
        help: [nearest.map { "did you mean `\($0)`?" }, "`pintle --help` lists the commands"])
    }
  }

  private mutating func addOption(_ argument: String, rest: inout ArraySlice<String>) {
    let (flag, attached) = parts(of: argument)
    guard let option = option(flag) else { return reportUnknown(flag) }
    if !option.takesValue {
      if attached != nil {
        report("`\(option.flag)` takes no value")
      } else {
        switches.insert(option)
      }
    } else if let value = attached ?? nextValue(&rest) {
      set(option, to: value)
    } else {
      report("`\(option.flag)` needs a value", help: [Self.possibleValues(of: option)])
    }
  }

  /// A flag and its value in one argument: `--out=x`, `-o=x` or `-ox`.
  private func parts(of argument: String) -> (flag: String, value: String?) {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    if parts.count == 1, !argument.hasPrefix("--"), argument.count > 2,
      let short = option(String(argument.prefix(2))), short.takesValue
    {
      return (String(argument.prefix(2)), String(argument.dropFirst(2)))
    }
    return (String(parts[0]), parts.count > 1 ? String(parts[1]) : nil)
  }

  /// The next argument, unless it looks like an option; `--option=--text` allows any text.
  private func nextValue(_ rest: inout ArraySlice<String>) -> String? {
    guard let next = rest.first, !next.hasPrefix("--") else { return nil }
    return rest.popFirst()
  }

  private func option(_ flag: String) -> Option? {
    available.first { $0.flag == flag || $0.shortFlag == flag }
  }

  private var available: [Option] { command?.allOptions ?? [.version, .help] }

  private mutating func set(_ option: Option, to value: String) {
    if option == .features {
      addFeatures(value)
    } else if value.isEmpty {
      report("the value of `\(option.flag)` is empty")
    } else if let problem = problem(with: value, of: option) {
      report(problem.message, help: [problem.help])
    } else if option.isList {
      values[option] = values[option].map { "\($0),\(value)" } ?? value
    } else if values.updateValue(value, forKey: option) != nil {
      report("`\(option.flag)` is repeated")
    }
  }

  /// What is wrong with a value, and what to write instead; `nil` if nothing is.
  private func problem(
    with value: String, of option: Option
  ) -> (message: String, help: String?)? {
    if case .version(let floors) = option.value {
      return floors.problem(with: value, of: option.flag).map { ($0.message, $0.help) }
    }
    guard let choices = option.choices,
      let wrong = Self.parts(of: value, option).first(where: { !choices.contains($0) })
    else { return nil }
    let meant = option == .language ? Backends.meant(by: wrong) : nil
    let nearest = nearestName(to: wrong, among: choices).map { "did you mean `\($0)`?" }
    return (
      "`\(wrong)` is not a value of `\(option.flag)`",
      meant.map { "write `\(option.flag) \($0)`" } ?? nearest ?? Self.possibleValues(of: option)
    )
  }

  /// The elements of a list, or the only value.
  private static func parts(of value: String, _ option: Option) -> [String] {
    guard option.isList else { return [value] }
    return value.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
  }

  /// Adds to the names of earlier `--features`. The list may be empty.
  private mutating func addFeatures(_ list: String) {
    let names = FeatureSet.names(in: list)
    for problem in names.compactMap(FeatureSet.problem) {
      report(problem.message, help: problem.help)
    }
    values[.features] = values[.features].map { "\($0),\(list)" } ?? list
  }

  private static func possibleValues(of option: Option) -> String? {
    option.choices.map { choices in
      "possible values: \(choices.map { "`\($0)`" }.joined(separator: ", "))"
    }
  }

  /// Options that are known under another name from wit-bindgen or rustc.
  private static let otherNames = [
    "--out-dir": "--out", "--cabi-realloc": "--allocator", "--rust-edition": "--rust-version",
  ]

  private mutating func reportUnknown(_ flag: String) {
    let known = available.map(\.flag)
    // The user may have written a single hyphen.
    let spelled = flag.hasPrefix("--") ? flag : "-" + flag
    let nearest =
      known.contains(spelled)
      ? spelled : Self.otherNames[spelled] ?? nearestName(to: spelled, among: known)
    let call = command.map { "pintle \($0.name)" } ?? "pintle"
    report(
      "unknown option `\(flag)`",
      help: [nearest.map { "did you mean `\($0)`?" }, "`\(call) --help` lists the options"])
  }

  private mutating func report(_ message: String, help: [String?] = []) {
    diagnostics.append(Diagnostic(.invalidOption, message, help: help.compactMap { $0 }))
  }
}
