import Foundation
import Testing

/// The runtime's own tests, under an allocator that counts and poisons.
@Suite(.enabled(if: Compiler.areThere, noCompiler)) struct RustRuntimeTests {
  @Test(arguments: Compiler.all)
  func runtimeTestsPass(_ compiler: Compiler) throws {
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
