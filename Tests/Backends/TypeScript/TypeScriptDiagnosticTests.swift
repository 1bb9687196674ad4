import PintleDiagnostics
import Testing

@testable import PintleTypeScript

/// Diagnostics of the backend, with their codes and spans.
@Suite struct TypeScriptDiagnosticTests {
  struct Rejection: Sendable {
    var wit: String
    var code: DiagnosticCode
    /// What the message must contain.
    var mentions: [String]
    /// The text at the span.
    var text: String
  }

  static let rejections: [Rejection] = [
    Rejection(
      wit: "world w { import i: interface { resource file; open: func() -> file; } }",
      code: .unsupportedFeature, mentions: ["file", "TypeScript"], text: "file"),
    Rejection(
      wit: "world w { export f: func(x: list<map<u8, u8>>); }",
      code: .unsupportedFeature, mentions: ["`f` needs a map", "TypeScript"], text: "f"),
    Rejection(
      wit: "world w { import i: interface { f: func() -> option<list<u8, 4>>; } }",
      code: .unsupportedFeature, mentions: ["`f` needs a fixed-length list"], text: "f"),
  ]

  /// Two interfaces with the same short name, of two packages.
  private static let twoStores = """
    package test:t;
    package other:p { interface store { f: func(); } }
    interface store { g: func(); }
    world w { export store; export other:p/store; }
    """

  @Test func sharedAliasesAreLeftOut() throws {
    let made = try Generated(Self.twoStores)
    #expect(made.diagnostics.map(\.severity) == [.warning, .warning])
    #expect(made.diagnostics.allSatisfy { $0.message.contains("`store`") })
    #expect(!made.text.contains("readonly store:"))
    #expect(made.text.contains("readonly \"other:p/store\": OtherPStore;"))
  }

  @Test func resourceExportedTwice() throws {
    let made = try Generated(
      "package test:t; interface i { resource r; } world w { export i; export again: i; }")
    #expect(made.diagnostics.map(\.code) == [.unsupportedFeature])
    #expect(made.files.isEmpty)
  }

  @Test(arguments: rejections)
  func unsupportedFeaturesInTypeScript(_ rejection: Rejection) throws {
    let wit = "package test:rejected;\n" + rejection.wit
    let made = try Generated(wit)
    let diagnostic = try #require(made.diagnostics.first)
    #expect(made.files.isEmpty)
    #expect(diagnostic.code == rejection.code)
    #expect(
      rejection.mentions.allSatisfy { diagnostic.message.contains($0) }, "\(diagnostic.message)")
    let span = try #require(diagnostic.span)
    #expect(
      String(decoding: Array(wit.utf8)[span.start..<span.end], as: UTF8.self) == rejection.text)
  }

  @Test(arguments: [
    "type t = list<u8, 4>;", "type t = map<string, u8>;", "record t { a: option<list<u8, 4>> }",
    "variant t { a(tuple<u8, map<string, u8>>) }",
  ])
  func unsupportedTypes(_ type: String) throws {
    let made = try Generated("package test:t; interface i { \(type) } world w { import i; }")
    #expect(made.files.isEmpty)
    #expect(made.diagnostics.map(\.code) == [.unsupportedFeature])
    #expect(made.diagnostics.first?.message.contains("`t`") == true)
  }

  /// The planner warns about them.
  @Test(arguments: ["type t = stream<u8>;", "record t { a: result<future> }"])
  func typesThatCannotCrossAreLeftOut(_ type: String) throws {
    let made = try Generated("package test:t; interface i { \(type) } world w { import i; }")
    #expect(made.diagnostics == [])
    #expect(made.files.count == 1)
    #expect(made.files.first?.text.contains("namespace I") == false)
  }
}
