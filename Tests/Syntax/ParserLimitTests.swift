import PintleDiagnostics
import PintleSyntax
import PintleTestSupport
import Testing

/// Hostile inputs are parsed quickly, without exhausting the stack.
@Suite struct ParserLimitTests {
  private func nestedType(_ depth: Int) -> String {
    String(repeating: "list<", count: depth) + "u8" + String(repeating: ">", count: depth)
  }

  @Test func typesNestToAHundredLevels() {
    checkItems("type t = \(nestedType(99));", "")
    for depth in [100, 101, 50_000] {
      let (parsed, _) = parse("package a:b; interface i { type t = \(nestedType(depth)); }")
      #expect(parsed.diagnostics.map(\.code) == [.nestedTooDeeply])
      #expect(parsed.diagnostics.first?.span?.start == 36 + 500)
    }
  }

  @Test func packagesNestToAHundredLevels() {
    func nested(_ depth: Int) -> String {
      String(repeating: "package a:b { ", count: depth) + String(repeating: "}", count: depth)
    }
    #expect(parse(nested(100)).0.diagnostics.isEmpty)
    #expect(parse(nested(101)).0.diagnostics.map(\.code) == [.nestedTooDeeply])
    #expect(parse(nested(20_000)).0.diagnostics.first?.code == .nestedTooDeeply)
  }

  @Test(arguments: [
    "{", "}", "(", "<", "@", "%", "/*", "interface i {", "package a:b {", "use a.{", "type t = ",
    "tuple<", "f: func(", "\"", "record r { a: ", "import a: interface {", "*",
  ])
  func repeatedTokensAreParsedQuickly(_ text: String) {
    withinAMinute {
      for prefix in ["", "package a:b; interface i { ", "package a:b; world w { import x: "] {
        _ = parse(prefix + String(repeating: text, count: 20_000))
      }
    }
  }
}
