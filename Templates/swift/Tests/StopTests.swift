import Foundation
import Testing

@testable import PintleSupport

/// Guests are stopped in time, whatever they do, and modules that make that impossible are refused.
@Suite(
  .enabled(if: TestGuest.isPossible, "the engine is not installed"), .timeLimit(.minutes(1)))
struct StopTests {
  /// The error of a guest that has 0.1 s for its export `run`, and how long it took.
  static func error(
    of wat: String, _ way: Bool, imports: [PintleImport] = [],
    _ change: (inout PintleLimits) -> Void = { $0.callSeconds = 0.1 }
  ) throws -> (PintleGuestError?, seconds: Double) {
    var options = PintleOptions()
    change(&options.limits)
    let module = try TestGuest.module(wat, way)
    let world = PintleWorld(imports: [imports], exports: [PintleExport("run", [], [])])
    let start = Date()
    do {
      let guest = try PintleGuest(module, world, options)
      try guest.export("run") { try guest.call(0) }
      return (nil, Date().timeIntervalSince(start))
    } catch let error as PintleGuestError {
      return (error, Date().timeIntervalSince(start))
    }
  }

  static func exceeded(_ limit: PintleLimits.Kind, _ function: String = "run") -> PintleGuestError {
    .limitExceeded(limit, at: PintlePlace(function: function, path: ""))
  }

  @Test(arguments: TestGuest.ways) func betweenSlowCallsOfTheHost(_ way: Bool) throws {
    let wait = PintleImport("host", "wait", [], [], function: "wait") { _, _ in
      Thread.sleep(forTimeInterval: 0.001)
    }
    let wat = """
      (import "host" "wait" (func $wait))
      (func (export "run") (loop $again (call $wait) (br $again)))
      """
    let (error, seconds) = try Self.error(of: wat, way, imports: [wait])
    #expect(error == Self.exceeded(.callSeconds))
    #expect(seconds < 5)
  }

  /// Each of these instructions takes as long as many others.
  @Test(arguments: TestGuest.interruptibleWays) func betweenSlowInstructions(_ way: Bool) throws {
    let end = "(i32.const 0) (i32.const 1) (i32.const 0x1ffffff)"
    for instruction in ["(memory.fill \(end))", "(memory.copy \(end))"] {
      let wat = """
        (memory 512)
        (func (export "run") (loop $again \(instruction) (br $again)))
        """
      let (error, seconds) = try Self.error(of: wat, way)
      #expect(error == Self.exceeded(.callSeconds))
      #expect(seconds < 5)
    }
  }

  /// The operands of these instructions are on the stack while the guest checks if it must stop.
  @Test(arguments: TestGuest.ways) func betweenInstructionsThatWorkAsBefore(_ way: Bool) throws {
    let wat = """
      (memory 1)
      (table $table 10 funcref)
      (elem $none func)
      (data $text "text")
      (func $expect (param i32 i32)
        (if (i32.ne (local.get 0) (local.get 1)) (then unreachable)))
      (func (export "run") (local $i i32)
        (loop $next
          (memory.init $text (i32.const 8) (i32.const 0) (i32.const 4))
          (memory.copy (i32.const 16) (i32.const 8) (i32.const 4))
          (memory.fill (i32.const 17) (i32.const 7) (i32.const 1))
          (call $expect (i32.load (i32.const 16)) (i32.const 0x74780774))
          (table.init $table $none (i32.const 0) (i32.const 0) (i32.const 0))
          (table.fill $table (i32.const 0) (ref.null func) (i32.const 2))
          (table.copy $table $table (i32.const 0) (i32.const 1) (i32.const 2))
          (call $expect (table.grow $table (ref.null func) (i32.const 0)) (i32.const 10))
          (call $expect (memory.grow (i32.const 0)) (i32.const 1))
          (local.set $i (i32.add (local.get $i) (i32.const 1)))
          (br_if $next (i32.lt_u (local.get $i) (i32.const 1000)))))
      """
    let (error, _) = try Self.error(of: wat, way) { $0.callSeconds = 50 }
    #expect(error == nil)
  }

  // MARK: Modules that are refused

  @Test(arguments: TestGuest.ways, ["", "(import \"env\" \"memory\")"])
  func sharedMemories(_ way: Bool, _ source: String) throws {
    let wat = """
      (memory \(source) 1 1 shared)
      (func (export "run")
        (drop (memory.atomic.wait32 (i32.const 0) (i32.const 0) (i64.const -1))))
      """
    let error = #expect(throws: PintleGuestError.self) { try TestGuest.module(wat, way) }
    guard case .engine(let message) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(message.contains("shared memor"))
  }

  /// The limits are for each memory and each table.
  @Test func manyMemoriesAndTables() throws {
    let wasm = try TestGuest.wasm(
      """
      (module (memory (import "a" "b") 1) (table (import "a" "c") 1 funcref) (memory 1)
        \(String(repeating: "(table 1 funcref)", count: 16)))
      """)
    let storage = try PintleModuleStorage(wasm)
    var limits = PintleLimits()
    try storage.check(limits)
    limits.memoryBytes = 1 << 20
    #expect { try storage.check(limits) } throws: {
      if case PintleStop.exhausted(.memoryBytes) = $0 { true } else { false }
    }
    limits.memoryBytes = nil
    limits.tableElements = 10
    #expect { try storage.check(limits) } throws: {
      if case PintleStop.exhausted(.tableElements) = $0 { true } else { false }
    }
  }

  @Test(arguments: TestGuest.ways) func manyTables(_ way: Bool) throws {
    let tables = String(repeating: "(table 1 funcref) ", count: 16)
    let run = "(func (export \"run\"))"
    #expect(try Self.error(of: tables + run, way) { $0.tableElements = 10 }.0 == nil)
    #expect(
      try Self.error(of: tables + "(table 1 funcref)" + run, way) { $0.tableElements = 10 }.0
        == Self.exceeded(.tableElements, "instantiation"))
  }
}
