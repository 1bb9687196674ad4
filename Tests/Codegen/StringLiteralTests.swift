import PintleCodegen
import Testing

@Suite struct StringLiteralTests {
  @Test(arguments: [
    ("a\"b\\c", #""a\"b\\c""#), ("é\n\u{0}", #""é\n\u{0}""#),
    ("\u{2028}\u{202e}", #""\u{2028}\u{202e}""#),
    ("Zoë 👋", "\"Zoë 👋\""), ("it's", "\"it's\""),
  ])
  func `a literal has no invisible characters`(_ text: String, _ expected: String) {
    #expect(StringLiteral(short: ["\n": "n"])(text) == expected)
  }

  @Test func `a line feed without a short escape is escaped by its number`() {
    #expect(StringLiteral()("a\nb", quote: "'") == #"'a\u{a}b'"#)
  }
}
