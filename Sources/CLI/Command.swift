/// What `pintle` can be told to do.
enum Command: String, CaseIterable {
  case generate
  case check
  case wit
  case fmt
  case abi
  case explain

  /// The options that it takes, in the order of its help.
  var options: [Option] {
    switch self {
    case .generate:
      Self.making + Self.perLanguage + [.force, .expect, .quiet, .verbose] + Self.common
    case .check: Self.making + Self.perLanguage + [.quiet, .verbose] + Self.common
    case .wit: [.json, .features, .allFeatures, .lenient, .quiet] + Self.common
    case .fmt: [.check, .quiet, .verbose] + Self.common
    case .abi:
      [.world, .features, .allFeatures, .names, .json, .plan, .quiet] + Self.common
    case .explain: Self.common
    }
  }

  private static let making: [Option] = [
    .language, .out, .world, .features, .allFeatures, .config,
  ]
  private static let perLanguage: [Option] = [
    .rustVersion, .edition, .allocator, .engine, .access, .js,
  ]
  private static let common: [Option] = [.color, .diagnostics, .version, .help]
}
