import Foundation
import Testing

@testable import PintleSupport

/// Limits, interruption and extra imports on JavaScriptCore.
@Suite(.enabled(if: TestGuest.isPossible, "the engine is not installed"))
struct JavaScriptCoreLimitTests {
  /// Runs the export `run`. Returns the error.
  private func error(
    _ wat: String, plain: Bool = false, exports: [PintleExport] = [PintleExport("run", [], [])],
    _ change: (inout PintleOptions) -> Void
  ) throws -> PintleGuestError? {
    var options = PintleOptions()
    change(&options)
    do {
      let guest = try PintleGuest(
        TestGuest.module(wat, !plain), PintleWorld(exports: exports), options)
      try guest.export("run") { try guest.call(0) }
      return nil
    } catch let error as PintleGuestError {
      return error
    }
  }

  private func exceeded(_ limit: PintleLimits.Kind, _ function: String = "run") -> PintleGuestError
  {
    .limitExceeded(limit, at: PintlePlace(function: function, path: ""))
  }

  @Test(arguments: [
    "(func (export \"run\") (loop (br 0)))",
    "(func $f (export \"run\") (loop (call $g) (br 0))) (func $g)",
    // 2^60 calls.
    """
    (func $f (param i32) (if (local.get 0) (then
      (call $f (i32.sub (local.get 0) (i32.const 1)))
      (call $f (i32.sub (local.get 0) (i32.const 1))))))
    (func (export "run") (call $f (i32.const 60)))
    """,
    "(func $f (export \"run\") (return_call $f))",
    // The guest can't catch its end.
    """
    (func (export "run") (loop (try (do (call $g)) (catch_all)) (br 0)))
    (func $g (loop (br 0)))
    """,
    "(func (export \"run\") (loop (try (do (loop (br 0))) (catch_all)) (br 0)))",
  ])
  func callsEndAfterTheirTime(_ wat: String) throws {
    #expect(try error(wat) { $0.limits.callSeconds = 2 } == exceeded(.callSeconds))
  }

  @Test func startFunctionsEndAfterTheirTime() throws {
    let wat = "(func $f (loop (br 0))) (start $f) (func (export \"run\"))"
    #expect(
      try error(wat) { $0.limits.callSeconds = 0.1 } == exceeded(.callSeconds, "instantiation"))
  }

  @Test(arguments: TestGuest.ways) func otherThreadsInterrupt(_ way: Bool) throws {
    let tick = PintleImport("host", "tick", [], [], function: "tick") { _, _ in }
    let world = PintleWorld(imports: [[tick]], exports: [PintleExport("run", [], [])])
    let wat = """
      (import "host" "tick" (func $tick))
      (func (export "run") (loop (call $tick) (br 0)))
      """
    let guest = try PintleGuest(TestGuest.module(wat, way), world)
    let interrupter = guest.interrupter
    let thread = Thread {
      Thread.sleep(forTimeInterval: 0.05)
      interrupter.interrupt()
    }
    thread.start()
    #expect(throws: PintleGuestError.interrupted(in: "run")) {
      try guest.export("run") { try guest.call(0) }
    }
    expectPoisoned("run") { try guest.export("run") { try guest.call(0) } }
  }

  @Test(arguments: TestGuest.ways) func interruptedGuestsDoNotRun(_ way: Bool) throws {
    let guest = try PintleGuest(
      TestGuest.module("(func (export \"run\"))", way),
      PintleWorld(exports: [PintleExport("run", [], [])]))
    guest.interrupter.interrupt()
    #expect(throws: PintleGuestError.interrupted(in: "run")) {
      try guest.export("run") { try guest.call(0) }
    }
  }

  /// The functions of the module have other indices after the change, in all of its sections.
  @Test(arguments: TestGuest.ways) func changedModulesWorkAsBefore(_ way: Bool) throws {
    let wat = """
      (type $binary (func (param i32 i32) (result i32)))
      (import "host" "tick" (func $tick))
      (global $started (mut i32) (i32.const 0))
      (global $function funcref (ref.func $sum))
      (table $table 4 funcref)
      (elem (i32.const 0) $sum $product)
      (elem (table $table) (i32.const 2) funcref (ref.func $product) (ref.null func))
      (elem declare func $sum)
      (memory (export "memory") 1)
      (data (i32.const 8) "\\01\\02")
      (data $passive "\\07")
      (func $sum (type $binary) (i32.add (local.get 0) (local.get 1)))
      (func $product (type $binary) (i32.mul (local.get 0) (local.get 1)))
      (func $start (global.set $started (i32.const 1)))
      (start $start)
      (func (export "run") (result i32) (local $i i32) (local $v v128)
        (call $tick)
        (memory.init $passive (i32.const 16) (i32.const 0) (i32.const 1))
        (data.drop $passive)
        (memory.copy (i32.const 20) (i32.const 8) (i32.const 2))
        (memory.fill (i32.const 30) (i32.const 3) (i32.const 2))
        (table.set $table (i32.const 3) (ref.func $sum))
        (local.set $v (i8x16.shuffle 0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15
          (v128.load (i32.const 8)) (v128.const i32x4 1 2 3 4)))
        (drop (f64.add (f64.const 1.5) (f64.promote_f32 (f32.const 2.5))))
        (drop (i64.trunc_sat_f64_s (f64.const 3)))
        (block $out (block (block (br_table 0 1 $out (i32.const 1)))))
        (loop $next
          (local.set $i (i32.add (local.get $i) (i32.const 1)))
          (br_if $next (i32.lt_u (local.get $i) (i32.const 250000))))
        ;; 1 + 2 + 7 + 3 + 250000 + 3 * 4 + 5 + 6 + 1 + 1 + 6 + 1
        (global.get $started)
        (i32.add (i32.load8_u (i32.const 21)))
        (i32.add (i32.load8_u (i32.const 16)))
        (i32.add (i32.load8_u (i32.const 31)))
        (i32.add (local.get $i))
        (i32.add (call_indirect (type $binary) (i32.const 3) (i32.const 4) (i32.const 2)))
        (i32.add (call_indirect (type $binary) (i32.const 5) (i32.const 6) (i32.const 3)))
        (i32.add (memory.grow (i32.const 1)))
        (i32.add (select (result i32) (i32.const 1) (i32.const 2) (i32.const 1)))
        (i32.add (call $product (i32.const 2) (i32.const 3)))
        (i32.add (i8x16.extract_lane_u 0 (local.get $v))))
      """
    nonisolated(unsafe) var ticks = 0
    let tick = PintleImport("host", "tick", [], [], function: "tick") { _, _ in ticks += 1 }
    let world = PintleWorld(imports: [[tick]], exports: [PintleExport("run", [], [.i32])])
    let guest = try PintleGuest(TestGuest.module(wat, way), world)
    try guest.export("run") {
      try guest.call(0)
      #expect(guest.slots.i32(0) == 1 + 2 + 7 + 3 + 250000 + 12 + 11 + 1 + 1 + 6 + 1)
      #expect(guest.memory.count == 2 << 16)
    }
    #expect(ticks == 1)
  }

  // MARK: Memory and tables

  @Test(arguments: TestGuest.ways) func memoryGrowsToItsLimit(_ way: Bool) throws {
    let wat = """
      (memory (export "memory") 1)
      (func (export "run")
        (loop (br_if 0 (i32.ne (memory.grow (i32.const 1)) (i32.const -1)))) unreachable)
      """
    let found = try error(wat, plain: !way) { $0.limits.memoryBytes = 1 << 20 }
    #expect(found == exceeded(.memoryBytes))
  }

  @Test func initialSizesAreLimited() throws {
    let memory = "(memory 17) (func (export \"run\"))"
    #expect(
      try error(memory) { $0.limits.memoryBytes = 1 << 20 }
        == exceeded(.memoryBytes, "instantiation"))
    #expect(try error(memory) { $0.limits.memoryBytes = 17 << 16 } == nil)
    let table = "(table 17 funcref) (func (export \"run\"))"
    #expect(
      try error(table) { $0.limits.tableElements = 16 }
        == exceeded(.tableElements, "instantiation"))
  }

  @Test(arguments: TestGuest.ways) func tablesGrowToTheirLimit(_ way: Bool) throws {
    let wat = """
      (table 1 externref)
      (func (export "run") (result i32)
        (loop (br_if 0
          (i32.ne (table.grow 0 (ref.null extern) (i32.const 1)) (i32.const -1))))
        (table.size 0))
      """
    var options = PintleOptions()
    options.limits.tableElements = 100
    let world = PintleWorld(exports: [PintleExport("run", [], [.i32])])
    let guest = try PintleGuest(TestGuest.module(wat, way), world, options)
    try guest.export("run") { try guest.call(0) }
    #expect(guest.slots.i32(0) == 100)
  }

  // MARK: Extra imports

  private static let extra = """
    (import "env" "add" (func $add (param i64 i64) (result i64)))
    (import "env" "base" (global $base i32))
    (memory (export "memory") 1)
    (func (export "run")
      (i64.store (i32.const 0) (call $add (i64.const 40) (i64.extend_i32_u (global.get $base)))))
    """

  @Test func extraImportsAreJavaScript() throws {
    let script = """
      guest => ({ env: {
        add(a, b) { new Uint8Array(guest.exports.memory.buffer)[100] = 7; return a + b },
        base: 2,
      } })
      """
    var options = PintleOptions()
    options.extraImports = PintleExtraImports(javaScript: script)
    let world = PintleWorld(exports: [PintleExport("run", [], [])], needsMemory: true)
    let guest = try PintleGuest(TestGuest.module(Self.extra), world, options)
    try guest.export("run") { try guest.call(0) }
    guest.withMemory { memory in
      #expect(memory.unsafeLoad(as: UInt64.self) == 42)
      #expect(memory.unsafeLoad(fromByteOffset: 100, as: UInt8.self) == 7)
    }
  }

  @Test func missingExtraImportsAreNamed() throws {
    let missing = PintleMismatch.unknownImport(module: "env", field: "base")
    for script in [
      "() => ({ env: { add() {} } })", "() => ({ env: { add() {}, base: undefined } })",
    ] {
      let found = try error(Self.extra) {
        $0.extraImports = PintleExtraImports(javaScript: script)
      }
      #expect(found == .mismatch([missing]))
    }
  }

  @Test func exceptionsAndWrongTypesAreErrors() throws {
    let thrown = try error(Self.extra) {
      $0.extraImports = PintleExtraImports(
        javaScript: "() => ({ env: { add() { throw new Error('no') }, base: 1 } })")
    }
    #expect(thrown == .trap("Error: no", in: "run"))
    let wrong = try error(Self.extra) {
      $0.extraImports = PintleExtraImports(javaScript: "() => ({ env: { add: 1, base: 1 } })")
    }
    guard case .trap(let message, in: "instantiation") = wrong else {
      Issue.record("\(String(describing: wrong))")
      return
    }
    #expect(message.contains("LinkError"))
    let invalid = try error(Self.extra) {
      $0.extraImports = PintleExtraImports(javaScript: "() => (")
    }
    guard case .trap(let message, in: "instantiation") = invalid else {
      Issue.record("\(String(describing: invalid))")
      return
    }
    #expect(message.contains("SyntaxError"))
  }
}
