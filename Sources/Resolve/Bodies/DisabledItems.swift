import PintleDiagnostics

/// The note that something missing exists, but is disabled.
func disabledNote(_ name: String, _ feature: String) -> String {
  "`\(name)` is disabled: it requires the feature `\(feature)`"
}

func enablingHelp(_ feature: String) -> String {
  "enable the feature with `--features \(feature)`"
}

extension DiagnosticCollector {
  /// Reports a reference from an enabled item to a disabled one; an anonymous type is disabled where it is first written.
  func reportDisabled(_ name: String?, _ feature: String, declared: Span?, at span: Span) {
    guard let name else {
      return report(
        .disabledItem,
        "a type is disabled: it is first written where the feature `\(feature)` is required",
        at: span, phase: .links,
        labels: declared.map { [Label("first written here", at: $0)] } ?? [],
        help: ["define a named type for it: equal anonymous types share one gate"])
    }
    report(
      .disabledItem, disabledNote(name, feature), at: span, phase: .links,
      labels: declared.map { [Label("declared here", at: $0)] } ?? [],
      help: [
        "write `@unstable(feature = \(feature))` here too, or enable the feature with "
          + "`--features \(feature)`"
      ])
  }
}
