import PintleCodegen
import Testing

@Suite struct LinesTests {
  @Test(arguments: [
    "", "a", "\n", "a\n", "a\nb", "\n\na\n\n", "é\n€\n😀", "a\r\nb",
  ])
  func linesEqualSplitAtLineFeeds(_ text: String) {
    let bytes = Array(text.utf8).split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    #expect(text.lines.map { Array($0.utf8) } == bytes.map(Array.init))
  }
}
