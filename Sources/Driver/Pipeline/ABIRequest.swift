import PintleABI

/// What `abi` is asked for.
package struct ABIRequest: Sendable {
  package enum Form: Sendable {
    /// For people.
    case text
    case json
    /// The plans of one function, by its name.
    case plans(of: String)
  }

  /// The values of `--names`; the first is the default.
  package static let nameSchemes = NameScheme.allCases.map(\.rawValue)

  /// Files, folders, or `-` for standard input: the root, then its dependencies.
  package var wit: [String]
  /// `nil` if the package has only one world.
  package var world: String?
  /// The features whose unstable items are kept.
  package var features: FeatureSet
  package var names: NameScheme
  package var form: Form

  /// - Parameter names: one of ``nameSchemes``; `nil` for the default.
  package init(
    wit: [String], world: String?, features: FeatureSet, names: String?, form: Form
  ) {
    self.wit = wit
    self.world = world
    self.features = features
    self.names = names.flatMap(NameScheme.init) ?? .legacy
    self.form = form
  }
}
