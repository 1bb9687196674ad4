import PintleABI
import PintleDiagnostics
import PintleModel

/// What `verify` is asked for.
package struct VerifyRequest: Sendable {
  package enum Form: Sendable {
    /// For people; with what is as it should be, if asked for.
    case text(listsMatches: Bool)
    case json
  }

  /// The path of the module, or `-` for standard input.
  package var module: String
  /// Files, folders, or `-` for standard input: the root, then its dependencies.
  package var wit: [String]
  /// `nil` if the package has only one world.
  package var world: String?
  /// Where pintle.json names the world.
  package var worldSpan: Span?
  /// The features whose unstable items are kept.
  package var features: FeatureSet
  package var names: NameScheme
  /// Modules that the host provides beside the world.
  package var otherImports: [String]
  package var form: Form

  /// - Parameter names: one of ``ABIRequest/nameSchemes``; `nil` for the default.
  package init(
    module: String, wit: [String], world: String? = nil, worldSpan: Span? = nil,
    features: FeatureSet = .none, names: String? = nil, otherImports: [String] = [], form: Form
  ) {
    self.module = module
    self.wit = wit
    self.world = world
    self.worldSpan = worldSpan
    self.features = features
    self.names = names.flatMap(NameScheme.init) ?? .legacy
    self.otherImports = otherImports
    self.form = form
  }
}
