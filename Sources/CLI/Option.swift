import PintleDriver

/// An option of the command line; the raw value is its name without the two hyphens.
enum Option: String, CaseIterable {
  // What to make
  case language, out, world
  case features
  case allFeatures = "all-features"
  case lenient
  case config
  case expect
  // For one language
  case rustVersion = "rust-version"
  case edition
  case allocator
  case engine
  case access
  case js
  // What to print
  case json
  case names
  case plan
  // How to go about it
  case force
  case check
  case quiet, verbose
  case color
  case diagnostics
  // Instead of a command's work
  case version
  case help

  /// As it is written.
  var flag: String { "--\(rawValue)" }

  /// The same option as a setting of one language's output.
  var targetOption: TargetOption? { TargetOption(rawValue: rawValue) }

  /// What stands for its value in help; `nil` for a switch.
  var placeholder: String? {
    switch self {
    case .out, .config: "PATH"
    case .expect, .features: "NAME,..."
    case .world: "NAME"
    case .plan: "FUNCTION"
    case .language, .rustVersion, .edition, .allocator, .engine, .access, .names, .color,
      .diagnostics:
      choices?.joined(separator: "|")
    case .js, .json, .force, .check, .allFeatures, .lenient, .quiet, .verbose, .version, .help: nil
    }
  }

  /// The values that it takes; `nil` when any text will do, and for switches.
  var choices: [String]? {
    switch self {
    case .language: Language.allCases.map(\.rawValue)
    case .rustVersion, .edition, .allocator, .engine, .access, .js: targetOption?.choices
    case .names: ABIRequest.nameSchemes
    case .color: ColorChoice.allCases.map(\.rawValue)
    case .diagnostics: DiagnosticFormat.allCases.map(\.rawValue)
    case .out, .world, .features, .allFeatures, .lenient, .config, .expect, .json, .plan, .force,
      .check, .quiet, .verbose, .version, .help:
      nil
    }
  }
}

/// When diagnostics are coloured.
enum ColorChoice: String, CaseIterable {
  case auto, always, never
}

/// How diagnostics are printed.
enum DiagnosticFormat: String, CaseIterable {
  case human, short, json
}
