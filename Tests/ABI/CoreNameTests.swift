import PintleABI
import PintleModel
import PintleTestSupport
import Testing

/// Core names in the legacy scheme.
@Suite struct CoreNameTests {
  @Test func namesFollowTheLegacyScheme() throws {
    let abi = try WITSource(
      """
      package ns:pkg@1.2.3;
      interface calc {
        resource acc {
          constructor(start: u32);
          add: func(n: u32);
          merge: static func(a: borrow<acc>, b: borrow<acc>) -> acc;
        }
        names: func() -> list<string>;
      }
      interface clock { now: func() -> u64; }
      world w { import clock; import tick: func(); export calc; export run: func(); }
      """
    ).plan()
    #expect(imports(abi) == ["$root tick", "ns:pkg/clock@1.2.3 now"])
    #expect(
      exports(abi) == [
        "run", "ns:pkg/calc@1.2.3#[constructor]acc", "ns:pkg/calc@1.2.3#[method]acc.add",
        "ns:pkg/calc@1.2.3#[static]acc.merge", "ns:pkg/calc@1.2.3#names",
      ])
    let names = abi.exports.last?.functions.last
    #expect(names?.postReturn == "cabi_post_ns:pkg/calc@1.2.3#names")
    let resource = try #require(abi.exportedResources.first)
    #expect(resource.destructor == "ns:pkg/calc@1.2.3#[dtor]acc")
    let module = "[export]ns:pkg/calc@1.2.3"
    #expect(resource.new == ImportName(module: module, field: "[resource-new]acc"))
    #expect(resource.rep == ImportName(module: module, field: "[resource-rep]acc"))
    #expect(resource.drop == ImportName(module: module, field: "[resource-drop]acc"))
  }

  @Test func externalIDsReplaceTheNames() throws {
    let abi = try WITSource(
      """
      package ns:pkg@1.2.3;
      world w {
        @external-id("example") import console: interface {
          @external-id("send_line") send-line: func(line: string);
          flush: func();
        }
        @external-id("dot_product") export dot-product: func(a: list<f32>) -> f32;
        @external-id("shapes") export shapes: interface { resource dot {} name: func() -> string; }
      }
      """
    ).plan()
    #expect(imports(abi) == ["example send_line", "example flush"])
    #expect(exports(abi) == ["dot_product", "shapes#name"])
    #expect(abi.exports.last?.functions.last?.postReturn == "cabi_post_shapes#name")
    #expect(abi.exportedResources.first?.destructor == "shapes#[dtor]dot")
    #expect(abi.exportedResources.first?.new.module == "[export]shapes")
  }

  /// Reports and messages name items as WIT does.
  @Test func identitiesAreThoseOfWIT() throws {
    let abi = try WITSource(
      """
      package a:b;
      world w {
        @external-id("env") import console: interface { resource pen; draw: func(p: borrow<pen>); }
        @external-id("shapes") export shape: interface { resource dot; dots: func() -> list<dot>; }
      }
      """
    ).plan()
    #expect((abi.imports + abi.exports).map(\.key) == ["console", "shape"])
    #expect(abi.importedResources.map(\.key) == ["console"])
    #expect(abi.exportedResources.map(\.key) == ["shape"])
    #expect(abi.importedResources.first?.drop.module == "env")
  }

  @Test(arguments: NameScheme.allCases)
  func methodsHaveExternalIDs(names: NameScheme) throws {
    let resource = """
      resource r {
        @external-id("make") constructor();
        @external-id("run") run: func();
        @external-id("all") all: static func();
      }
      """
    let abi = try WITSource(
      """
      package a:b;
      interface i { \(resource) }
      world w { import i; export i; \(resource) }
      """
    ).plan(names: names)
    let (root, module) = names == .legacy ? ("$root", "a:b/i") : ("cm32p2", "cm32p2|a:b/i")
    #expect(
      imports(abi) == [
        "\(root) make", "\(root) run", "\(root) all",
        "\(module) make", "\(module) run", "\(module) all",
      ])
    #expect(exports(abi) == ["make", "run", "all"])
  }

  private static let former = [
    "memory", "cabi_realloc", "_initialize", "cabi_import_realloc", "cabi_export_realloc",
    "canonical_abi_realloc",
  ]

  @Test(arguments: former)
  func namesOfTheModuleAreReserved(name: String) throws {
    let source = try WITSource(
      "package a:b; world w { @external-id(\"\(name)\") export f: func(); }")
    let planned = Planner.plan(source.model, world: try source.world("w"))
    let diagnostics = planned.diagnostics
    #expect(planned.value == nil)
    #expect(
      diagnostics.map(\.message) == ["core export `\(name)` is reserved for the module itself"])
    #expect(diagnostics.first?.help == ["choose another `@external-id`"])
  }

  @Test func ordinaryNamesCanBeReserved() throws {
    let source = try WITSource("package a:b; world w { export memory: func(); }")
    let diagnostics = Planner.plan(source.model, world: try source.world("w")).diagnostics
    #expect(diagnostics.map(\.code) == [.nameCollision])
    #expect(diagnostics.first?.help == ["choose another name with `@external-id`"])
  }

  /// Each core function of an exported resource collides with a function whose external id is its name.
  @Test(arguments: [
    ("import", "[export]x", "[resource-new]r", "core import `[export]x` `[resource-new]r`"),
    ("import", "[export]x", "[resource-rep]r", "core import `[export]x` `[resource-rep]r`"),
    ("import", "[export]x", "[resource-drop]r", "core import `[export]x` `[resource-drop]r`"),
    ("export", "c", "x#[dtor]r", "core export `x#[dtor]r`"),
  ])
  func exportedResourcesCollide(verb: String, item: String, function: String, name: String) throws {
    let source = try WITSource(
      """
      package a:b;
      world w {
        @external-id("\(item)") \(verb) c: interface { @external-id("\(function)") f: func(); }
        @external-id("x") export k: interface { resource r; }
      }
      """)
    let diagnostics = Planner.plan(source.model, world: try source.world("w")).diagnostics
    #expect(diagnostics.map(\.message) == ["`c f` and `k r` have the same \(name)"])
  }

  @Test(arguments: [
    (
      "@external-id(\"$root\") import k: interface { f: func(); } import f: func();",
      "`f` and `k f` have the same core import `$root` `f`"
    ),
    (
      "@external-id(\"x\") import k: interface { f: func(); }"
        + " @external-id(\"x\") import l: interface { f: func(); }",
      "`k f` and `l f` have the same core import `x` `f`"
    ),
    (
      "import k: interface { @external-id(\"\") f: func(); }",
      "`@external-id` must not be empty"
    ),
    (
      "export k: interface { resource r { @external-id(\"\") f: func(); } }",
      "`@external-id` must not be empty"
    ),
    (
      "@external-id(\"\") import k: interface { f: func(); }",
      "`@external-id` must not be empty"
    ),
    (
      "import a: interface { @external-id(\"x\") f: func(); @external-id(\"x\") g: func(); }",
      "`a f` and `a g` have the same core import `a` `x`"
    ),
    (
      "@external-id(\"x\") export f: func(); @external-id(\"x\") export g: func();",
      "`f` and `g` have the same core export `x`"
    ),
    (
      "@external-id(\"memory\") export f: func();",
      "core export `memory` is reserved for the module itself"
    ),
    (
      "export f: func(); @external-id(\"cabi_post_f\") export g: func();",
      "`f` and `g` have the same core export `cabi_post_f`"
    ),
    ("@external-id(\"\") export f: func();", "`@external-id` must not be empty"),
  ])
  func collisionsAreDiagnosed(items: String, message: String) throws {
    let source = try WITSource("package a:b; world w { \(items) }")
    let planned = Planner.plan(source.model, world: try source.world("w"))
    let diagnostics = planned.diagnostics
    #expect(planned.value == nil)
    #expect(diagnostics.map(\.message) == [message])
  }

  private func imports(_ abi: WorldABI) -> [String] {
    abi.imports.flatMap(\.functions).map {
      if case .import(let name) = $0.coreName { "\(name.module) \(name.field)" } else { "?" }
    }
  }

  private func exports(_ abi: WorldABI) -> [String] {
    abi.exports.flatMap(\.functions).map {
      if case .export(let name) = $0.coreName { name } else { "?" }
    }
  }
}
