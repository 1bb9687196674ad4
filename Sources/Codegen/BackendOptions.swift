/// What a user can choose for the output of a backend.
package protocol BackendOptions: Sendable {
  /// The options with their default values.
  init()

  /// All options, in the order of `--help`.
  static var table: [OptionRow<Self>] { get }
}

/// An option as the command line, pintle.json and `--help` show it.
package struct BackendOption: Sendable {
  /// The key in pintle.json; on the command line after `--`. No two backends share a name.
  package let name: String
  /// The possible values; `nil` for a switch, whose values are `true` and `false`.
  package let choices: [String]?
  package let defaultValue: String
  /// What it does, to follow the name of the language and a colon.
  package let help: String
}

/// An option and the property that holds its value.
package struct OptionRow<Options: BackendOptions>: Sendable {
  let option: BackendOption
  let value: @Sendable (Options) -> String
  let set: @Sendable (inout Options, String) -> Void

  // Properties are passed as two closures, because key paths are made at run time: for each option as much work as parsing
  // the command line.

  /// An option with a few possible values.
  package init<Choice: CaseIterable & RawRepresentable<String> & Sendable>(
    _ name: String, _ get: @escaping @Sendable (Options) -> Choice,
    _ set: @escaping @Sendable (inout Options, Choice) -> Void, _ help: String
  ) {
    value = { get($0).rawValue }
    self.set = { options, value in
      if let choice = Choice(rawValue: value) { set(&options, choice) }
    }
    option = BackendOption(
      name: name, choices: Choice.allCases.map(\.rawValue), defaultValue: value(Options()),
      help: help)
  }

  /// A switch.
  package init(
    _ name: String, _ get: @escaping @Sendable (Options) -> Bool,
    _ set: @escaping @Sendable (inout Options, Bool) -> Void, _ help: String
  ) {
    value = { String(get($0)) }
    self.set = { set(&$0, $1 == "true") }
    option = BackendOption(name: name, choices: nil, defaultValue: value(Options()), help: help)
  }
}

extension Backend {
  package var optionList: [BackendOption] { Options.table.map(\.option) }

  /// Sets an option to one of its possible values. Other names and values change nothing.
  package mutating func set(_ name: String, to value: String) {
    for row in Options.table where row.option.name == name { row.set(&options, value) }
  }

  /// The options that don't have their default values, as on the command line.
  package var changedOptions: [String] {
    Options.table.compactMap { row in
      let value = row.value(options)
      if value == row.option.defaultValue { return nil }
      return row.option.choices == nil ? "--\(row.option.name)" : "--\(row.option.name) \(value)"
    }
  }
}
