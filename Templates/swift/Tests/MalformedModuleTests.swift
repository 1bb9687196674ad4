import Testing

@testable import PintleSupport

/// Modules whose bytes are wrong. The adapters read and change them before an engine has checked them.
struct MalformedModuleTests {
  private static let start: [UInt8] = [
    0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 1, 4, 1, 0x60, 0, 0, 3, 2, 1, 0, 0x0a,
  ]

  /// The module with checks and limits, or an error.
  private func change(_ wasm: [UInt8]) throws -> [UInt8] {
    var limits = PintleLimits()
    limits.memoryBytes = 1 << 20
    limits.tableElements = 1000
    let declarations = try PintleDeclarations(wasm)
    return try PintleModuleChanges(limits, isInterruptible: true).applied(to: wasm, declarations)
  }

  @Test(
    arguments: [
      // A function that is shorter than its instructions, or has none.
      [0x07, 0x01, 0x02, 0x00, 0x03, 0x40, 0x0b, 0x0b], [0x04, 0x01, 0x00, 0x00, 0x0b],
      // One with 2^63 - 1 bytes, and one with as many labels.
      [0x0c, 1, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f, 0, 0x0b],
      [
        0x10, 1, 0x0e, 0, 0x41, 0, 0x0e, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f, 0x0b,
      ],
    ] as [[UInt8]])
  func malformedCode(_ section: [UInt8]) {
    #expect(throws: PintleGuestError.self) { try change(Self.start + section) }
  }

  /// No byte that changes makes the process end.
  @Test(.enabled(if: TestGuest.isPossible, "PINTLE_WASM_LIBRARY is not set"))
  func changedBytes() throws {
    let wat = """
      (import "host" "f" (func $f (param i32) (result i64)))
      (memory (export "memory") 1 4)
      (table (export "table") 4 funcref)
      (global $g (mut i32) (i32.const 7))
      (elem (i32.const 0) $f $run)
      (data (i32.const 8) "text")
      (func $run (export "run") (param i32) (result i64) (local i64 f64)
        (block (loop (br_if 1 (local.get 0)) (br_table 0 1 (local.get 0)) (br 0)))
        (drop (memory.grow (i32.const 1)))
        (memory.fill (i32.const 0) (i32.const 0) (i32.const 9))
        (drop (f64.add (f64.const 1) (f64.load offset=8 (i32.const 0))))
        (drop (call_indirect (param i32) (result i64) (i32.const 1) (i32.const 0)))
        (global.set $g (i32.const 8))
        (call $f (local.get 0)))
      """
    let wasm = try TestGuest.wasm("(module \(wat))")
    _ = try change(wasm)
    var state: UInt64 = 1
    func random(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }
    for _ in 0..<20_000 {
      var changed = wasm
      for _ in 0...random(3) { changed[8 + random(wasm.count - 8)] = UInt8(random(256)) }
      if random(4) == 0 { changed.removeLast(random(wasm.count - 8)) }
      _ = try? change(changed)
    }
  }
}
