import PintleDiagnostics
import PintleSyntax
import Testing

/// Characters, comments, names and strings.
@Suite struct LexerTests {
  @Test func invalidUTF8IsRefusedAsAWhole() {
    let (parsed, sources) = parse(bytes: Array("package a:b;\n// ".utf8) + [0xC3, 0x28])
    #expect(
      ShortRenderer(sources: sources).render(parsed.diagnostics)
        == "a.wit:2:4: error[invalid-utf8]: the file is not valid UTF-8\n")
  }

  @Test func aByteOrderMarkIsSkipped() {
    let (parsed, _) = parse("\u{FEFF}package a:b;")
    #expect(parsed.diagnostics.isEmpty)
    #expect(parsed.tree.header != nil)
  }

  @Test func forbiddenCharactersAreReportedOncePerKind() {
    check(
      "package a:b; // ①\u{202E} \u{202E} ②\u{149} ③\u{1} \u{2}\n",
      """
      ① 1:17 bidirectional-control: forbidden bidirectional control U+202E
        note: such characters can make code read differently from what it means
      ② 1:25 discouraged-character: the character U+0149 is discouraged by Unicode
        help: write U+02BC U+006E instead
      ③ 1:28 control-character: the control character U+0001 is not allowed
      """)
  }

  @Test func unexpectedCharactersAreSkipped() {
    check(
      "package a:b;①#\ninterface i {②\r f: func(); ③é④!: func(); }",
      """
      ① 1:13 unexpected-character: unexpected character: `#`
        help: comments begin with `//`, attributes with `@`
      ② 2:14 unexpected-character: unexpected character: carriage return
        help: end lines with LF or CR LF
      ③ 2:27 invalid-identifier: invalid identifier `é`: only ASCII letters, digits and dashes are allowed
      ④ 2:29 unexpected-character: unexpected character: `!`
      """)
  }

  @Test func commentsNestAndMustEnd() {
    check("package a:b; /* /* */ */ interface i {}", "")
    check(
      "package a:b; ①/* /* */ ②/* ",
      """
      ① 1:14 unterminated-comment: block comment is never closed
        ② 1:23 the innermost open comment
        help: close it with `*/`
      """)
    check(
      "package a:b; interface i ①/*/ {}",
      """
      ① 1:26 unterminated-comment: block comment is never closed
        help: close it with `*/`
      """)
  }

  @Test func namesAreKebabCase() {
    for name in ["a", "a1-2-3", "A-b", "is-XML", "x-0", "%type", "%a"] {
      checkItems("\(name): func();", "")
    }
    checkItems(
      "①fooBar: func();\n②foo_bar: func();\n③a--b: func();\n④a-: func();\n⑤é: func();\n⑥%: func();\n⑦%1a: func();",
      """
      ① 3:1 invalid-identifier: invalid identifier `fooBar`: a part mixes lower-case and upper-case letters
        help: names are written like `foo-bar`
      ② 4:1 invalid-identifier: invalid identifier `foo_bar`: `_` is not allowed
        help: names are written like `foo-bar`
      ③ 5:1 invalid-identifier: invalid identifier `a--b`: a part between dashes is empty
        help: names are written like `a-b`
      ④ 6:1 invalid-identifier: invalid identifier `a-`: a part between dashes is empty
        help: names are written like `a`
      ⑤ 7:1 invalid-identifier: invalid identifier `é`: only ASCII letters, digits and dashes are allowed
      ⑥ 8:1 invalid-identifier: `%` must be followed by an identifier
      ⑦ 9:1 invalid-identifier: `%` must be followed by an identifier
      """)
  }

  @Test func keywordsAsNames() {
    checkItems(
      "①list: func(②type: u8);\n",
      """
      ① 3:1 unexpected-token: expected a type definition, `use`, a function or `}`, found keyword `list`
        help: write `%list` to use the keyword as a name
      ② 3:12 unexpected-token: expected the name of a parameter, found keyword `type`
        help: write `%type` to use the keyword as a name
      """)
  }

  @Test func stringsAndTheirEscapes() {
    check(
      #"""
      package a:b;
      interface i {
        @external-id("\①q")
        a: func();
        @external-id("\4①g")
        b: func();
        @external-id("\u{110000}")
        c: func();
        @external-id("\u{①}")
        d: func();
        @external-id("①	")
        e: func();
        @external-id(①"\ff")
        f: func();
      }
      """#,
      """
      ① 3:18 unknown-escape: unknown escape
        help: escapes are \\" \\' \\\\ \\t \\n \\r \\hh and \\u{h}
      ① 5:19 malformed-escape: malformed escape: a second hexadecimal digit is missing
      unmarked 7:18 malformed-escape: malformed escape: the value is not a Unicode scalar value
      ① 9:20 malformed-escape: malformed escape: a hexadecimal digit is missing
      ① 11:17 control-character: a string needs an escape for U+0009
        help: write `\\t`
      ① 13:16 invalid-string: the escapes of this string do not form valid UTF-8
      """)
  }

  @Test func aStringMustEndOnItsLine() {
    check(
      "package a:b;\ninterface i {\n@external-id(①\"abc\n)f: func();\n}",
      """
      ① 3:14 unterminated-string: string is never closed
        help: close it with `"` on the same line
      """)
  }

  @Test func escapesHaveTheirValues() throws {
    let (parsed, _) = parse(
      #"package a:b; interface i { @external-id("\u{62}\63\"\'\\\n\t\r\c3\a9é") f: func(); }"#)
    #expect(parsed.diagnostics.isEmpty)
    guard case .interface(let interface) = try #require(parsed.tree.declarations.first),
      case .function(let function) = try #require(interface.items.first),
      case .externalID(let text) = try #require(function.prefix.attributes.first).kind
    else {
      Issue.record("no attribute")
      return
    }
    #expect(text == "bc\"'\\\n\t\réé")
  }
}
