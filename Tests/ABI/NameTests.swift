import PintleABI
import PintleModel
import PintleTestSupport
import Testing

/// abi.md 1: core names in the legacy scheme.
@Suite struct NameTests {
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

  @Test(arguments: [
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
    let (abi, diagnostics) = Planner.plan(source.model, world: try source.world("w"))
    #expect(abi == nil)
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
