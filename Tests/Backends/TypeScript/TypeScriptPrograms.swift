import PintleTestSupport

/// Programs that tests run. Tests that need a missing one are skipped.
extension Program {
  static let deno = Program("deno")
  static let node = Program("node")
  static let wat2wasm = Program("wat2wasm")
  /// The oldest supported TypeScript compiler.
  static let tsc = Program("tsc")
}
