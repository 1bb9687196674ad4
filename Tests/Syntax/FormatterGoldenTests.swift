import Foundation
import PintleTestSupport
import Testing

/// Larger texts and their formatted results, which `BLESS=1` updates.
@Suite struct FormatterGoldenTests {
  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().appendingPathComponent("Golden").standardizedFileURL

  static let names = ["comments", "declarations", "lists"]

  @Test(arguments: names)
  func formattedTextMatchesGolden(_ name: String) throws {
    let input = try Data(contentsOf: Self.folder.appendingPathComponent("\(name).wit"))
    let output = Self.folder.appendingPathComponent("\(name).formatted.wit")
    let formatted = try #require(FormattingCheck.format(Array(input)))
    if ProcessInfo.processInfo.environment["BLESS"] == "1" {
      try Data(formatted).write(to: output)
    }
    let expected = try String(contentsOf: output, encoding: .utf8)
    let text = String(decoding: formatted, as: UTF8.self)
    #expect(text == expected, "\(name): review the difference, then run with BLESS=1")
    #expect(FormattingCheck.problem(with: Array(input)) == nil)
  }

  @Test func everyTextIsTested() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    let inputs = files.filter { !$0.hasSuffix(".formatted.wit") }.map { $0.dropLast(".wit".count) }
    #expect(inputs.sorted() == Self.names.map { $0[...] })
  }
}
