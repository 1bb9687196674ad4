import PintleDiagnostics
import PintleSyntax
import PintleTestSupport
import Testing

@testable import PintleResolve

/// The limit of items in a package.
@Suite struct ItemLimitTests {
  private func message(_ text: String, limit: Int) -> String? {
    var sources = SourceMap()
    let file = sources.add(SourceFile(path: "a.wit", bytes: Array(text.utf8)))
    let parsed = Parser.parse(file, in: sources).map { [SourceUnit(path: "a.wit", files: [$0])] }
    let diagnostics = DiagnosticCollector(parsed, isStrict: true)
    let packages = PackageCollector.collect(parsed.value, diagnostics, itemLimit: limit)
    let found = diagnostics.sorted
    #expect(packages.isEmpty == found.contains { $0.code == .tooManyItems })
    return found.first.map { "\($0.span?.start ?? -1) \($0.message)" }
  }

  @Test(arguments: [
    ("interface i { use j.{a, b}; type t = u8; f: func(x: u8); }", 7),
    ("interface i { record r { a: u8, b: u8 } enum e { a } resource q { m: func(x: u8); } }", 9),
    ("world w { import i; export f: func(x: u8); include v with { a as b } }", 6),
    ("world w { import x: interface { flags f { a, b, c } } } interface z {}", 7),
  ])
  func everyPartCounts(_ text: String, _ count: Int) {
    let header = "package a:b; "
    #expect(message(header + text, limit: count) == nil)
    #expect(
      message(header + text, limit: count - 1)?.hasSuffix(
        "package `a:b` has more than \(count - 1) items") == true)
  }

  @Test func theErrorIsAtTheDeclarationThatExceedsTheLimit() {
    #expect(
      message("package a:b; interface i {} interface j {} interface k {}", limit: 2)
        == "53 package `a:b` has more than 2 items")
  }
}
