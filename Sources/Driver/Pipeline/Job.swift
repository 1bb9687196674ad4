import PintleDiagnostics

/// What `generate` or `check` is asked for.
package struct Job: Sendable {
  /// Files, folders, or `-` for standard input: the root, then its dependencies.
  package var wit: [String]
  /// `nil` if the package has only one world.
  package var world: String?
  /// Where pintle.json names the world.
  package var worldSpan: Span?
  /// The features whose unstable items are kept.
  package var features: FeatureSet
  package var outputs: [Output]
  /// Whether to replace files that Pintle did not write.
  package var force: Bool
  /// The configuration, if the outputs are all of its own, or all in one language, without changes by options.
  package var configuration: ConfigurationPlace?
  /// The file that says what the outputs depend on, if one is wanted.
  package var dependencyFile: String?

  package init(
    wit: [String], world: String? = nil, worldSpan: Span? = nil, features: FeatureSet = .none,
    outputs: [Output], force: Bool = false, configuration: ConfigurationPlace? = nil,
    dependencyFile: String? = nil
  ) {
    self.wit = wit
    self.world = world
    self.worldSpan = worldSpan
    self.features = features
    self.outputs = outputs
    self.force = force
    self.configuration = configuration
    self.dependencyFile = dependencyFile
  }
}
