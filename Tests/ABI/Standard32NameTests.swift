import PintleABI
import PintleModel
import PintleTestSupport
import PintleVerifier
import Testing

/// Core names in the scheme `standard32`, and resources that the host implements.
@Suite struct Standard32NameTests {
  private static let world = """
    package ns:pkg@1.2.3;
    interface calc {
      resource acc { constructor(start: u32); add: func(n: u32); }
      names: func() -> list<string>;
    }
    interface store { resource blob { size: func() -> u32; } }
    world w {
      import store;
      import tick: func();
      import mine: store;
      resource top { poke: func(); }
      @external-id("example") import console: interface {
        resource line;
        @external-id("send_line") send-line: func(line: string);
        flush: func();
      }
      export calc;
      export run: func();
      @external-id("shapes") export shapes: interface { resource dot {} name: func() -> string; }
      @external-id("dot_product") export dot-product: func() -> string;
    }
    """

  private func plan(_ text: String, _ names: NameScheme) throws -> WorldABI {
    let source = try WITSource(text)
    let planned = Planner.plan(source.model, world: try source.world(), names: names)
    #expect(planned.diagnostics.map(\.message) == [])
    let found = try #require(planned.value)
    #expect(Verifier.problems(in: found, source.model) == [])
    return found
  }

  @Test func imports() throws {
    let abi = try plan(Self.world, .standard32)
    let found = abi.imports.flatMap(\.functions).map(\.coreName)
    #expect(
      found == [
        .import(ImportName(module: "cm32p2", field: "tick")),
        .import(ImportName(module: "cm32p2", field: "[method]top.poke")),
        .import(ImportName(module: "cm32p2|ns:pkg/store@1", field: "[method]blob.size")),
        .import(ImportName(module: "cm32p2|mine", field: "[method]blob.size")),
        .import(ImportName(module: "example", field: "send_line")),
        .import(ImportName(module: "example", field: "flush")),
      ])
  }

  @Test func exports() throws {
    let abi = try plan(Self.world, .standard32)
    let functions = abi.exports.flatMap(\.functions)
    #expect(
      functions.map(\.coreName) == [
        .export("cm32p2||run"), .export("dot_product"),
        .export("cm32p2|ns:pkg/calc@1|[constructor]acc"),
        .export("cm32p2|ns:pkg/calc@1|[method]acc.add"),
        .export("cm32p2|ns:pkg/calc@1|names"), .export("cm32p2|shapes|name"),
      ])
    #expect(functions.map(\.postReturn)[1] == "dot_product_post")
    #expect(functions.map(\.postReturn)[4] == "cm32p2|ns:pkg/calc@1|names_post")
    #expect(abi.memoryExport == "cm32p2_memory")
    #expect(abi.allocatorExport == "cm32p2_realloc")
    #expect(abi.initializerExport == "cm32p2_initialize")
  }

  @Test func resources() throws {
    let abi = try plan(Self.world, .standard32)
    let acc = try #require(abi.exportedResources.first { $0.name == "acc" })
    #expect(acc.new == ImportName(module: "cm32p2|_ex_ns:pkg/calc@1", field: "acc_new"))
    #expect(acc.rep == ImportName(module: "cm32p2|_ex_ns:pkg/calc@1", field: "acc_rep"))
    #expect(acc.drop == ImportName(module: "cm32p2|_ex_ns:pkg/calc@1", field: "acc_drop"))
    #expect(acc.destructor == "cm32p2|ns:pkg/calc@1|acc_dtor")
    let dot = try #require(abi.exportedResources.first { $0.name == "dot" })
    #expect(dot.new.module == "cm32p2|_ex_shapes")
    #expect(dot.destructor == "cm32p2|shapes|dot_dtor")
    #expect(
      abi.importedResources.map(\.drop) == [
        ImportName(module: "cm32p2|ns:pkg/store@1", field: "blob_drop"),
        ImportName(module: "cm32p2|mine", field: "blob_drop"),
        ImportName(module: "example", field: "line_drop"),
        ImportName(module: "cm32p2", field: "top_drop"),
      ])
  }

  @Test func droppingImportedResourcesInTheLegacyScheme() throws {
    let abi = try plan(Self.world, .legacy)
    #expect(
      abi.importedResources.map(\.drop) == [
        ImportName(module: "ns:pkg/store@1.2.3", field: "[resource-drop]blob"),
        ImportName(module: "mine", field: "[resource-drop]blob"),
        ImportName(module: "example", field: "[resource-drop]line"),
        ImportName(module: "$root", field: "[resource-drop]top"),
      ])
    #expect(abi.importedResources.map(\.label) == [nil, "mine", "console", nil])
  }

  /// Copies of an interface under two names have unrelated resources.
  @Test func copiesOfResources() throws {
    let abi = try plan(Self.world, .legacy)
    let selves = abi.imports.flatMap(\.functions).filter { $0.function.name.contains("blob") }
      .flatMap { $0.hostPlan.phases.flatMap(\.steps) }
      .compactMap { step -> ResourceRef? in
        if case .liftBorrow(_, let resource, _, _) = step { resource } else { nil }
      }
    #expect(selves.map(\.label) == [nil, "mine"])
    #expect(selves.allSatisfy { $0.side == .imported })
  }

  @Test(arguments: [
    ("1.2.3", "1"), ("0.2.6", "0.2"), ("0.0.7", "0.0.7"), ("0.0.0", "0.0.0"),
    ("1.2.3-rc.1+b", "1.2.3-rc.1"), ("2.0.0+build-7", "2"), ("10.20.30", "10"),
  ])
  func canonicalVersions(version: String, canonical: String) throws {
    let abi = try plan(
      "package a:b@\(version); interface i { f: func(); } world w { import i; }", .standard32)
    let name = try #require(abi.imports.first?.functions.first?.coreName)
    #expect(name == .import(ImportName(module: "cm32p2|a:b/i@\(canonical)", field: "f")))
  }

  /// Two versions that are one in this scheme, and only in this one.
  @Test func versionsThatCoincide() throws {
    let source = try WITSource(
      """
      package main:m;
      package a:b@1.0.0 { interface c { resource r; f: func(); } }
      package a:b@1.4.0 { interface c { resource r; f: func(); } }
      world w { import a:b/c@1.0.0; import a:b/c@1.4.0; }
      """)
    let world = try source.world("w")
    #expect(Planner.plan(source.model, world: world).diagnostics.isEmpty)
    let planned = Planner.plan(source.model, world: world, names: .standard32)
    #expect(planned.value == nil)
    #expect(planned.diagnostics.map(\.message) == [Self.coincidence])
    #expect(planned.diagnostics.map(\.code) == [.nameCollision])
    #expect(planned.diagnostics.first?.labels.count == 1)
  }

  private static let coincidence =
    "`a:b/c@1.0.0` and `a:b/c@1.4.0` have the same core import module `cm32p2|a:b/c@1`"

  /// They collide whatever they contain, unless nothing in one of them has a core name.
  @Test(arguments: [
    ("f: func();", "g: func();", true), ("resource r;", "g: func();", true),
    ("resource r;", "resource s;", true), ("type t = u8;", "g: func();", false),
  ])
  func versionsCoincideWithDifferentItems(first: String, second: String, collide: Bool) throws {
    let source = try WITSource(
      """
      package main:m;
      package a:b@1.0.0 { interface c { \(first) } }
      package a:b@1.4.0 { interface c { \(second) } }
      world w { import a:b/c@1.0.0; import a:b/c@1.4.0; }
      world labelled { import a:b/c@1.0.0; import later: a:b/c@1.4.0; }
      """)
    let world = try source.world("w")
    let diagnostics = Planner.plan(source.model, world: world, names: .standard32).diagnostics
    #expect(diagnostics.map(\.message) == (collide ? [Self.coincidence] : []))
    let labelled = try source.world("labelled")
    #expect(Planner.plan(source.model, world: labelled, names: .standard32).diagnostics.isEmpty)
  }
}
