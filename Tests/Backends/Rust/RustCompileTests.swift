import Foundation
import PintleRust
import Testing

/// Everything that is generated compiles without warnings, wherever it stands in a crate.
@Suite(.enabled(if: Compiler.areThere, noCompiler)) struct RustCompileTests {
  /// Lints that users turn on for their whole crate.
  private static let lints = [
    "elided_lifetimes_in_paths", "future_incompatible", "keyword_idents", "meta_variable_misuse",
    "missing_copy_implementations", "missing_debug_implementations", "missing_docs",
    "nonstandard_style", "rust_2018_idioms", "single_use_lifetimes", "trivial_casts",
    "trivial_numeric_casts", "unreachable_pub", "unsafe_code", "unsafe_op_in_unsafe_fn", "unused",
    "unused_lifetimes", "unused_qualifications", "unused_results",
  ].flatMap { ["-D", $0] }

  @Test(arguments: Compiler.all, ["native", "wasm32-unknown-unknown"])
  func bindingsCompileInEveryModule(_ compiler: Compiler, _ target: String) throws {
    let target = target == "native" ? [] : ["--target", target]
    try Files.temporary { folder in
      try write(RustGoldenTests.worlds, compiler, folder)
      var crate = "//! Docs.\ninclude!(\"functions.rs\");\n"
      for world in RustGoldenTests.worlds where world != "functions" {
        crate += "#[path = \"\(world).rs\"] mod \(world)_bindings;\n"
        crate += "mod \(world)_outer { mod inner { include!(\"\(world).rs\"); } }\n"
      }
      try check(compiler, crate, Self.lints + target, folder)
    }
  }

  /// The guests implement every trait and export it; one is in a crate root, without a module.
  @Test(arguments: Compiler.all, RustGoldenTests.worlds)
  func guestsCompile(_ compiler: Compiler, _ world: String) throws {
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
