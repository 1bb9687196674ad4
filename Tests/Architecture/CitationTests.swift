import PintleTestSupport
import Testing

/// Files name only documents that are in the repository, so that readers can follow every reference.
@Suite struct CitationTests {
  private static let endings = [".swift", ".ts", ".js", ".mjs", ".rs", ".md", ".py", ".sh", ".txt"]

  @Test func citedDocumentsExist() throws {
    let files = try Repository.files(below: "")
    let documents = Set(files.filter { $0.hasSuffix(".md") }.map { Self.name(of: $0) })
    let citation = try Regex("[A-Za-z-]+\\.md\\b")
    for file in files {
      let isScript = !Self.name(of: file).contains(".")
      guard isScript || Self.endings.contains(where: file.hasSuffix) else { continue }
      // Fixtures and goldens quote the documentation of WASI.
      if file.hasPrefix("Tests/Fixtures/") || file.contains("/Golden/") { continue }
      let lines = try Repository.read(file).split(separator: "\n", omittingEmptySubsequences: false)
      for (number, line) in lines.enumerated() where line.contains(".md") {
        for match in line.matches(of: citation) where !documents.contains(line[match.range]) {
          Issue.record("\(file):\(number + 1) cites \(line[match.range]), which does not exist")
        }
      }
    }
  }

  private static func name(of path: String) -> Substring {
    path.split(separator: "/").last ?? ""
  }
}
