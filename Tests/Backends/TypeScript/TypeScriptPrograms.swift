import PintleTestSupport

/// Programs that tests run. Tests that need a missing one are skipped.
extension Program {
  static let deno = tool("deno")
  static let node = tool("node")
  static let wat2wasm = tool("wat2wasm")
  /// The oldest supported TypeScript compiler.
  static let tsc = tool("tsc")
}
