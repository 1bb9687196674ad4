import PintleDiagnostics
import Testing

@testable import PintleTypeScript

/// What is refused, with the code and the place.
@Suite struct TypeScriptDiagnosticTests {
  struct Refusal: Sendable {
    var wit: String
    var code: DiagnosticCode
    /// What the message must contain.
    var mentions: [String]
    /// The text at the span.
    var place: String
  }

  static let refusals: [Refusal] = [
    Refusal(
      wit: "world w { import i: interface { resource file; open: func() -> file; } }",
      code: .unsupportedFeature, mentions: ["file", "TypeScript"], place: "file"),
    Refusal(
      wit: "world w { export f: func(x: list<map<u8, u8>>); }",
      code: .unsupportedFeature, mentions: ["`f` needs a map", "TypeScript"], place: "f"),
    Refusal(
      wit: "world w { import i: interface { f: func() -> option<list<u8, 4>>; } }",
      code: .unsupportedFeature, mentions: ["`f` needs a fixed-length list"], place: "f"),
  ]

  /// Two interfaces with the same short name, of two packages.
  private static let twoStores = """
    package test:t;
    package other:p { interface store { f: func(); } }
    interface store { g: func(); }
    world w { export store; export other:p/store; }
    """

  @Test func aliasesWithTwoMeaningsAreLeftOut() throws {
    let made = try Generated(Self.twoStores)
    #expect(made.diagnostics.map(\.severity) == [.warning, .warning])
    #expect(made.diagnostics.allSatisfy { $0.message.contains("`store`") })
    #expect(!made.text.contains("readonly store:"))
    #expect(made.text.contains("readonly \"other:p/store\": OtherPStore;"))
  }

  @Test func secondExportOfAResource() throws {
    let made = try Generated(
      "package test:t; interface i { resource r; } world w { export i; export again: i; }")
    #expect(made.diagnostics.map(\.code) == [.unsupportedFeature])
    #expect(made.files.isEmpty)
  }

  @Test(arguments: refusals)
  func unsupportedFeaturesInTypeScript(_ refusal: Refusal) throws {
    let wit = "package test:refused;\n" + refusal.wit
    let made = try Generated(wit)
    let diagnostic = try #require(made.diagnostics.first)
    #expect(made.files.isEmpty)
    #expect(diagnostic.code == refusal.code)
    #expect(
      refusal.mentions.allSatisfy { diagnostic.message.contains($0) }, "\(diagnostic.message)")
    let span = try #require(diagnostic.span)
    #expect(
      String(decoding: Array(wit.utf8)[span.start..<span.end], as: UTF8.self) == refusal.place)
  }

  @Test(arguments: [
    "type t = list<u8, 4>;", "type t = map<string, u8>;", "record t { a: option<list<u8, 4>> }",
    "variant t { a(tuple<u8, map<string, u8>>) }", "type t = stream<u8>;",
    "type t = result<future>;",
  ])
  func typesWithoutOutput(_ type: String) throws {
    let made = try Generated("package test:t; interface i { \(type) } world w { import i; }")
    #expect(made.files.isEmpty)
    #expect(made.diagnostics.map(\.code) == [.unsupportedFeature])
    #expect(made.diagnostics.first?.message.contains("`t`") == true)
  }
}
