/// What a user can choose for the output of a backend.
package protocol BackendOptions: Sendable {
  /// The options with their default values.
  init()

  /// All options, in the order of `--help`.
  static var table: [OptionRow<Self>] { get }
}

/// An option as the command line, pintle.json and `--help` show it.
package struct BackendOption: Sendable {
  /// What values it has.
  package enum Kind: Sendable {
    /// `true` and `false`.
    case flag
    case choice([String])
    /// The version of a compiler. The values are the floors.
    case version(VersionFloors)
    /// Any text that isn't empty. The placeholder stands for it in `--help`.
    case text(placeholder: String)
    /// Any number of texts without commas: an array in pintle.json; on the command line separated by commas, or repeated.
    case list(placeholder: String)
  }

  /// The key in pintle.json; on the command line after `--`. Backends share a name only for options of the same kind.
  package let name: String
  package let kind: Kind
  /// The values if the user says nothing, as in ``Backend/set(_:to:)``.
  package let defaultValues: [String]
  /// What it does, to follow the name of the language and a colon.
  package let help: String
}

/// An option and the property that holds its value.
package struct OptionRow<Options: BackendOptions>: Sendable {
  let option: BackendOption
  let values: @Sendable (Options) -> [String]
  let set: @Sendable (inout Options, [String]) -> Void
  /// Whether the first lines of the output name the option if it doesn't have its default value.
  private(set) var isNamedInOutput = true

  /// The same row for an option that makes no difference to the main file of the output.
  package var notNamedInOutput: OptionRow {
    var row = self
    row.isNamedInOutput = false
    return row
  }

  // Properties are passed as two closures, because key paths are made at run time: for each option as much work as parsing
  // the command line.

  /// An option with a few possible values.
  package init<Choice: CaseIterable & RawRepresentable<String> & Sendable>(
    _ name: String, _ get: @escaping @Sendable (Options) -> Choice,
    _ set: @escaping @Sendable (inout Options, Choice) -> Void, _ help: String
  ) {
    self.init(
      name, .choice(Choice.allCases.map(\.rawValue)), { [get($0).rawValue] },
      { options, values in
        if let choice = values.first.flatMap(Choice.init) { set(&options, choice) }
      }, help)
  }

  /// An option with a version, whose values are the floors.
  package init<Floor: CaseIterable & RawRepresentable<String> & Sendable>(
    version name: String, _ get: @escaping @Sendable (Options) -> Floor,
    _ set: @escaping @Sendable (inout Options, Floor) -> Void, _ help: String
  ) {
    let floors = VersionFloors(Floor.allCases.map(\.rawValue))
    self.init(
      name, .version(floors), { [get($0).rawValue] },
      { options, values in
        let floor = values.first.flatMap(floors.floor).flatMap(Floor.init)
        if let floor { set(&options, floor) }
      }, help)
  }

  /// A switch.
  package init(
    _ name: String, _ get: @escaping @Sendable (Options) -> Bool,
    _ set: @escaping @Sendable (inout Options, Bool) -> Void, _ help: String
  ) {
    self.init(name, .flag, { [String(get($0))] }, { set(&$0, $1 == ["true"]) }, help)
  }

  /// An option with any text as its value; `nil` by default.
  package init(
    _ name: String, placeholder: String, _ get: @escaping @Sendable (Options) -> String?,
    _ set: @escaping @Sendable (inout Options, String?) -> Void, _ help: String
  ) {
    self.init(
      name, .text(placeholder: placeholder), { get($0).map { [$0] } ?? [] },
      { set(&$0, $1.first) }, help)
  }

  /// An option with any number of texts.
  package init(
    _ name: String, placeholder: String, _ get: @escaping @Sendable (Options) -> [String],
    _ set: @escaping @Sendable (inout Options, [String]) -> Void, _ help: String
  ) {
    self.init(name, .list(placeholder: placeholder), get, set, help)
  }

  private init(
    _ name: String, _ kind: BackendOption.Kind,
    _ values: @escaping @Sendable (Options) -> [String],
    _ set: @escaping @Sendable (inout Options, [String]) -> Void, _ help: String
  ) {
    self.values = values
    self.set = set
    option = BackendOption(
      name: name, kind: kind, defaultValues: values(Options()), help: help)
  }
}

extension Backend {
  package var optionList: [BackendOption] { Options.table.map(\.option) }

  package func hasOption(_ name: String) -> Bool {
    Options.table.contains { $0.option.name == name }
  }

  /// Sets an option to one of its possible values. Other names and values change nothing.
  package mutating func set(_ name: String, to values: [String]) {
    for row in Options.table where row.option.name == name { row.set(&options, values) }
  }

  /// Sets an option that has one value.
  package mutating func set(_ name: String, to value: String) {
    set(name, to: [value])
  }

  /// The options that make a difference to the main file and don't have their default values, as on the command line.
  package var changedOptions: [String] {
    Options.table.filter(\.isNamedInOutput).compactMap { row in
      let values = row.values(options)
      if values == row.option.defaultValues { return nil }
      let flag = "--\(row.option.name)"
      if case .flag = row.option.kind { return flag }
      return "\(flag) \(values.joined(separator: ","))"
    }
  }
}
