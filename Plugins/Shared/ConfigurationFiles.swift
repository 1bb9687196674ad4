import Foundation

/// The configurations in a folder: `pintle.json`, and for further worlds files whose names end in `.pintle.json`.
enum ConfigurationFiles {
  static let mainName = "pintle.json"

  /// In the order of their names, the main one first.
  static func urls(in folder: URL) -> [URL] {
    let names =
      (try? FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false)))
      ?? []
    let others = names.filter { $0.hasSuffix(".\(mainName)") && !$0.hasPrefix(".") }.sorted()
    let all = (names.contains(mainName) ? [mainName] : []) + others
    return all.map { folder.appending(path: $0) }
  }
}
