import PintleDiagnostics
import PintleSyntax
import PintleTestSupport
import Testing

/// Where the formatter puts comments, and what it keeps unchanged.
@Suite struct FormatterCommentTests {
  private func check(
    _ text: String, _ expected: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let bytes = Array(text.utf8)
    // Compares bytes, since equal strings can differ in their bytes.
    let formatted = FormattingCheck.format(bytes).map { String(decoding: $0, as: UTF8.self) }
    let isEqual = formatted.map { Array($0.utf8) == Array(expected.utf8) } ?? false
    #expect(isEqual, "\(formatted ?? "nil")", sourceLocation: sourceLocation)
    #expect(FormattingCheck.problem(with: bytes) == nil, sourceLocation: sourceLocation)
  }

  @Test func leadingCommentsAreIndentedLikeTheNextToken() {
    check(
      "      // one  \n/// two\n\n/** three */\ninterface i {\n// four\nf: func();\n}",
      "// one\n/// two\n\n/** three */\ninterface i {\n  // four\n  f: func();\n}\n")
    check(
      "interface i { record r {\n// a\na: u8 } }",
      "interface i {\n  record r {\n    // a\n    a: u8,\n  }\n}\n")
  }

  @Test func trailingCommentsStayAtTheEndOfTheLine() {
    check(
      "package a:b;   // one\ninterface i {// two\nf: func();  /* three */\n\n\ng: func(); }// four",
      """
      package a:b; // one

      interface i { // two
        f: func(); /* three */

        g: func();
      } // four

      """)
    check(
      "interface i { flags f { a, // one\n b // two\n } }",
      "interface i {\n  flags f {\n    a, // one\n    b, // two\n  }\n}\n")
  }

  @Test func interiorCommentsStayBetweenTheirTokens() {
    check(
      "interface/*a*/i/* b */{type/*c*/t/*d*/=/*e*/list/*f*/</*g*/u8/*h*/>/*i*/;}",
      "interface /*a*/ i /* b */ {\n"
        + "  type /*c*/ t /*d*/ = /*e*/ list /*f*/ </*g*/ u8 /*h*/> /*i*/;\n}\n")
    check("package a /* x */ : /* y */ b;", "package a /* x */ : /* y */ b;\n")
    check("world w { import a:/* x */b; }", "world w {\n  import a: /* x */ b;\n}\n")
    check(
      "world w { include a with {/* x */a as b/* y */,/* z */} }",
      "world w {\n  include a with { /* x */ a as b /* y */ /* z */ }\n}\n")
  }

  @Test func commentsBetweenItemsOnOneLineMoveWithTheNextItem() {
    check(
      "interface i { /* a */ f: func(); /* b */ /* c */ g: func(); /* d */ }",
      "interface i {\n  /* a */ f: func();\n  /* b */ /* c */ g: func(); /* d */\n}\n")
  }

  @Test func lineCommentsInsideAnItemBreakTheLine() {
    check(
      "interface i { type t = // why\nu8 // what\n; }",
      "interface i {\n  type t = // why\n    u8 // what\n    ;\n}\n")
    check(
      "interface i // why\n{ flags f { a // one\n, b } }",
      "interface i // why\n{\n  flags f {\n    a // one\n      ,\n    b,\n  }\n}\n")
    check(
      "interface i { f: func() ->\n/* own */\nu8; }",
      "interface i {\n  f: func() ->\n    /* own */\n    u8;\n}\n")
    check(
      "interface i { f: func(a: u8 // one\n, b: u8 // two\n,); }",
      """
      interface i {
        f: func(
          a: u8 // one
            ,
          b: u8 // two
            ,
        );
      }

      """)
  }

  @Test func danglingCommentsAreIndentedLikeItems() {
    check(
      "interface i {// one\n\n\n/* two */}\nworld w {/* three */}\n\n\n// four\n\n",
      """
      interface i {
        // one

        /* two */
      }

      world w {
        /* three */
      }

      // four

      """)
    check(
      "interface i { f: func();\n\n// one\n\n}",
      "interface i {\n  f: func();\n\n  // one\n}\n")
    check("// only", "// only\n")
  }

  @Test func blockCommentsKeepTheirInnerLines() {
    check(
      "interface i {\n/**\n       * one  \n  two\n*/\nf: func();\n}",
      "interface i {\n  /**\n       * one  \n  two\n*/\n  f: func();\n}\n")
  }

  // MARK: Files

  @Test func lineEndingsAreTakenFromTheFirstLine() {
    check("package a:b;\r\ninterface i {\n}\n", "package a:b;\r\n\r\ninterface i {}\r\n")
    check("package a:b;\ninterface i {\r\n}\r\n", "package a:b;\n\ninterface i {}\n")
    check("// a\r\npackage a:b;", "// a\r\npackage a:b;\r\n")
  }

  /// They can be part of documentation.
  @Test func lineEndingsInCommentsAreKept() {
    check("\n/* a\r\nb */\npackage a:b;", "/* a\r\nb */\npackage a:b;\n")
    check("/* a\n */\r\npackage a:b;\n", "/* a\n */\r\npackage a:b;\r\n")
    check("package a:b;\n// a\rb\r\r\n", "package a:b;\n// a\rb\n")
  }

  @Test func filesEndWithOneLineEnding() {
    check("package a:b;", "package a:b;\n")
    check("package a:b;\n\n\n", "package a:b;\n")
    check("", "")
    check(" \n\n", "")
  }

  @Test func byteOrderMarksAreRemoved() {
    check("\u{FEFF}package a:b;", "package a:b;\n")
  }

  @Test(arguments: [
    "interface", "package a:b", "interface i { f: func() }", "a\u{202E}", "@", "/*",
  ])
  func syntaxErrorsAreReported(_ text: String) {
    var sources = SourceMap()
    let file = sources.add(SourceFile(path: "a.wit", bytes: Array(text.utf8)))
    let formatted = WITFormatter.format(file, in: sources)
    #expect(formatted.value == nil)
    #expect(formatted.diagnostics.containErrors)
  }

  @Test func semanticErrorsAreIgnored() {
    check(
      "interface i { record r {} f: func(a: nowhere, a: u8); f: func(); }",
      "interface i {\n  record r {}\n  f: func(a: nowhere, a: u8);\n  f: func();\n}\n")
  }

  @Test func deepAndLongTextsAreFormattedQuickly() {
    let deep = String(repeating: "tuple<", count: 99) + "u8" + String(repeating: ">", count: 99)
    let long = String(repeating: "/* c */ ", count: 20_000)
    let wide = (0..<20_000).map { "a\($0): u8" }.joined(separator: ",")
    withinAMinute {
      for text in ["type t = \(deep);", "\(long)f: func(\(long));", "f: func(\(wide));"] {
        #expect(FormattingCheck.format(Array("interface i { \(text) }".utf8)) != nil)
      }
    }
  }
}
