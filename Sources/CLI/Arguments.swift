import PintleDiagnostics
import PintleDriver

/// The arguments of one call, taken apart.
struct Arguments {
  /// `nil` when there is none, as in `pintle --version`.
  private(set) var command: Command?
  /// What is neither command nor option: paths.
  private(set) var paths: [String] = []
  private(set) var diagnostics: [Diagnostic] = []
  private var values: [Option: String] = [:]
  private var switches: Set<Option> = []

  /// Takes everything apart; what makes no sense is left out and has a diagnostic.
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
      // Behind an unknown command nothing can be understood.
      if command == nil, !diagnostics.isEmpty { return }
    }
    if has(.quiet), has(.verbose) { report("`--quiet` and `--verbose` contradict each other") }
    if has(.json), self[.plan] != nil { report("`--json` and `--plan` contradict each other") }
  }

  func has(_ option: Option) -> Bool {
    switches.contains(option)
  }

  subscript(option: Option) -> String? {
    values[option]
  }

  /// The features that the options choose; `nil` when they say nothing.
  var features: FeatureSet? {
    if has(.allFeatures) { return .all }
    return self[.features].map { .named(Set(FeatureSet.names(in: $0))) }
  }

  /// The options that were given a value or switched on, in the order of their declaration.
  var given: [Option] {
    Option.allCases.filter { values[$0] != nil || switches.contains($0) }
  }

  // MARK: Taking apart

  private mutating func addWord(_ word: String) {
    if command != nil {
      paths.append(word)
    } else if let known = Command(rawValue: word) {
      command = known
    } else {
      let nearest = nearestName(to: word, among: Command.allCases.map(\.rawValue))
      report(
        "unknown command `\(word)`",
        help: [nearest.map { "did you mean `\($0)`?" }, "`pintle --help` lists the commands"])
    }
  }

  private mutating func addOption(_ argument: String, rest: inout ArraySlice<String>) {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let flag = String(parts[0])
    guard let option = option(flag) else { return reportUnknown(flag) }
    let attached = parts.count > 1 ? String(parts[1]) : nil
    guard option.placeholder != nil else {
      if attached != nil {
        report("`\(option.flag)` takes no value")
      } else {
        switches.insert(option)
      }
      return
    }
    if let value = attached ?? nextValue(&rest) {
      set(option, to: value)
    } else {
      report("`\(option.flag)` needs a value", help: [Self.possibleValues(of: option)])
    }
  }

  /// Text that looks like an option is none; whoever means it writes `--option=--text`.
  private func nextValue(_ rest: inout ArraySlice<String>) -> String? {
    guard let next = rest.first, !next.hasPrefix("--") else { return nil }
    return rest.popFirst()
  }

  private func option(_ flag: String) -> Option? {
    if flag == "-h" { return .help }
    guard flag.hasPrefix("--"), let option = Option(rawValue: String(flag.dropFirst(2))) else {
      return nil
    }
    return available.contains(option) ? option : nil
  }

  private var available: [Option] { command?.options ?? [.version, .help] }

  private mutating func set(_ option: Option, to value: String) {
    if let choices = option.choices, !choices.contains(value) {
      let nearest = nearestName(to: value, among: choices)
      report(
        "`\(value)` is not a value of `\(option.flag)`",
        help: [nearest.map { "did you mean `\($0)`?" } ?? Self.possibleValues(of: option)])
    } else if option == .features {
      addFeatures(value)
    } else if value.isEmpty {
      report("the value of `\(option.flag)` is empty")
    } else if values.updateValue(value, forKey: option) != nil {
      report("`\(option.flag)` is given twice")
    }
  }

  /// The option may be repeated; each time it adds names to the list. A list without names is one too.
  private mutating func addFeatures(_ list: String) {
    let names = FeatureSet.names(in: list)
    for problem in names.compactMap(FeatureSet.problem) {
      report(problem.message, help: problem.help)
    }
    values[.features] = values[.features].map { "\($0),\(list)" } ?? list
  }

  private static func possibleValues(of option: Option) -> String? {
    option.choices.map { choices in
      "possible are \(choices.map { "`\($0)`" }.joined(separator: ", "))"
    }
  }

  private mutating func reportUnknown(_ flag: String) {
    let known = available.map(\.flag)
    // A single hyphen is a slip too.
    let spelled = flag.hasPrefix("--") ? flag : "-" + flag
    let nearest = known.contains(spelled) ? spelled : nearestName(to: spelled, among: known)
    let call = command.map { "pintle \($0.rawValue)" } ?? "pintle"
    report(
      "unknown option `\(flag)`",
      help: [nearest.map { "did you mean `\($0)`?" }, "`\(call) --help` lists the options"])
  }

  private mutating func report(_ message: String, help: [String?] = []) {
    diagnostics.append(Diagnostic(.invalidOption, message, help: help.compactMap { $0 }))
  }
}
