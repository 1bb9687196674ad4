import Foundation
import Testing

private let rustfmt = ["~tools/rustfmt", "~/.cargo/bin/rustfmt"]

/// rustfmt has nothing to change, even where it is not told to keep out.
@Suite(.enabled(if: Tool(rustfmt) != nil, noCompiler)) struct RustFormatTests {
  /// Every type in every position, and the examples that people copy from.
  private static let others = [
    "Tests/EndToEnd/wit/kitchen-sink.wit", "IDL-examples/console/wit/console.wit",
    "IDL-examples/vector/wit/vector.wit", "IDL-examples/strings/wit/strings.wit",
    "IDL-examples/integers/wit/integers.wit",
  ]

  @Test(
    arguments: RustGoldenTests.worlds.map { "Tests/Backends/Rust/Golden/\($0).wit" } + others,
    ["2021", "2024"])
  func rustfmtChangesNothing(_ path: String, _ edition: String) throws {
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
