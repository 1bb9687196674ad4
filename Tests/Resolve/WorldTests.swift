import PintleDiagnostics
import PintleModel
import PintleTestSupport
import Testing

/// Imports and exports of worlds.
@Suite struct WorldTests {
  @Test func itemsAreUnique() {
    check(
      """
      package a:b;
      interface i {}
      use i as k;
      world w {
        type ①t = u8;
        import ②t: func();
        export t: func();
        import ③i;
        import ④k;
        import ⑤l: i;
        import ⑥l: interface {}
        import ⑦L: func();
      }
      """,
      """
      ② duplicate-name: `t` is already imported
        ① first imported here
      ④ duplicate-interface: interface `k` is imported twice
        ③ first imported here
        help: a label makes it a separate item: `label: k`
      ⑥ duplicate-name: `l` is already imported
        ⑤ first imported here
      ⑦ case-only-difference: `L` and `l` differ only in case
        ⑤ first defined here
      """)
  }

  private let chain = """
    package a:b;
    interface base { type t = u8; }
    interface mid { use base.{t}; type u = t; }
    interface top { use mid.{u}; f: func(x: u); }

    """

  private func checkWorld(
    _ text: String, imports: [String], exports: [String],
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let checked = resolve(chain + "world w { \(text) }")
    #expect(checked.report == "", sourceLocation: sourceLocation)
    let world = checked.model.worlds.last
    #expect(
      names(world?.imports ?? [], in: checked.model) == imports, sourceLocation: sourceLocation)
    #expect(
      names(world?.exports ?? [], in: checked.model) == exports, sourceLocation: sourceLocation)
  }

  @Test func neededInterfacesAreImported() {
    checkWorld("import top;", imports: ["a:b/base", "a:b/mid", "a:b/top"], exports: [])
    checkWorld("use mid.{u};", imports: ["a:b/base", "a:b/mid", "u"], exports: [])
    checkWorld("import l: mid;", imports: ["a:b/base", "l"], exports: [])
    checkWorld(
      "import l: interface { use mid.{u}; }", imports: ["a:b/base", "a:b/mid", "l"], exports: [])
    checkWorld("export top;", imports: ["a:b/base", "a:b/mid"], exports: ["a:b/top"])
    checkWorld(
      "export top; export mid;", imports: ["a:b/base"], exports: ["a:b/mid", "a:b/top"])
    checkWorld(
      "export top; export f: func(); export base; export mid;", imports: [],
      exports: ["f", "a:b/base", "a:b/mid", "a:b/top"])
    checkWorld("import base; export base;", imports: ["a:b/base"], exports: ["a:b/base"])
  }

  @Test func importsAreSortedByKind() {
    checkWorld(
      "import f: func(); resource r { m: func(); } use base.{t}; import g: func(); import base;",
      imports: ["a:b/base", "t", "r", "f", "g", "[method]r.m"], exports: [])
  }

  @Test func anExportCannotNeedAnotherBothWays() {
    check(
      chain + "world ①w { export top; export ②base; }",
      """
      ① inconsistent-exports: interface `base` is needed both as an import and as an export
        ② exported here
        note: as an import: `top` uses `mid`, which uses `base`
        help: also export the interfaces in between, or do not export what they need
      """)
  }

  @Test func membersOfResourcesAreFunctions() throws {
    let checked = resolve(
      """
      package a:b;
      world w {
        resource r { constructor(a: u8); m: func() -> r; s: static func(x: borrow<r>); }
      }
      """)
    #expect(checked.report == "")
    let functions = checked.model.worlds[0].imports.compactMap { item in
      if case .function(let function) = item.kind { function } else { nil }
    }
    #expect(functions.map(\.name) == ["[constructor]r", "[method]r.m", "[static]r.s"])
    #expect(functions.map(\.baseName) == ["constructor", "m", "s"])
    #expect(functions[1].parameters.map(\.name) == ["self"])
    guard case .defined(let handle) = try #require(functions[0].result) else {
      Issue.record("no handle")
      return
    }
    #expect(checked.model[handle].kind == .own(ID(0)))
    #expect(functions[1].result == functions[0].result)
    #expect(functions[1].parameters[0].type == functions[2].parameters[0].type)
  }

  @Test func worldsAreSelected() {
    let one = resolve("package a:b; world w {}").resolution
    #expect(one.selectWorld(named: nil).value == ID(0))
    #expect(one.selectWorld(named: "w").value == ID(0))
    #expect(one.selectWorld(named: "a:b/w").value == ID(0))
    let versioned = resolve("package a:b@1.0.0; world one {} world two {}").resolution
    #expect(versioned.selectWorld(named: "a:b/two").value == ID(1))
    #expect(versioned.selectWorld(named: "a:b/two@1.0.0").value == ID(1))
    #expect(versioned.selectWorld(named: "a:b/two@1.0.0+").value == ID(1))
    #expect(
      versioned.selectWorld(named: "a:b/two@2.0.0").diagnostics.map(\.code) == [.unknownPackage])
    #expect(versioned.selectWorld(named: "a:b").diagnostics.map(\.code) == [.unknownWorld])
    let several = versioned.selectWorld(named: nil).diagnostics
    #expect(several.map(\.code) == [.ambiguousWorld])
    #expect(several.first?.notes == ["`a:b/one@1.0.0`, `a:b/two@1.0.0`"])
    let unknown = versioned.selectWorld(named: "tow").diagnostics
    #expect(unknown.map(\.code) == [.unknownWorld])
    #expect(unknown.first?.help == ["a world with a similar name exists: `two`"])
    #expect(
      resolve("package a:b;").resolution.selectWorld(named: nil).diagnostics.map(\.code) == [
        .noWorld
      ])
  }

  @Test func impliedItemsAreLimited() {
    var text = "package a:b;\ninterface i0 { type t = u8; }\nworld w0 { import i0; }\n"
    for index in 1..<700 {
      text +=
        "interface i\(index) { use i\(index - 1).{t}; }\nworld w\(index) { import i\(index); }\n"
    }
    let found = resolve(text).diagnostics
    #expect(found.map(\.code) == [.tooManyItems])
    #expect(found.first?.help.isEmpty == false)
  }

  @Test func longChainsNeedNoStack() {
    var text = "package a:b;\ninterface i0 { type t0 = u8; use i1.{x}; }\n"
    for index in 1..<3000 {
      text += "interface i\(index) { use i\(index + 1).{x}; type t\(index) = list<x>; }\n"
    }
    text += "interface i3000 { resource r; type x = r; }\nworld w { import i0; export i1; }"
    let checked = resolve(text)
    #expect(checked.report == "")
    #expect(checked.model.worlds[0].imports.count == 3001)
  }

  /// All exports fail for the same reason, which is found once.
  @Test func inconsistentExportsTakeLinearTime() {
    var text = "package a:b;\ninterface i0 { type t = u8; }\n"
    for index in 1..<8000 { text += "interface i\(index) { use i\(index - 1).{t}; }\n" }
    text += "world w {\n"
    for index in stride(from: 0, to: 8000, by: 2) { text += "  export i\(index);\n" }
    let codes = withinAMinute { resolve(text + "}").diagnostics.map(\.code) }
    #expect(!codes.isEmpty && codes.allSatisfy { $0 == .inconsistentExports })
  }
}
