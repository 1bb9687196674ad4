import PintleRust
import PintleTestSupport
import Testing

/// A compiler, and the edition and spelling of the bindings that it compiles.
struct RustCompiler: CustomTestStringConvertible, Sendable {
  var name: String
  var edition: String
  var version: RustOptions.Compiler
  /// The wrapper of the compiler that builds for WebAssembly. It can't link programs that run here.
  var wasm: Program?
  var native: Program?

  var testDescription: String { "\(name), edition \(edition)" }
  var options: [String] { ["--edition", edition, "-D", "warnings"] }

  private static let oldest = RustCompiler(
    name: "1.63", edition: "2021", version: .since163, wasm: Program.tool("rustc-1.63"),
    native: Program.tool("/usr/bin/rustc"))
  private static func current(_ edition: String) -> RustCompiler {
    RustCompiler(
      name: "current", edition: edition, version: .since182,
      wasm: Program.tool("rustc-current", "~/.cargo/bin/rustc"),
      native: Program.tool("~/.cargo/bin/rustc"))
  }

  static let all = [oldest, current("2021"), current("2024")]
  static var areInstalled: Bool { all.allSatisfy { $0.wasm != nil && $0.native != nil } }
}

let needsRust: Comment = "needs the Rust compilers that Tests/tools/install installs"
