/// The meaning of an item's gates: the version that made it stable, or the feature that it requires.
package indirect enum Stability: Hashable, Sendable {
  /// `@since(version = …)`, with the version of `@deprecated` if there is one.
  case stable(since: String, deprecated: String?)
  /// `@unstable(feature = …)`, with the version of `@deprecated` if there is one.
  case unstable(feature: String, deprecated: String?)
}

extension Stability {
  /// The gates as WIT text on one line.
  package var text: String {
    switch self {
    case .stable(let since, let deprecated):
      "@since(version = \(since))" + Self.text(deprecated)
    case .unstable(let feature, let deprecated):
      "@unstable(feature = \(feature))" + Self.text(deprecated)
    }
  }

  private static func text(_ deprecated: String?) -> String {
    deprecated.map { " @deprecated(version = \($0))" } ?? ""
  }
}
