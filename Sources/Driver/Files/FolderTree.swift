/// The folders below one, nearest first, without those that hold no source code: hidden ones, and what other tools install
/// or build.
struct FolderTree {
  /// Beyond this number of entries a tree is too large to be searched by every run.
  static let mostEntries = 20_000

  private static let skipped: Set<String> = ["node_modules", "target", "build", "dist"]

  private var queue: [String]
  private var index = 0
  private var count = 0

  init(below folder: String) {
    queue = [folder]
  }

  /// The next folder and what is in it; `nil` at the end.
  mutating func next() -> (folder: String, entries: [FileSystem.Entry])? {
    guard index < queue.count, count < Self.mostEntries else { return nil }
    let folder = queue[index]
    index += 1
    let entries = FileSystem.listing(of: folder.isEmpty ? "." : folder)
    count += entries.count
    for entry in entries where entry.kind == .folder {
      if !entry.name.hasPrefix("."), !Self.skipped.contains(entry.name) {
        queue.append(Paths.join(folder, entry.name))
      }
    }
    return (folder, entries)
  }
}
