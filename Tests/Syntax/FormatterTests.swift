import PintleDiagnostics
import PintleSyntax
import PintleTestSupport
import Testing

/// The layout rules, one in each test; larger texts are in Tests/Syntax/Golden.
@Suite struct FormatterTests {
  private func check(
    _ text: String, _ expected: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let bytes = Array(text.utf8)
    let formatted = FormattingCheck.format(bytes).map { String(decoding: $0, as: UTF8.self) }
    #expect(formatted == expected, sourceLocation: sourceLocation)
    #expect(FormattingCheck.problem(with: bytes) == nil, sourceLocation: sourceLocation)
  }

  /// Checks the items of an interface, which is added to both texts.
  private func checkItems(
    _ items: String, _ expected: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let indented = expected.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "\n" : "  \($0)\n" }.joined()
    check(
      "interface i {\n\(items)\n}", "interface i {\n\(indented)}\n", sourceLocation: sourceLocation)
  }

  // MARK: Spaces

  @Test func spacesAreSingle() {
    checkItems("f:func ( a:u8 ,b : string)->u8 ;", "f: func(a: u8, b: string) -> u8;")
    checkItems("g  :async  func( ) ;", "g: async func();")
    checkItems("type  t=list < u8 , 4 > ;", "type t = list<u8, 4>;")
    checkItems("type t = result < _ ,u8 >;", "type t = result<_, u8>;")
    checkItems("type t = map<u8,tuple < >>;", "type t = map<u8, tuple<>>;")
    checkItems("use a . { b as c , d } ;", "use a.{b as c, d};")
    checkItems("use a.{};", "use a.{};")
    checkItems(
      "resource  r{constructor ( );m:static  async func ();}",
      """
      resource r {
        constructor();
        m: static async func();
      }
      """)
  }

  @Test func pathsAndVersionsHaveNoSpaces() {
    check(
      "package a : b@1.0.0-rc.1+b-2 ;use c : d / e @1.0.0-11ab as f;use c:d/e@1.0.0--as g;",
      """
      package a:b@1.0.0-rc.1+b-2;

      use c:d/e@1.0.0-11ab as f;

      use c:d/e@1.0.0-- as g;

      """)
    checkItems("use a:b/c@1.0.0 . { d } ;", "use a:b/c@1.0.0.{d};")
    check("package a  :b @1.0.0{ }", "package a:b@1.0.0 {}\n")
  }

  @Test func labelsHaveASpaceAndNamespacesHaveNone() {
    check(
      "world w{import a:b;import a : b/c;import a:b:c/d;export a:interface{}include b :c/d;}",
      """
      world w {
        import a: b;
        import a:b/c;
        import a: b:c/d;
        export a: interface {}
        include b:c/d;
      }

      """)
  }

  @Test func attributesAreOnSeparateLines() {
    checkItems(
      "@since ( version=1.0.0 )@deprecated(version = 2.0.0) @external-id( \"a b\" ) f: func();",
      """
      @since(version = 1.0.0)
      @deprecated(version = 2.0.0)
      @external-id("a b")
      f: func();
      """)
    checkItems(
      "@unstable(feature = %x) // why\n\n /* c */ f: func();",
      "@unstable(feature = %x) // why\n/* c */ f: func();")
  }

  @Test func unnecessaryEscapesAreKept() {
    checkItems("%f: func(%type: own<%r>);", "%f: func(%type: own<%r>);")
  }

  // MARK: Lines

  @Test func blankLinesBetweenItemsAreMerged() {
    checkItems(
      "\n\nf: func();\n\n\n\ng: func();\nh: func();\n\n",
      "f: func();\n\ng: func();\nh: func();")
    checkItems("flags f { a,\n\n\n b,\nc }", "flags f {\n  a,\n\n  b,\n  c,\n}")
    checkItems("resource r {\n\n m: func();\n\n}", "resource r {\n  m: func();\n}")
  }

  @Test func topLevelDeclarationsAreSeparatedByOneBlankLine() {
    check(
      "\n\npackage a:b;interface i {}\n\n\n\nworld w {}interface j {}",
      "package a:b;\n\ninterface i {}\n\nworld w {}\n\ninterface j {}\n")
    check(
      "package a:b; // one\n// two\n\n\n// three\ninterface i {}",
      "package a:b; // one\n\n// two\n\n// three\ninterface i {}\n")
    check(
      "package a:b {\n interface i {}\n interface j {}\n\n\n world w {} }",
      "package a:b {\n  interface i {}\n  interface j {}\n\n  world w {}\n}\n")
  }

  @Test func fieldsAndCasesAreOnSeparateLines() {
    checkItems("record r { a: u8, b: list<u8> }", "record r {\n  a: u8,\n  b: list<u8>,\n}")
    checkItems("variant v { a(tuple<u8, u8,>), b, }", "variant v {\n  a(tuple<u8, u8>),\n  b,\n}")
    checkItems("enum e { a }", "enum e {\n  a,\n}")
    checkItems("record r {\n\n}flags f { }", "record r {}\nflags f {}")
  }

  // MARK: Lists

  @Test func listsThatFitAreOnOneLine() {
    // The line is exactly 100 columns wide, including the indentation.
    let name = String(repeating: "x", count: 77)
    checkItems("\(name): func(\na: u8,\nb: u8,\n);", "\(name): func(a: u8, b: u8);")
    checkItems(
      "\(name)x: func(a: u8, b: u8);", "\(name)x: func(\n  a: u8,\n  b: u8,\n);")
    let field = String(repeating: "x", count: 80)
    checkItems(
      "record r { \(field): tuple<u8, u8> }", "record r {\n  \(field): tuple<u8, u8>,\n}")
    checkItems(
      "record r { \(field)x: tuple<u8, u8> }",
      "record r {\n  \(field)x: tuple<\n    u8,\n    u8,\n  >,\n}")
  }

  @Test func theOuterListBreaksFirst() {
    let long = String(repeating: "x", count: 26)
    checkItems(
      "f: func(a: tuple<\(long), \(long), \(long)>, b: u8) -> tuple<\(long), u8>;",
      """
      f: func(
        a: tuple<\(long), \(long), \(long)>,
        b: u8,
      ) -> tuple<\(long), u8>;
      """)
    checkItems(
      "f: func(a: list<tuple<\(long), \(long), \(long), u8>>) -> tuple<\(long), \(long), \(long)>;",
      """
      f: func(
        a: list<tuple<
          \(long),
          \(long),
          \(long),
          u8,
        >>,
      ) -> tuple<\(long), \(long), \(long)>;
      """)
  }

  @Test func usedNamesAndRenamesBreak() {
    let long = String(repeating: "x", count: 50)
    checkItems("use a.{\(long), \(long)};", "use a.{\n  \(long),\n  \(long),\n};")
    check(
      "world w { include a with {\(long) as \(long)} include a with { a as b, } include a with {} }",
      """
      world w {
        include a with {
          \(long) as \(long),
        }
        include a with { a as b }
        include a with {}
      }

      """)
  }

  @Test func lineCommentsBreakLists() {
    checkItems("f: func(a: u8, // one\nb: u8);", "f: func(\n  a: u8, // one\n  b: u8,\n);")
    checkItems("f: func(a: u8 // one\n);", "f: func(\n  a: u8, // one\n);")
    checkItems("f: func( // none\n);", "f: func(\n  // none\n);")
    checkItems("use a.{\n// one\nb};", "use a.{\n  // one\n  b,\n};")
    checkItems(
      "f: func(a: tuple<u8, // one\n u8>, b: u8);",
      "f: func(\n  a: tuple<\n    u8, // one\n    u8,\n  >,\n  b: u8,\n);")
  }

  @Test func blockCommentsOnSeparateLinesBreakLists() {
    checkItems("f: func(a: u8, /* one */ b: u8,);", "f: func(a: u8, /* one */ b: u8);")
    checkItems("f: func(a: u8,\n/* one */ b: u8);", "f: func(a: u8, /* one */ b: u8);")
    checkItems(
      "f: func(a: u8,\n/* one */\nb: u8);", "f: func(\n  a: u8,\n  /* one */\n  b: u8,\n);")
    check(
      "interface i { f: func(/* o\nne */ b: u8); }",
      "interface i {\n  f: func(\n    /* o\nne */ b: u8,\n  );\n}\n")
  }
}
