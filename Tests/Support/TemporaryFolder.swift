import Foundation

/// A folder that is gone with its last user, for tests that read and write files.
package final class TemporaryFolder {
  /// Absolute, without links.
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

  /// The absolute path of something in the folder.
  package func path(_ name: String) -> String {
    "\(path)/\(name)"
  }

  /// Writes files by their names; folders on the way are made.
  package func write(_ files: [String: String]) throws {
    for (name, text) in files {
      let url = URL(fileURLWithPath: path(name))
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
    }
  }

  /// Everything in the folder: the text of files and links by name; a folder without entries has the text `(folder)`.
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
