import PintleCodegen
import Testing

@Suite struct DocumentationLineTests {
  @Test(arguments: [
    ("text", ["text"]), ("one\r\ntwo\rthree", ["one", "two", "three"]),
    ("\n\na\n\nb \n \n", ["a", "", "b"]), ("tab\there", ["tab    here"]),
    ("\u{202e}reversed\u{2066}\u{1}", ["reversed"]), ("a\u{a0}b\u{feff}c", ["a b c"]),
  ])
  func `documentation lines are trimmed and visible`(_ text: String, _ expected: [String]) {
    #expect(Documentation.lines(text) == expected)
  }
}
