import PintleABI
import PintleCodegen
import PintleTestSupport
import Testing

@testable import PintleSwift

/// Worlds whose bindings once didn't compile, or were refused, and all of WASI 0.2.
@Suite struct SwiftWorldTests {
  static let worlds = [
    // Two copies of an interface with a resource.
    "interface bar { resource r; record h { r: r } } world w { export c: bar; export bar; import bar; }",
    // Objects in lists and records that are stored in memory.
    "interface e { resource y; record r { y: y } f: func(a: list<r>); } world w { export e; }",
    // Local names that would begin with a digit.
    """
    interface e { f: func(coordinates: tuple<u8, list<option<list<string>>>>); }
    world w { export e; }
    """,
    // Types in tuples that are broken into lines.
    """
    interface i {
      record a-rather-long-name-for-a-record-of-a-device { a: u8 }
      record another-rather-long-name-for-a-record-of-a-device { a: u8 }
      type pair = tuple<a-rather-long-name-for-a-record-of-a-device, another-rather-long-name-for-a-record-of-a-device>;
      f: func(
        a: tuple<u8, list<tuple<a-rather-long-name-for-a-record-of-a-device, pair>>>,
        b: tuple<map<string, pair>, list<option<another-rather-long-name-for-a-record-of-a-device>>, list<result<pair>>>,
      ) -> tuple<list<list<pair>>, map<u8, pair>, list<tuple<pair, pair>>>;
      record r { a: tuple<u8, list<tuple<pair, a-rather-long-name-for-a-record-of-a-device>>> }
      g: func(r: r) -> r;
    }
    world w { import i; export i; }
    """,
    // Cases with the names of those of `Optional`.
    """
    interface e { enum tag { none, some } f: func(a: option<tag>) -> option<tag>; }
    world w { export e; import e; }
    """,
    // A named type that can't cross, but that no function uses.
    "interface t { type s = stream<u8>; record m { x: u8 } g: func() -> m; } world w { import t; }",
    // An interface that is imported only for its types, and one without functions.
    """
    interface types { resource r; record p { r: r } }
    interface e { use types.{r, p}; f: func(r: borrow<r>, p: p) -> list<r>; }
    world w { import e; export f: func(); }
    """,
    // Resources with the names of types that the bindings use, and of the world.
    """
    interface objects {
      resource error { constructor(); text: func() -> string; }
      resource %string { constructor(%string: string) -> result<%string, error>; }
      resource imports { get: static func(imports: imports) -> option<imports>; }
      resource w { constructor(); close: func(); init: func(); }
      variant a { none, some(%string), e(error) }
      f: func(a: option<a>, m: map<string, error>, l: list<error, 2>) -> result<list<a>, a>;
    }
    world w { import objects; export objects; import other: interface { resource %string { constructor(); } } }
    """,
    // An error that is a resource, in both directions.
    """
    interface e { resource p; f: func() -> result<u8, p>; g: func(r: result<p, p>) -> result<_, p>; }
    world w { import e; export e; }
    """,
    // Calls with many parameters, and resources of the world itself.
    """
    world w {
      resource r { constructor(r: u8); }
      import f: func(\(parameters(40)), r: borrow<r>) -> result<r, tuple<list<u8, 3>, option<r>>>;
      export g: func(\(parameters(40)), r: borrow<r>) -> r;
    }
    """,
    // Enums and flags whose integers have other widths.
    """
    interface e {
      enum e255 { \(labels(255)) } enum e256 { \(labels(256)) } enum e257 { \(labels(257)) }
      flags one { a } flags nine { \(labels(9)) } flags many { \(labels(32)) }
      variant v { \(labels(256)), text(string) }
      f: func(a: e255, b: e256, c: e257, d: one, e: nine, f: many) -> v;
    }
    world w { import e; export e; }
    """,
    // Types inside each other. The time that the compiler needs must not double with each level.
    """
    interface e {
      lists: func(a: \(nested("list", 40))) -> \(nested("list", 40));
      options: func(a: \(nested("option", 25))) -> \(nested("option", 25));
    }
    world w { import e; export e; }
    """,
  ]

  private static func labels(_ count: Int) -> String {
    (0..<count).map { "l\($0)" }.joined(separator: ", ")
  }

  private static func parameters(_ count: Int) -> String {
    (0..<count).map { "p\($0): \($0 % 3 == 0 ? "string" : "u16")" }.joined(separator: ", ")
  }

  private static func nested(_ name: String, _ depth: Int) -> String {
    String(repeating: "\(name)<", count: depth) + "bool" + String(repeating: ">", count: depth)
  }

  @Test func bindingsCompileWithoutWarnings() throws {
    let workspace = try SwiftWorkspace()
    for (index, world) in Self.worlds.enumerated() {
      let wit = "package a:b; " + world.replacing("world w {", with: "world w\(index) {")
      let file = try #require(try Generated(wit).files.first, "\(wit)")
      try workspace.folder.write(file.text, to: file.name)
    }
    try workspace.folder.write(Self.wasi(), to: "WASI.swift")
    for file in SupportFile.all(SwiftOptions(engine: .wasmCAPI)) {
      try workspace.folder.write(file.text, to: file.name)
    }
    try workspace.typecheck()
  }

  private static func wasi() throws -> String {
    let files = try WITFixtures.files(of: "wasi-0.2.12")
    let checked = resolve(files.map { Input(path: $0.path, text: $0.text) })
    let package = try #require(checked.resolution.mainPackage)
    let world = try #require(checked.model[package].worlds.first)
    let abi = try #require(Planner.plan(checked.model, world: world).value)
    let output = SwiftBackend().generate(BackendInput(model: checked.model, abi: abi, header: []))
    #expect(output.diagnostics == [])
    return try #require(output.value.first).text
  }
}
