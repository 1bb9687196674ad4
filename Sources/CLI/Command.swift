import PintleDriver

/// The commands of `pintle`.
enum Command: String, CaseIterable {
  case generate
  case check
  case wit
  case fmt
  case abi
  case explain

  /// Its options, in the order of its help.
  var options: [Option] {
    let own: [Option] =
      switch self {
      case .generate: Self.generation + [.force, .quiet, .verbose]
      case .check: Self.generation + [.quiet.explained("Print only errors, no diff."), .verbose]
      case .wit:
        [
          .json.explained(
            """
            Print JSON, in the schema of `wasm-tools component wit --json`: worlds, interfaces, \
            types and packages, which refer to each other by index.
            """),
          .features, .allFeatures, .lenient,
          .quiet.explained("Print only errors, not the package."),
        ]
      case .fmt:
        [
          .check, .quiet.explained("Print only errors, neither changed files nor diffs."),
          .verbose,
        ]
      case .abi:
        [
          .world, .features, .allFeatures, .names,
          .json.explained("Print JSON, in the schema that Pintle's README.md explains."), .plan,
          .quiet.explained("Print only errors, no description."),
        ]
      case .explain: []
      }
    return own + [.color, .diagnostics, .version, .help]
  }

  private static let generation: [Option] =
    [
      .language, .out, .world,
      .features.explained(
        """
        The features whose @unstable items are kept; repeatable, and '' means none. Default: \
        none, or those of the configuration.
        """),
      .allFeatures, .config,
    ]
    + Option.ofBackends
}
