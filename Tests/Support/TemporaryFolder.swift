import Foundation

/// A folder for the files of one test. It is removed when the last reference to it goes away.
package final class TemporaryFolder {
  /// The absolute path, without symbolic links.
  package let path: String

  package init() throws {
    let parent = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
    let url = parent.appendingPathComponent("pintle-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// The absolute path of a file in the folder.
  package func path(_ name: String) -> String {
    "\(path)/\(name)"
  }

  /// Writes a file, and creates the folders that contain it.
  package func write(_ bytes: [UInt8], to name: String) throws {
    let url = URL(fileURLWithPath: path(name))
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
  }

  package func write(_ text: String, to name: String) throws {
    try write(Array(text.utf8), to: name)
  }

  /// Writes the text of each file by name.
  package func write(_ files: [String: String]) throws {
    for (name, text) in files { try write(text, to: name) }
  }

  package func read(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: path(name))), as: UTF8.self)
  }

  /// The text of all files and links in the folder by name. An empty folder has the text `(folder)`.
  package func contents() throws -> [String: String] {
    let manager = FileManager.default
    var contents: [String: String] = [:]
    for name in try manager.subpathsOfDirectory(atPath: path) {
      var isFolder: ObjCBool = false
      _ = manager.fileExists(atPath: path(name), isDirectory: &isFolder)
      if !isFolder.boolValue {
        let data = manager.contents(atPath: path(name)) ?? Data("(unreadable)".utf8)
        contents[name] = String(decoding: data, as: UTF8.self)
      } else if try manager.contentsOfDirectory(atPath: path(name)).isEmpty {
        contents[name] = "(folder)"
      }
    }
    return contents
  }

  /// When a file was last written.
  package func time(of name: String) throws -> Date? {
    try FileManager.default.attributesOfItem(atPath: path(name))[.modificationDate] as? Date
  }
}
