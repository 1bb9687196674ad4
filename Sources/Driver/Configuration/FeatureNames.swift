import PintleModel
import PintleSyntax

/// The features whose unstable items are kept.
package typealias FeatureSet = PintleModel.FeatureSet

extension FeatureSet {
  /// The names in a list that is separated by commas or white space.
  package static func names(in list: String) -> [String] {
    list.split { $0 == "," || $0.isWhitespace }.map(String.init)
  }

  /// What is wrong with the name of a feature, and how to fix it.
  package static func problem(with name: String) -> (message: String, help: [String])? {
    guard let reason = IdentifierCheck.problem(with: name) else { return nil }
    let suggestion = IdentifierCheck.suggestion(for: name).map { "write names like `\($0)`" }
    return (
      "`\(name)` is not a valid feature name: \(reason)", suggestion.map { [$0] } ?? []
    )
  }
}
