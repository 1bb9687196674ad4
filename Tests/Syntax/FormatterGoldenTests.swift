import PintleTestSupport
import Testing

/// What the formatter makes of the texts in Tests/Syntax/Golden.
@Suite struct FormatterGoldenTests {
  private static let folder = "Tests/Syntax/Golden"

  static let names = Repository.witNames(in: folder).filter { !$0.hasSuffix(".formatted") }

  @Test(arguments: names)
  func formattedTextMatchesGolden(_ name: String) throws {
    let input = Array(try Repository.read("\(Self.folder)/\(name).wit").utf8)
    let formatted = try #require(FormattingCheck.format(input))
    try assertSnapshot(
      String(decoding: formatted, as: UTF8.self), "\(Self.folder)/\(name).formatted.wit")
    #expect(FormattingCheck.problem(with: input) == nil)
  }
}
