import PintleABI
import Testing

@testable import PintleRust

@Suite struct RustNameTests {
  @Test(arguments: [
    ("get-URL", "get_url", "GetUrl"), ("x509-cert", "x509_cert", "X509Cert"),
    ("a1-b2", "a1_b2", "A1B2"), ("type", "type_", "Type"), ("TYPE", "type_", "Type"),
    ("self", "self_", "Self_"), ("guest", "guest", "Guest_"), ("gen", "r#gen", "Gen"),
    ("union", "union", "Union"), ("result", "result", "Result"),
  ])
  func valueAndTypeNames(_ row: (wit: String, value: String, type: String)) {
    #expect(RustNames.value(row.wit) == row.value)
    #expect(RustNames.type(row.wit) == row.type)
  }

  @Test(arguments: [
    (["text"], ["text"]),
    (["```", "code", "```"], ["```text", "code", "```"]),
    (["```rust", "code"], ["```text", "code", "```"]),
    (["```wit", "code", "```"], ["```wit", "code", "```"]),
    (["a", "", "    indented"], ["a", "", "indented"]),
    (["tab\there  "], ["tab    here"]),
    (["\u{202e}reversed\u{2066}"], ["reversed"]),
  ])
  func documentationLines(_ row: (lines: [String], result: [String])) {
    #expect(DocComment.lines(row.lines.joined(separator: "\n")) == row.result)
  }

  @Test(arguments: [("a\"b\\c", #""a\"b\\c""#), ("é\n\u{0}", #""é\n\u{0}""#)])
  func stringLiterals(_ row: (text: String, result: String)) {
    #expect(RustNames.literal(row.text) == row.result)
  }

  /// A keyword with a version after it is none.
  @Test func versionsOfPackages() throws {
    let text = try Bindings.text(
      """
      package a:b;
      package x:gen@1.2.0 { interface i { f: func(); } }
      package x:gen@2.0.0-rc.1 { interface i { f: func(); } }
      world w { import x:gen/i@1.2.0; import x:gen/i@2.0.0-rc.1; }
      """)
    #expect(text.contains("pub mod gen1_2_0 {"))
    #expect(text.contains("pub mod gen2_0_0_rc_1 {"))
  }

  @Test func `long hints lose their first words`() {
    let names = [
      (ValueInfoHint.length("line-length"), "line_len"),
      (.address("line"), "line_ptr"), (.address("result-area"), "result_area"),
      (.length("the-setting-comment-some-length"), "setting_comment_some_len"),
    ]
    for (hint, name) in names { #expect(LocalName.of(hint.info) == name) }
  }
}

/// Declarations of values for the table above.
private enum ValueInfoHint {
  case length(String)
  case address(String)

  var info: ValueDeclaration {
    switch self {
    case .length(let hint): ValueDeclaration(type: .length, hint: hint)
    case .address(let hint): ValueDeclaration(type: .address, hint: hint)
    }
  }
}
