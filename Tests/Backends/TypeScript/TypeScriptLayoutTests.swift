import Testing

@testable import PintleTypeScript

/// Lines are broken where `deno fmt` breaks them.
@Suite struct TypeScriptLayoutTests {
  /// Compares the TypeScript and the JavaScript of a script.
  private func check(
    _ expected: String, js: String? = nil, sourceLocation: SourceLocation = #_sourceLocation,
    _ body: (inout Script) -> Void
  ) {
    var script = Script()
    body(&script)
    let typed = ScriptPrinter.print(script, for: .typeScript)
    #expect(typed == expected + "\n", sourceLocation: sourceLocation)
    guard let js else { return }
    let plain = ScriptPrinter.print(script, for: .javaScript)
    #expect(plain == js + "\n", sourceLocation: sourceLocation)
  }

  private let long = String(repeating: "x", count: 70)

  @Test func shortForms() {
    check("f(a: string);", js: "f(a);") { $0.list("f(", ["a\(types: ": string")"], ");") }
    check("const a = b;") { $0.assign("const a", "b;") }
    check("if (a) throw b;") { $0.ifStatement("a", open: "throw b;") }
    check("const { a, b } = c;") { $0.list("const {", ["a", "b"], "} = c;", padding: " ") }
  }

  @Test func listsBreakAlikeInBothFiles() {
    check(
      "f(\n  a: \(long),\n  b: string,\n);", js: "f(\n  a,\n  b,\n);"
    ) { $0.list("f(", ["a\(types: ": \(long)")", "b\(types: ": string")"], ");") }
  }

  @Test func longAssignmentsBreakAfterTheSign() {
    let type = String(repeating: "T", count: 40)
    check("const \(long): \(type) =\n  \(long);", js: "const \(long) =\n  \(long);") {
      $0.assign("const \(long)\(types: ": \(type)")", "\(long);")
    }
    check("const a: \(type) =\n  \(type);", js: "const a = \(type);") {
      $0.assign("const a\(types: ": \(type)")", "\(type);")
    }
  }

  @Test func longConstantsBreakAfterTheirType() {
    let type = String(repeating: "T", count: 75)
    check(
      "const a:\n  \(type) =\n    [\n      b,\n    ];", js: "const a = [\n  b,\n];"
    ) { $0.constant("const a", .name(type), ["b"]) }
  }

  @Test func conditionsGetBraces() {
    check("if (\(long)) {\n  throw f(a, b, ccccccc);\n}") {
      $0.ifStatement("\(long)", open: "throw f(", ["a", "b", "ccccccc"], ");")
    }
  }

  @Test func longTypesAreBroken() {
    check("let a:\n  | \(long)\n  | undefined;", js: "let a;") {
      $0.typed("let a\(types: ":")", .union([.name(long), .name("undefined")]))
    }
    check("let a: Result<\n  \(long),\n  number\n>;") {
      $0.typed("let a\(types: ":")", .list("Result<", [.name(long), .name("number")], ">"))
    }
    check("let a: [\n  \(long),\n  number,\n];") {
      $0.typed("let a\(types: ":")", .list("[", [.name(long), .name("number")], "]"))
    }
  }

  @Test func loopHeadsBreakBetweenClauses() {
    let length = Code(String(repeating: "n", count: 54))
    check("for (let i = 0; i < n; i++) {\n  f();\n}") { $0.loop("i", "n") { $0.line("f();") } }
    check("for (\n  let i = 0; i < \(length.text(for: .code)); i++\n) {\n}") {
      $0.loop("i", length) { _ in }
    }
  }

  @Test func resultTypesBreakAfterParameters() {
    let result = TypeText.list("[", [.name(long), .name("number")], "]")
    check("f(): [\n  \(long),\n  number,\n] {", js: "f() {") {
      $0.list("f(", [], .typed(")\(types: ":")", result, tail: " {"))
    }
    check("f(\n  a,\n): [\n  \(long),\n  number,\n] {", js: "f(\n  a,\n) {") {
      $0.list("f(", ["a"], .typed(")\(types: ":")", result, tail: " {"))
    }
  }

  @Test func nestedCallsBreakBetweenArguments() {
    check("f(\n  g(\n    \(long),\n    true,\n  ),\n  b,\n);") {
      $0.list("f(", [.call("g(", [Code(long), "true"], ")"), "b"], ");")
    }
    check("const a = f(\n  \(long),\n);") { $0.list(left: "const a =", "f(", [Code(long)], ");") }
  }

  @Test func emptyLinesCollapse() {
    check("a {\n  b\n\n  c\n}") { script in
      script.block("a {") { script in
        script.blank()
        script.line("b")
        script.blank()
        script.only(.declarations) { $0.line("unseen") }
        script.blank()
        script.line("c")
        script.blank()
      }
    }
  }

  @Test(arguments: [
    ("a\"b\\c", #"'a"b\\c'"#), ("a\"'", #""a\"'""#), ("\n\u{1}", #""\n\u{1}""#),
    ("\u{2028}\u{202E}", #""\u{2028}\u{202e}""#), ("Zoë 👋", "\"Zoë 👋\""),
  ])
  func literals(_ text: String, _ expected: String) {
    #expect(text.quoted == expected)
  }
}
