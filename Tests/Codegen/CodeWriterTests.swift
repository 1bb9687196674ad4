import PintleCodegen
import Testing

@Suite struct CodeWriterTests {
  @Test func blocksAreIndentedAndEmptyLinesAreNot() {
    var writer = CodeWriter(indent: 2)
    writer.block("if a {") { writer in
      writer.line("b")
      writer.line()
      writer.block("while c {", "} // c") { $0.lines(["d", "e"]) }
      #expect(writer.column == 2)
    }
    #expect(writer.text == "if a {\n  b\n\n  while c {\n    d\n    e\n  } // c\n}\n")
    #expect(writer.column == 0)
  }
}
