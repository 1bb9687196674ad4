import Foundation

/// What Pintle reads for a path of the key `wit`: one file, or those of a folder and its `deps`. Links are followed.
enum WITInputs {
  static func files(at path: URL) -> [URL] {
    if path.pathExtension == "wit" { return [path] }
    let dependencies = entries(of: path.appending(path: "deps"))
    return texts(in: path)
      + dependencies.flatMap { $0.pathExtension == "wit" ? [$0] : texts(in: $0) }
  }

  /// The folders in which other files would be read too; or the one file.
  static func places(at path: URL) -> [URL] {
    if path.pathExtension == "wit" { return [path] }
    let deps = path.appending(path: "deps").resolvingSymlinksInPath()
    return [path] + (isFolder(deps) ? [deps] : []) + entries(of: deps).filter(isFolder)
  }

  private static func texts(in folder: URL) -> [URL] {
    entries(of: folder).filter { $0.pathExtension == "wit" }
  }

  private static func entries(of folder: URL) -> [URL] {
    let folder = folder.resolvingSymlinksInPath()
    let names =
      (try? FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false)))
      ?? []
    return names.sorted().map { name in
      let entry = folder.appending(path: name)
      // A link to a file keeps its name, which tells that it is WIT.
      return isFolder(entry) ? entry.resolvingSymlinksInPath() : entry
    }
  }

  private static func isFolder(_ path: URL) -> Bool {
    var isFolder: ObjCBool = false
    let exists = FileManager.default.fileExists(
      atPath: path.path(percentEncoded: false), isDirectory: &isFolder)
    return exists && isFolder.boolValue
  }
}
