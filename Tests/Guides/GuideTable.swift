import PintleTestSupport
import Testing

/// A table of a guide that a test makes. It follows the comment `<!-- NAME: made by tests -->`.
struct GuideTable {
  let page: String
  let name: String

  init(_ name: String, in page: String) {
    self.name = name
    self.page = "Sources/CLI/Pintle.docc/\(page).md"
  }

  /// Compares the table with rows, of which the first is its head; with `BLESS=1`, writes them.
  func assertRows(
    _ rows: [[String]], sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let text = try Repository.read(page)
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let comment = "<!-- \(name): made by tests -->"
    guard let index = lines.firstIndex(of: comment) else {
      Issue.record("\(page) has no line \(comment)", sourceLocation: sourceLocation)
      return
    }
    let start = index + 2
    let end = lines[min(start, lines.endIndex)...].firstIndex { !$0.hasPrefix("|") }
    lines.replaceSubrange(start..<(end ?? lines.endIndex), with: Self.lines(rows))
    try assertSnapshot(lines.joined(separator: "\n"), page, sourceLocation: sourceLocation)
  }

  private static func lines(_ rows: [[String]]) -> [String] {
    guard let head = rows.first else { return [] }
    let rule = "|" + String(repeating: "---|", count: head.count)
    return [line(head), rule] + rows.dropFirst().map(line)
  }

  private static func line(_ cells: [String]) -> String {
    "| \(cells.map { $0.replacing("|", with: #"\|"#) }.joined(separator: " | ")) |"
  }
}
