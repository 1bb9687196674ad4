import PintleDiagnostics
import Testing

@testable import PintleTypeScript

/// Which functions return promises. What they do at run time is in Tests/Suspending.
@Suite struct TypeScriptAsyncTests {
  private static let wit = """
    package test:t;
    interface i {
      resource r { constructor(); m: func() -> u8; make: static func() -> r; }
      f: func() -> u8;
      g: func();
    }
    world w { import i; export j: interface { f: func() -> u8; g: func(); resource q { constructor(); } } }
    """

  /// The types of the results of `f`, `g` and `m`, in the order of the output.
  private func results(_ patterns: [String], in wit: String = wit) throws -> [String] {
    let made = try Generated(wit, js: true, async: patterns)
    #expect(made.diagnostics == [])
    let declarations = made.files.last?.text ?? ""
    return declarations.matches(of: /\n +[fgm]\(\): (.*);/).map { String($0.1) }
  }

  @Test func nothingWaitsByDefault() throws {
    #expect(try results([]) == ["number", "void", "number", "number", "void"])
  }

  @Test func importsMayReturnPromisesAndExportsDo() throws {
    #expect(
      try results(["i#f", "j#g"])
        == ["number | PromiseLike<number>", "void", "number", "number", "Promise<void>"])
    #expect(
      try results(["i#r.m", "j#f"])
        == ["number", "void", "number | PromiseLike<number>", "Promise<number>", "void"])
  }

  /// The guest alone knows which exports reach an import.
  @Test func allExportsReturnPromisesIfOnlyImportsAreNamed() throws {
    #expect(
      try results(["i#g"])
        == ["number", "void | PromiseLike<void>", "number", "Promise<number>", "Promise<void>"])
    let wit = """
      package test:t;
      interface h { g: func(); }
      interface i { f: async func() -> u8; m: func(); }
      world w { import h; export i; }
      """
    #expect(
      try results(["h#g"], in: wit)
        == ["void | PromiseLike<void>", "Promise<number>", "Promise<void>"])
  }

  @Test func asyncFunctionsOfWITNeedNoOption() throws {
    let wit = """
      package test:t;
      interface i { f: async func() -> u8; g: func(); }
      world w { import i; export i; }
      """
    #expect(
      try results([], in: wit)
        == ["number | PromiseLike<number>", "void", "Promise<number>", "void"])
  }

  @Test func constructorsAreLeftOutOfAPattern() throws {
    let made = try Generated(Self.wit, async: ["*"])
    #expect(made.diagnostics == [])
    #expect(!made.text.contains("async function constructor"))
  }

  @Test(arguments: [
    ("j#[constructor]q", "which is a constructor"),
    ("i#r.constructor", "which is a constructor"),
    ("j#h", "the world has no function `j#h`, which `--async` names"),
  ])
  func wrongPatterns(_ pattern: String, _ message: String) throws {
    let made = try Generated(Self.wit, async: [pattern])
    #expect(made.files.isEmpty)
    #expect(made.diagnostics.count == 1)
    #expect(made.diagnostics.first?.message.contains(message) == true)
  }

  /// A promise would never have such an object as its value.
  @Test(arguments: [
    "export j: interface { resource q { then: func(); } f: func() -> q; }",
    "export j: interface { resource q { then: func(); } f: func() -> result<option<q>>; }",
  ])
  func resultsThatLookLikePromises(_ export: String) throws {
    let wit = "package test:t; world w { \(export) }"
    #expect(try Generated(wit).diagnostics == [])
    let made = try Generated(wit, async: ["j#f"])
    #expect(made.files.isEmpty)
    #expect(made.diagnostics.map(\.code) == [.nameCollision])
    #expect(made.diagnostics.first?.span != nil)
  }
}
