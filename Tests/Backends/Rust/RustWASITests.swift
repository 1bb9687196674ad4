import PintleABI
import PintleCodegen
import PintleRust
import PintleTestSupport
import Testing

/// Bindings of all of WASI 0.2: the worlds `wasi:cli/command` and `wasi:http/proxy` together.
@Suite(.enabled(if: RustCompiler.areInstalled, needsRust)) struct RustWASITests {
  private static func bindings(_ version: RustOptions.Compiler) throws -> String {
    let files = try WITFixtures.files(of: "wasi-0.2.12")
    let checked = resolve(files.map { Input(path: $0.path, text: $0.text) })
    let package = try #require(checked.resolution.mainPackage)
    let world = try #require(checked.model[package].worlds.first)
    let abi = try #require(Planner.plan(checked.model, world: world).value)
    var options = RustOptions(rustVersion: version)
    options.stubs = true
    let output = RustBackend(options).generate(
      BackendInput(model: checked.model, abi: abi, header: []))
    #expect(output.diagnostics == [])
    return try #require(output.value.first).text
  }

  /// A program for the command line that writes to a stream whose errors are resources.
  private static let guest = """
    use bindings::wasi::cli::{environment, exit, stdout};
    use bindings::wasi::filesystem::{preopens, types::{DescriptorFlags, OpenFlags, PathFlags}};
    use bindings::wasi::io::streams::{OutputStream, StreamError};

    pub fn write(stream: &OutputStream, text: &str) -> Result<(), StreamError> {
        stream.blocking_write_and_flush(text.as_bytes())?;
        stream.subscribe().block();
        Ok(())
    }

    pub fn run() -> Result<(), Box<dyn std::error::Error>> {
        for (name, value) in environment::get_environment() {
            write(&stdout::get_stdout(), &format!("{name}={value}\\n"))?;
        }
        for (descriptor, _) in preopens::get_directories() {
            let file = descriptor.open_at(
                PathFlags::empty(), "a.txt", OpenFlags::CREATE | OpenFlags::TRUNCATE, DescriptorFlags::WRITE,
            )?;
            if let Err(StreamError::LastOperationFailed(error)) = write(&file.write_via_stream(0)?, "text") {
                exit::exit(Err(drop(error.to_debug_string())));
            }
        }
        Ok(())
    }
    """

  @Test(arguments: RustCompiler.all, [[], ["--target", "wasm32-unknown-unknown"]])
  func bindingsAndAGuestCompile(_ compiler: RustCompiler, _ target: [String]) throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.bindings(compiler.version), to: "bindings.rs")
    try folder.write("mod bindings;\n" + Self.guest, to: "lib.rs")
    let arguments = ["--crate-type", "lib", "--emit", "metadata", "lib.rs"]
    try #require(compiler.wasm).check(compiler.options + target + arguments, in: folder)
  }
}
