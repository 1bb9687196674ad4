import PintleDiagnostics

/// The content of pintle.json. Paths are relative to the current folder.
package struct Configuration: Sendable {
  /// The name of the file.
  package static let fileName = "pintle.json"

  /// Files or folders: the root, then its dependencies.
  package var wit: [String]
  package var world: String?
  /// Where the file names the world.
  package var worldSpan: Span?
  package var features: FeatureSet
  package var outputs: [Output]

  package init(
    wit: [String], world: String? = nil, worldSpan: Span? = nil, features: FeatureSet = .none,
    outputs: [Output]
  ) {
    self.wit = wit
    self.world = world
    self.worldSpan = worldSpan
    self.features = features
    self.outputs = outputs
  }

  /// Reads and checks a configuration file.
  ///
  /// - Parameter needsPaths: whether each output must have a path, except those that the build plugin makes; the configuration's folder
  ///   stands for a missing one.
  package static func load(
    _ path: String, needsPaths: Bool = true, into sources: inout SourceMap
  ) -> Outcome<Configuration?> {
    let file: FileID
    do throws(SystemError) {
      file = sources.add(SourceFile(path: path, bytes: try FileSystem.read(path)))
    } catch {
      return .failure([.cannotRead(path, error)])
    }
    let json = JSONParser.parse(file, in: sources)
    guard let value = json.value else { return .failure(json.diagnostics) }
    return ConfigurationReader.read(value, root: Paths.folder(of: path), needsPaths: needsPaths)
  }
}
