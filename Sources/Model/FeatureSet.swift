/// The features whose unstable items are kept.
package enum FeatureSet: Equatable, Sendable {
  case all
  case named(Set<String>)

  /// Nothing unstable is kept.
  package static let none = FeatureSet.named([])

  package func contains(_ feature: String) -> Bool {
    switch self {
    case .all: true
    case .named(let names): names.contains(feature)
    }
  }

  /// The feature for which something waits that is not kept; `nil` when it is kept.
  package func missing(for stability: Stability?) -> String? {
    guard case .unstable(let feature, _) = stability, !contains(feature) else { return nil }
    return feature
  }
}
