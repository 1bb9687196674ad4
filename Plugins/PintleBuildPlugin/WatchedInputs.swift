import Foundation
import PackagePlugin

/// Makes SwiftPM notice that WIT files outside of the target's folder are added, renamed or removed.
///
/// It asks a plugin for its commands only when the structure of its package's targets changes. Otherwise it would build with
/// the list of inputs that it had before: miss the changes of a new file, or stop because a file is gone. But it also watches the
/// output folders of prebuild commands. So there is one that does nothing, in whose folder are links to the WIT. They end in
/// `.docc`, since SwiftPM compiles or copies all else.
enum WatchedInputs {
  /// The command, if there is WIT outside of the target's folder. A folder that also contains the build is not watched, since
  /// it changes all the time.
  static func command(for wit: [URL], target: URL, workFolder: URL) throws -> Command? {
    let outside = Set(wit).filter { !contains(target, $0) && !contains($0, workFolder) }
      .sorted { $0.path < $1.path }
    let folder = workFolder.appending(path: "Watched", directoryHint: .isDirectory)
    try? FileManager.default.removeItem(at: folder)
    if outside.isEmpty { return nil }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (index, path) in outside.enumerated() {
      try FileManager.default.createSymbolicLink(
        at: folder.appending(path: "\(index).docc"), withDestinationURL: path)
    }
    return .prebuildCommand(
      displayName: "Pintle: watches WIT files", executable: URL(filePath: "/usr/bin/true"),
      arguments: [], outputFilesDirectory: folder)
  }

  private static func contains(_ folder: URL, _ path: URL) -> Bool {
    func components(_ url: URL) -> [String] {
      url.resolvingSymlinksInPath().pathComponents.filter { $0 != "/" }
    }
    return components(path).starts(with: components(folder))
  }
}
