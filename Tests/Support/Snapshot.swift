import Foundation
import PintleDriver
import Testing

/// Compares text with a golden file, and records an issue with their differences.
///
/// With `BLESS=1` in the environment, it writes the file instead.
///
/// - Parameter path: the path of the golden file, relative to the root of the repository.
package func assertSnapshot(
  _ text: String, _ path: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let golden = try? Repository.read(path)
  if Snapshot.isBlessing {
    if golden != text { try Repository.write(text, to: path) }
  } else if let differences = Snapshot.differences(from: golden, to: text, path) {
    Issue.record(Comment(rawValue: differences), sourceLocation: sourceLocation)
  }
}

package enum Snapshot {
  /// Whether tests accept the current output as expected, instead of comparing it.
  package static let isBlessing = ProcessInfo.processInfo.environment["BLESS"] == "1"

  private static let maximumLines = 60

  /// A unified diff for an issue's message, or `nil` if the texts are equal.
  ///
  /// - Parameter expected: the text of the golden file, or `nil` if the file does not exist.
  package static func differences(
    from expected: String?, to actual: String, _ name: String
  ) -> String? {
    if let expected, expected.utf8.elementsEqual(actual.utf8) { return nil }
    let diff = UnifiedDiff.print(
      expected ?? "", actual, oldName: expected == nil ? "/dev/null" : name, newName: "actual")
    let lines = diff.split(separator: "\n", omittingEmptySubsequences: false)
    let shown = lines.prefix(maximumLines).joined(separator: "\n")
    let rest = lines.count - maximumLines
    return "\(name) differs; review the changes, then accept them with BLESS=1\n\(shown)"
      + (rest > 0 ? "\n… \(rest) more lines" : "")
  }
}
