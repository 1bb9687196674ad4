import Foundation

/// The files that Pintle reads for a path of the key `wit`: one file, or those of a folder and its `deps`.
enum WITInputs {
  static func files(at path: URL) -> [URL] {
    if path.pathExtension == "wit" { return [path] }
    let dependencies = entries(of: path.appending(path: "deps"))
    return texts(in: path)
      + dependencies.flatMap { $0.pathExtension == "wit" ? [$0] : texts(in: $0) }
  }

  private static func texts(in folder: URL) -> [URL] {
    entries(of: folder).filter { $0.pathExtension == "wit" }
  }

  private static func entries(of folder: URL) -> [URL] {
    // A path that ends in a slash is resolved if it is a link.
    let folder = folder.appending(path: "", directoryHint: .isDirectory)
    let entries = try? FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil)
    return (entries ?? []).sorted { $0.path < $1.path }
  }
}
