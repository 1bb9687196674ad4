import PintleTestSupport
import Testing

/// The runtime's own tests, with an allocator that counts blocks and poisons freed ones.
@Suite(.enabled(if: RustCompiler.areInstalled, needsRust)) struct RustRuntimeTests {
  @Test(arguments: RustCompiler.all.filter { $0.edition == "2021" })
  func runtimeTestsPass(_ compiler: RustCompiler) throws {
    let source = Repository.absolutePath("Templates/rust/tests/runtime.rs")
    let folder = try TemporaryFolder()
    let arguments = compiler.options + ["--test", "-o", "runtime", source]
    try #require(compiler.native).check(arguments, in: folder)
    try Program(path: folder.path("runtime")).check(in: folder)
  }
}
