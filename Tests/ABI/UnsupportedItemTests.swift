import PintleABI
import PintleDiagnostics
import PintleModel
import PintleTestSupport
import Testing

/// What a world may contain although it can't cross, and how the rest is reported.
@Suite struct UnsupportedItemTests {
  @Test func aCauseIsReportedOnce() throws {
    let found = try diagnostics(
      """
      type body = stream<u8>;
      f: func(a: body);
      g: func() -> option<body>;
      h: func(a: list<body>) -> future;
      """)
    #expect(
      found.map(\.message) == [
        "function `f` and 2 others need `stream`, which core modules can't use yet",
        "function `h` needs `future`, which core modules can't use yet",
      ])
    #expect(found.allSatisfy { $0.severity == .error })
    #expect(found.map { $0.labels.map(\.message) } == [["because of `body`"], []])
  }

  @Test func aTypeThatNoFunctionNeedsIsLeftOut() throws {
    let found = try diagnostics(
      "type s = stream<u8>; record r { s: s } variant v { e(error-context) } f: func() -> u8;")
    #expect(found.allSatisfy { $0.severity == .warning })
    #expect(
      found.map(\.message) == [
        "type `s` and another one need `stream`, which core modules can't use yet",
        "type `v` needs `error-context`, which core modules can't use yet",
      ])
    #expect(
      found.flatMap(\.notes) == [
        "no function needs them, so they are left out", "no function needs it, so it is left out",
      ])
  }

  @Test func interfacesOutsideTheWorldDoNotCount() throws {
    let found = try diagnostics(
      "f: func();", others: "interface other { f: func() -> stream<u8>; type s = stream<u8>; }")
    #expect(found == [])
  }

  /// The core names and types are those of the same function without `async`.
  @Test func asynchronousFunctionsCrossSynchronously() throws {
    let text = """
      package a:b;
      interface i {
        resource r { m: ASYNC func(x: string) -> u8; s: static ASYNC func(); }
        f: ASYNC func(a: list<u32>) -> result<string, u8>;
      }
      world w { import i; export i; export run: ASYNC func(); }
      """
    let asynchronous = try functions(text.replacing("ASYNC", with: "async"))
    let synchronous = try functions(text.replacing("ASYNC ", with: ""))
    #expect(asynchronous.count == 7)
    #expect(asynchronous == synchronous)
  }

  private func functions(_ text: String) throws -> [String] {
    let abi = try WITSource(text).plan()
    return (abi.imports + abi.exports).flatMap(\.functions).map { function in
      "\(function.coreName) \(function.signature)"
    }
  }

  private func diagnostics(_ items: String, others: String = "") throws -> [Diagnostic] {
    let source = try WITSource(
      "package a:b; interface i { \(items) } \(others) world w { import i; }")
    return Planner.plan(source.model, world: try source.world()).diagnostics
  }
}
