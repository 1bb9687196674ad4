import Foundation

/// The files of the repository, by paths relative to its root.
package enum Repository {
  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The absolute path of a file or folder.
  package static func absolutePath(_ path: String) -> String {
    root.appendingPathComponent(path).path
  }

  package static func read(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: root.appendingPathComponent(path)), as: UTF8.self)
  }

  package static func bytes(_ path: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(fileURLWithPath: absolutePath(path))))
  }

  package static func write(_ text: String, to path: String) throws {
    try Data(text.utf8).write(to: root.appendingPathComponent(path), options: .atomic)
  }

  /// The names in a folder, sorted by their bytes; empty if the folder does not exist.
  package static func entries(of folder: String) -> [String] {
    let names = try? FileManager.default.contentsOfDirectory(atPath: absolutePath(folder))
    return (names ?? []).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The names of the WIT files in a folder, sorted, without `.wit`.
  package static func witNames(in folder: String) -> [String] {
    entries(of: folder).filter { $0.hasSuffix(".wit") }.map { String($0.dropLast(".wit".count)) }
  }

  /// The paths of all files below a folder, sorted, except hidden files and what tools have built or downloaded.
  package static func files(below folder: String) throws -> [String] {
    let names = try FileManager.default.subpathsOfDirectory(atPath: absolutePath(folder))
    let excluded: Set<Substring> = ["node_modules", "target"]
    return names.filter { name in
      !name.split(separator: "/").contains { $0.hasPrefix(".") || excluded.contains($0) }
    }
    .sorted().map { folder.isEmpty ? $0 : "\(folder)/\($0)" }.filter { !isFolder($0) }
  }

  private static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: absolutePath(path), isDirectory: &isFolder)
      && isFolder.boolValue
  }
}
