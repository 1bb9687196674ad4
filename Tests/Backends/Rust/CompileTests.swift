import Foundation
import PintleRust
import Testing

/// A compiler with the edition and the spelling that are tried with it.
struct Compiler: CustomTestStringConvertible, Sendable {
  var name: String
  var paths: [String]
  var edition: String
  var version: RustOptions.Compiler

  var testDescription: String { "\(name), edition \(edition)" }
  var tool: Tool? { Tool(paths, ["--edition", edition, "-D", "warnings"]) }

  private static let current = ["~tools/rustc-current", "~/.cargo/bin/rustc"]
  static let all = [
    Compiler(name: "1.63", paths: ["~tools/rustc-1.63"], edition: "2021", version: .since163),
    Compiler(name: "current", paths: current, edition: "2021", version: .since182),
    Compiler(name: "current", paths: current, edition: "2024", version: .since182),
  ]
  static var areThere: Bool { all.allSatisfy { $0.tool != nil } }
}

private let noCompiler: Comment = "Tests/tools/install installs the Rust compilers"

/// Everything that is generated compiles without warnings, wherever it stands in a crate.
@Suite(.enabled(if: Compiler.areThere, noCompiler)) struct CompileTests {
  /// Lints that users turn on for their whole crate.
  private static let lints = [
    "elided_lifetimes_in_paths", "future_incompatible", "keyword_idents", "meta_variable_misuse",
    "missing_copy_implementations", "missing_debug_implementations", "missing_docs",
    "nonstandard_style", "rust_2018_idioms", "single_use_lifetimes", "trivial_casts",
    "trivial_numeric_casts", "unreachable_pub", "unsafe_code", "unsafe_op_in_unsafe_fn", "unused",
    "unused_lifetimes", "unused_qualifications", "unused_results",
  ].flatMap { ["-D", $0] }

  @Test(arguments: Compiler.all, ["native", "wasm32-unknown-unknown"])
  func layouts(_ compiler: Compiler, _ target: String) throws {
    let target = target == "native" ? [] : ["--target", target]
    try Files.temporary { folder in
      try write(GoldenTests.worlds, compiler, folder)
      var crate = "//! Docs.\ninclude!(\"functions.rs\");\n"
      for world in GoldenTests.worlds where world != "functions" {
        crate += "#[path = \"\(world).rs\"] mod \(world)_bindings;\n"
        crate += "mod \(world)_outer { mod inner { include!(\"\(world).rs\"); } }\n"
      }
      try check(compiler, crate, Self.lints + target, folder)
    }
  }

  /// The guests implement every trait and export it; one is in a crate root, without a module.
  @Test(arguments: Compiler.all, GoldenTests.worlds)
  func guests(_ compiler: Compiler, _ world: String) throws {
    let guest = try Files.read("\(world).guest.rs")
    try Files.temporary { folder in
      try write([world], compiler, folder)
      for target in [[], ["--target", "wasm32-unknown-unknown"]] {
        let module = "#[path = \"\(world).rs\"] mod bindings;\n" + guest
        try check(compiler, module, target, folder)
      }
      // This one uses names for itself that its bindings have at the root.
      if world == "types" { return }
      let root = guest.replacingOccurrences(of: "bindings::", with: "self::")
        .replacingOccurrences(of: "with_types_in bindings", with: "")
      try check(compiler, root + "include!(\"\(world).rs\");\n", [], folder)
    }
  }

  private func write(_ worlds: [String], _ compiler: Compiler, _ folder: URL) throws {
    for world in worlds {
      let text = try Bindings.fixture(world, compiler.version)
      let file = folder.appendingPathComponent("\(world).rs")
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
  }

  private func check(
    _ compiler: Compiler, _ crate: String, _ arguments: [String], _ folder: URL
  ) throws {
    let file = folder.appendingPathComponent("lib.rs")
    try crate.write(to: file, atomically: true, encoding: .utf8)
    let all = arguments + ["--crate-type", "lib", "--emit", "metadata", "lib.rs"]
    let failure = try #require(compiler.tool).failure(all, in: folder)
    #expect(failure == nil, "\(failure?.prefix(2000) ?? "")")
  }
}

private let rustfmt = ["~tools/rustfmt", "~/.cargo/bin/rustfmt"]

/// rustfmt has nothing to change, even where it is not told to keep out.
@Suite(.enabled(if: Tool(rustfmt) != nil, noCompiler)) struct FormatTests {
  /// Every type in every position, and the examples that people copy from.
  private static let others = [
    "Tests/EndToEnd/wit/kitchen-sink.wit", "IDL-examples/console/wit/console.wit",
    "IDL-examples/vector/wit/vector.wit", "IDL-examples/strings/wit/strings.wit",
    "IDL-examples/integers/wit/integers.wit",
  ]

  @Test(
    arguments: GoldenTests.worlds.map { "Tests/Backends/Rust/Golden/\($0).wit" } + others,
    ["2021", "2024"])
  func isFormatted(_ path: String, _ edition: String) throws {
    let wit = try String(contentsOf: Files.root.appendingPathComponent(path), encoding: .utf8)
    let text = try Bindings.text(wit)
      .replacingOccurrences(of: "\n#[rustfmt::skip]\n", with: "\n")
    try Files.temporary { folder in
      let file = folder.appendingPathComponent("bindings.rs")
      try text.write(to: file, atomically: true, encoding: .utf8)
      let tool = try #require(Tool(rustfmt, ["--check", "--edition", edition]))
      let failure = try tool.failure(["bindings.rs"], in: folder)
      #expect(failure == nil, "\(failure?.prefix(2000) ?? "")")
    }
  }
}

/// The runtime's own tests, under an allocator that counts and poisons.
@Suite(.enabled(if: Compiler.areThere, noCompiler)) struct RuntimeTests {
  @Test(arguments: Compiler.all)
  func passes(_ compiler: Compiler) throws {
    // The compilers' wrappers are made for WebAssembly: they name a linker that can't link this.
    guard compiler.edition == "2021" else { return }
    let source = Files.root.appendingPathComponent("Templates/rust/tests/runtime.rs").path
    try Files.temporary { folder in
      let native = Compiler(
        name: compiler.name,
        paths: compiler.version == .since163 ? ["/usr/bin/rustc"] : ["~/.cargo/bin/rustc"],
        edition: compiler.edition, version: compiler.version)
      let tool = try #require(native.tool)
      #expect(try tool.failure(["--test", "-o", "runtime", source], in: folder) == nil)
      let program = try #require(Tool([folder.appendingPathComponent("runtime").path]))
      let failure = try program.failure([], in: folder)
      #expect(failure == nil, "\(failure?.suffix(2000) ?? "")")
    }
  }
}
