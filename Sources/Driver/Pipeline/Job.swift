import PintleDiagnostics

/// What `generate` or `check` is asked for.
package struct Job: Sendable {
  /// A file, a folder, or `-` for standard input.
  package var wit: String
  /// `nil` if the package has only one world.
  package var world: String?
  /// Where pintle.json names the world.
  package var worldSpan: Span?
  /// The features whose unstable items are kept.
  package var features: FeatureSet
  package var outputs: [Output]
  /// Whether to replace files that Pintle did not write.
  package var force: Bool

  package init(
    wit: String, world: String? = nil, worldSpan: Span? = nil, features: FeatureSet = .none,
    outputs: [Output], force: Bool = false
  ) {
    self.wit = wit
    self.world = world
    self.worldSpan = worldSpan
    self.features = features
    self.outputs = outputs
    self.force = force
  }
}
