/// The enabled features, whose unstable items are kept.
package enum FeatureSet: Equatable, Sendable {
  case all
  case named(Set<String>)

  /// No unstable item is kept.
  package static let none = FeatureSet.named([])

  package func contains(_ feature: String) -> Bool {
    switch self {
    case .all: true
    case .named(let names): names.contains(feature)
    }
  }

  /// The feature that must be enabled to keep an item; `nil` when the item is kept.
  package func missing(for stability: Stability?) -> String? {
    guard case .unstable(let feature, _) = stability, !contains(feature) else { return nil }
    return feature
  }
}
