/// The configuration that a run belongs to.
package struct ConfigurationPlace: Equatable, Sendable {
  /// Its folder; empty for the current one.
  package var folder: String
  /// The name of the file.
  package var name: String
  /// What the names of generated files in the languages of the run end in.
  package var fileEndings: [String]

  package init(path: String, fileEndings: [String]) {
    folder = Paths.tidied(Paths.folder(of: path))
    name = Paths.name(of: path)
    self.fileEndings = fileEndings
  }

  /// The origin of the files of an output, whose folder is that of the configuration or below it.
  ///
  /// - Parameter fileName: the name of the main file, if the path of the output names one.
  func origin(folder outputFolder: String, fileName: String?) -> Origin? {
    guard let inside = Paths.relative(outputFolder, to: folder) else { return nil }
    guard let fileName else { return Origin(folder: inside, configuration: name) }
    return Origin(path: Paths.join(inside, fileName), configuration: name)
  }

  /// Whether a file belongs to one of the configuration's outputs, or did so earlier.
  func made(_ origin: Origin, fileName: String, in fileFolder: String) -> Bool {
    origin.configuration == name && origin.mayHave(fileName)
      && Paths.tidied(Paths.join(folder, origin.folder)) == fileFolder
  }
}

/// Which output of a configuration a generated file belongs to, as one of its first lines says it:
/// `@generated for src/bindings.rs in pintle.json`.
package struct Origin: Equatable, Sendable {
  /// The path of the output, relative to the folder of the configuration; `.` for the folder itself.
  let path: String
  /// The name of the configuration file.
  let configuration: String

  /// `nil` if a line can't hold the names.
  fileprivate init?(path: String, configuration: String) {
    guard "\(path)\(configuration)".utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }),
      ![" in ", " with "].contains(where: { path.contains($0) || configuration.contains($0) })
    else { return nil }
    self.path = path
    self.configuration = configuration
  }

  /// The origin of files in a folder. A name that looks like that of a file gets a slash.
  fileprivate init?(folder: String, configuration: String) {
    let path = folder.isEmpty ? "." : folder
    let needsSlash = Paths.hasExtension(Paths.name(of: path))
    self.init(path: needsSlash ? path + "/" : path, configuration: configuration)
  }

  /// The origin that a line names, without comment marks.
  init?(line: Substring) {
    guard line.hasPrefix(Self.start) else { return nil }
    let names =
      line.dropFirst(Self.start.count).split(separator: " with ", maxSplits: 1)
      .first?.split(separator: " in ") ?? []
    guard names.count == 2 else { return nil }
    path = String(names[0])
    configuration = String(names[1])
  }

  /// What linters and review tools look for.
  static let mark = "@generated"
  private static let start = "\(mark) for "

  /// The start of the line, without comment marks.
  var text: String { "\(Self.start)\(path) in \(configuration)" }

  /// The folder of the files, relative to that of the configuration.
  var folder: String {
    if path == "." { return "" }
    return isFile ? Paths.folder(of: path) : Paths.tidied(path)
  }

  private var isFile: Bool { !path.hasSuffix("/") && Paths.hasExtension(Paths.name(of: path)) }

  /// Whether a file of the output may have this name. That of `a.js` may be `a.d.ts`, but not `copy.js`.
  func mayHave(_ fileName: String) -> Bool {
    let name = Paths.name(of: path)
    guard isFile, let dot = name.lastIndex(of: ".") else { return true }
    return fileName.hasPrefix(name[...dot])
  }

  /// The path of the configuration, if a file is still in the folder for which it was generated.
  func configuration(ofFileIn fileFolder: String) -> String? {
    Paths.removing(folder, from: fileFolder).map { Paths.join($0, configuration) }
  }
}
