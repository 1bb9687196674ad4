import PintleDiagnostics
import Testing

@Suite struct HumanRendererTests {
  private func span(_ part: String, in text: String, file: FileID) -> Span {
    guard let range = text.firstRange(of: part) else { return Span(file: file, start: 0, end: 0) }
    let start = text[..<range.lowerBound].utf8.count
    return Span(file: file, start: start, end: start + part.utf8.count)
  }

  private func render(
    _ text: String, _ diagnostic: (FileID) -> Diagnostic, path: String = "wit/geometry.wit"
  ) -> String {
    var sources = SourceMap()
    let file = sources.add(SourceFile(path: path, bytes: Array(text.utf8)))
    return HumanRenderer(sources: sources, color: false).render([diagnostic(file)])
  }

  @Test func underlinesTheSpan() {
    let text = String(repeating: "\n", count: 11) + "  make: func() -> vectr;\n"
    let shown = render(text) { file in
      Diagnostic(
        .unknownType, "no type named `vectr`", at: span("vectr", in: text, file: file),
        help: ["a type with a similar name exists: `vector`"])
    }
    #expect(
      shown == """
        error[unknown-type]: no type named `vectr`
          --> wit/geometry.wit:12:19
           |
        12 |   make: func() -> vectr;
           |                   ^^^^^
           = help: a type with a similar name exists: `vector`

        """)
  }

  @Test func showsLabels() {
    let text = "type a = u8;\n\n\ntype x = u8; type a2 = u16;\n"
    let shown = render(text) { file in
      Diagnostic(
        .duplicateName, "`a` is already defined", at: span("a2", in: text, file: file),
        labels: [
          Label("first defined here", at: span("a", in: text, file: file)),
          Label("and this", at: span("x", in: text, file: file)),
        ], notes: ["a note"])
    }
    #expect(
      shown == """
        error[duplicate-name]: `a` is already defined
         --> wit/geometry.wit:4:19
          |
        1 | type a = u8;
          |      - first defined here
        ...
        4 | type x = u8; type a2 = u16;
          |      - and this
          |                   ^^
          = note: a note

        """)
  }

  @Test func showsLabelsInOtherFiles() {
    var sources = SourceMap()
    let first = sources.add(SourceFile(path: "a.wit", bytes: Array("package a:b;".utf8)))
    let second = sources.add(SourceFile(path: "b.wit", bytes: Array("package a:c;".utf8)))
    let diagnostic = Diagnostic(
      .packageMismatch, "two packages", at: Span(file: second, start: 8, end: 11),
      labels: [Label("the other file", at: Span(file: first, start: 8, end: 11))])
    #expect(
      HumanRenderer(sources: sources, color: false).render([diagnostic]) == """
        error[package-mismatch]: two packages
         --> b.wit:1:9
          |
        1 | package a:c;
          |         ^^^
         ::: a.wit:1:9
          |
        1 | package a:b;
          |         --- the other file

        """)
  }

  @Test func alignsUnderlinesAfterTabsAndWideCharacters() {
    let text = "\t/* é 漢 e\u{301} \u{202E} */ bad"
    let shown = render(text) { file in
      Diagnostic(.unexpectedToken, "wrong", at: span("bad", in: text, file: file))
    }
    #expect(
      shown == """
        error[unexpected-token]: wrong
         --> wit/geometry.wit:1:23
          |
        1 |     /* é 漢 e\u{301} \u{FFFD} */ bad
          |                    ^^^

        """)
  }

  @Test func marksTheEndOfTheFile() {
    let shown = render("package a:b") { file in
      Diagnostic(.unexpectedToken, "expected `;`", at: Span(file: file, start: 11, end: 11))
    }
    #expect(shown.hasSuffix("1 | package a:b\n  |            ^\n"))
  }

  @Test func omitsLongLines() {
    let shown = render(String(repeating: "x", count: 501)) { file in
      Diagnostic(.unexpectedToken, "wrong", at: Span(file: file, start: 0, end: 1))
    }
    #expect(shown == "error[unexpected-token]: wrong\n --> wit/geometry.wit:1:1\n  |\n")
  }

  @Test func rendersDiagnosticsWithoutSpans() {
    let renderer = HumanRenderer(sources: SourceMap(), color: false)
    let diagnostics = [
      Diagnostic(.missingPackageHeader, "no header", path: "wit", help: ["add one"]),
      Diagnostic(.noWorld, "no world", severity: .warning),
    ]
    #expect(
      renderer.render(diagnostics) == """
        error[missing-package-header]: no header
         --> wit
          = help: add one

        warning[no-world]: no world

        """)
  }

  @Test func colorsOnRequest() {
    let diagnostic = Diagnostic(.noWorld, "no\u{1B}[1m world")
    let shown = HumanRenderer(sources: SourceMap(), color: true).render([diagnostic])
    #expect(
      shown == "\u{1B}[1;31merror[no-world]\u{1B}[0m\u{1B}[1m: no\u{FFFD}[1m world\u{1B}[0m\n")
  }
}
