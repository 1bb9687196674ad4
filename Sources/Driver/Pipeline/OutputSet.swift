/// A file with the content that it should have after the run.
package struct OutputFile: Sendable {
  package var path: String
  package var text: String
  /// Other texts that serve as well.
  package var alternatives: @Sendable () -> [String]
  /// Whether it replaces a file that Pintle did not write: its format has no place for a header.
  package var isAlwaysReplaced: Bool

  package init(
    path: String, text: String, alternatives: @escaping @Sendable () -> [String] = { [] },
    isAlwaysReplaced: Bool = false
  ) {
    self.path = path
    self.text = text
    self.isAlwaysReplaced = isAlwaysReplaced
    self.alternatives = alternatives
  }
}

/// All files of a run, and where files of earlier runs may be left over.
package struct OutputSet: Sendable {
  package var banner: Banner
  /// The worlds of the package of the run's world.
  package var worlds: Set<String>
  package var files: [OutputFile]
  /// The folders of the outputs, except of those that name a file.
  package var folders: [Folder]
  /// Files that those of the run replace, such as the adapter of another engine.
  package var superseded: [String] = []
  /// Files whose text others of the run have. They stay if a file of another world needs them.
  package var included: [String] = []
  /// The configuration, if the run has all of its outputs, or all in one language, without changes.
  package var configuration: ConfigurationPlace?

  package struct Folder: Equatable, Sendable {
    package var path: String
    /// What the names of the files that the run generates in it end in.
    package var fileEndings: [String]

    package init(path: String, fileEndings: [String]) {
      self.path = path
      self.fileEndings = fileEndings
    }
  }

  package init(
    banner: Banner, worlds: Set<String>, files: [OutputFile] = [], folders: [Folder] = []
  ) {
    self.banner = banner
    self.worlds = worlds
    self.files = files
    self.folders = folders
  }
}
