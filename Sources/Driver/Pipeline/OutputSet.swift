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
  package var files: [OutputFile]
  /// The folders of the outputs, except of those that name a file.
  package var folders: [Folder]
  /// Files of output with other options, which must not stay.
  package var superseded: [String] = []

  package struct Folder: Equatable, Sendable {
    package var path: String
    /// What the names of generated files in it end in.
    package var fileEndings: [String]

    package init(path: String, fileEndings: [String]) {
      self.path = path
      self.fileEndings = fileEndings
    }
  }

  package init(banner: Banner, files: [OutputFile] = [], folders: [Folder] = []) {
    self.banner = banner
    self.files = files
    self.folders = folders
  }
}
