import PintleSyntax
import Testing

@Suite struct DocumentationTests {
  private func check(
    _ comments: String, _ expected: String?, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let (parsed, _) = parse("package a:b;\(comments)interface i {}")
    guard case .interface(let interface) = parsed.value.tree.declarations.first else {
      Issue.record("no interface", sourceLocation: sourceLocation)
      return
    }
    #expect(interface.prefix.docs?.text == expected, sourceLocation: sourceLocation)
  }

  @Test func everyCommentBeforeAnItemIsDocumentation() {
    check(" ", nil)
    check("\n/// one\n/// two\n", "one\ntwo")
    check("\n// one\n\n//// two\n", "one\ntwo")
    check(" // same line\n", "same line")
    check("\n/* x */\n", "* x */")
    check("\n/** x */\n", "x")
    check("\n/**/\n", "")
    check("\n///\n/// a\n///\n/// b\n///\n", "\na\n\nb")
  }

  @Test func commonIndentationIsRemoved() {
    check("\n///  a\n///   b\n", "a\n b")
    check("\n/// a\n///\tb\n", "a\n\tb")
    check("\n/// a\r\n/// b\r\n", "a\nb")
    check("\n/**\n * a\n * b\n */\n", "\n * a\n * b")
  }

  @Test func commentsAfterAnAttributeAreNotDocumentation() {
    check("\n/// a\n@since(version = 1.0.0)\n/// b\n", "a")
  }
}
