import Foundation
import PintleRust
import PintleTestSupport
import Testing

/// Generated files compile without warnings in any module of a crate.
@Suite(.enabled(if: RustCompiler.areInstalled, needsRust)) struct RustCompileTests {
  /// Lints that users turn on for their whole crate.
  private static let lints = [
    "elided_lifetimes_in_paths", "future_incompatible", "keyword_idents", "meta_variable_misuse",
    "missing_copy_implementations", "missing_debug_implementations", "missing_docs",
    "nonstandard_style", "rust_2018_idioms", "single_use_lifetimes", "trivial_casts",
    "trivial_numeric_casts", "unreachable_pub", "unsafe_code", "unsafe_op_in_unsafe_fn", "unused",
    "unused_lifetimes", "unused_qualifications", "unused_results",
  ].flatMap { ["-D", $0] }

  @Test(arguments: RustCompiler.all, ["native", "wasm32-unknown-unknown"])
  func bindingsCompileInEveryModule(_ compiler: RustCompiler, _ target: String) throws {
    let target = target == "native" ? [] : ["--target", target]
    let folder = try TemporaryFolder()
    try write(RustGoldenTests.worlds, compiler, folder)
    var crate = "//! Docs.\ninclude!(\"functions.rs\");\n"
    for world in RustGoldenTests.worlds where world != "functions" {
      crate += "#[path = \"\(world).rs\"] mod \(world)_bindings;\n"
      crate += "mod \(world)_outer { mod inner { include!(\"\(world).rs\"); } }\n"
    }
    try check(compiler, crate, Self.lints + target, folder)
  }

  /// Each guest implements and exports every trait, with its bindings in a module and at the root of a crate.
  @Test(arguments: RustCompiler.all, RustGoldenTests.worlds + ["signatures"])
  func guestsCompile(_ compiler: RustCompiler, _ world: String) throws {
    let guest = try Repository.read("\(Bindings.folder)/\(world).guest.rs")
    let folder = try TemporaryFolder()
    try write([world], compiler, folder)
    for target in [[], ["--target", "wasm32-unknown-unknown"]] {
      let module = "#[path = \"\(world).rs\"] mod bindings;\n" + guest
      try check(compiler, module, target, folder)
    }
    // This guest itself declares names that its bindings have at the root.
    if world == "types" { return }
    let root = guest.replacingOccurrences(of: "bindings::", with: "self::")
      .replacingOccurrences(of: "with_types_in bindings", with: "")
    try check(compiler, root + "include!(\"\(world).rs\");\n", [], folder)
  }

  private func write(
    _ worlds: [String], _ compiler: RustCompiler, _ folder: TemporaryFolder
  ) throws {
    for world in worlds {
      try folder.write(Bindings.fixture(world, compiler.version), to: "\(world).rs")
    }
  }

  private func check(
    _ compiler: RustCompiler, _ crate: String, _ arguments: [String], _ folder: TemporaryFolder
  ) throws {
    try folder.write(crate, to: "lib.rs")
    let options = ["--crate-type", "lib", "--emit", "metadata", "lib.rs"]
    try #require(compiler.wasm).check(compiler.options + arguments + options, in: folder)
  }
}
