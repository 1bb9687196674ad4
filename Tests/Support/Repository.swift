import Foundation

/// Files of the repository that tests read.
package enum Repository {
  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private static func url(_ path: String) -> URL {
    root.appendingPathComponent(path)
  }

  package static func read(_ path: String) throws -> String {
    try String(contentsOf: url(path), encoding: .utf8)
  }

  /// The names of what is in a folder, in the order of their bytes; none when there is no folder.
  package static func entries(of folder: String) -> [String] {
    let names = try? FileManager.default.contentsOfDirectory(atPath: url(folder).path)
    return (names ?? []).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Compares with a golden file; with `BLESS=1` in the environment the file is written first.
  ///
  /// - Returns: the first line that differs, in words; `nil` without a difference.
  package static func difference(_ text: String, golden path: String) throws -> String? {
    if ProcessInfo.processInfo.environment["BLESS"] == "1" {
      try text.write(to: url(path), atomically: true, encoding: .utf8)
    }
    let expected = (try? read(path)) ?? ""
    if text == expected { return nil }
    let (new, old) = (lines(text), lines(expected))
    let index = zip(new, old).prefix { $0 == $1 }.count
    return """
      \(path) differs in line \(index + 1); look at it, then run with BLESS=1
      + \(new.dropFirst(index).first ?? "")
      - \(old.dropFirst(index).first ?? "")
      """
  }

  private static func lines(_ text: String) -> [Substring] {
    text.split(separator: "\n", omittingEmptySubsequences: false)
  }
}
