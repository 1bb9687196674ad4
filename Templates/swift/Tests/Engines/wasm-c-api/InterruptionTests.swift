import Foundation
import Testing

@testable import PintleSupport

/// Guests that don't return are stopped.
@Suite(
  .enabled(if: TestGuest.isPossible, "the engine is not installed"), .timeLimit(.minutes(1)))
struct InterruptionTests {
  static var world: PintleWorld { PintleWorld(exports: [PintleExport("run", [], [])]) }
  static let spinning = "(func (export \"run\") (loop $again (br $again)))"

  @Test(arguments: TestGuest.ways) func fromAnotherThread(_ fast: Bool) throws {
    let module = try TestGuest.module(Self.spinning, fast)
    let guest = try PintleGuest(module, Self.world)
    let interrupter = guest.interrupter
    Thread.detachNewThread {
      Thread.sleep(forTimeInterval: 0.05)
      interrupter.interrupt()
    }
    #expect(throws: PintleGuestError.interrupted(in: "run")) {
      try guest.export("run") { try guest.call(0) }
    }
    expectPoisoned("run") { try guest.export("run") { try guest.call(0) } }
  }

  @Test(arguments: TestGuest.ways) func beforeACall(_ fast: Bool) throws {
    let module = try TestGuest.module(
      "(func (export \"run\"))", fast)
    let guest = try PintleGuest(module, Self.world)
    guest.interrupter.interrupt()
    #expect(throws: PintleGuestError.interrupted(in: "run")) {
      try guest.export("run") { try guest.call(0) }
    }
  }

  /// An engine that can't stop a guest itself does it when the guest calls the host.
  @Test(arguments: [true, false]) func inAnImport(_ isInterruptible: Bool) throws {
    let wasm = try TestGuest.wasm(
      """
      (module (import "host" "log" (func $log))
        (func (export "run") (loop $again (call $log) (br $again))))
      """)
    let log = PintleImport("host", "log", [], [], function: "log") { guest, _ in
      guest.interrupter.interrupt()
    }
    let world = PintleWorld(imports: [[log]], exports: [PintleExport("run", [], [])])
    let module = try PintleModule(
      wasm: wasm, engine: PintleEngine(isInterruptible: isInterruptible))
    let guest = try PintleGuest(module, world)
    #expect(throws: PintleGuestError.interrupted(in: "run")) {
      try guest.export("run") { try guest.call(0) }
    }
  }

  @Test(arguments: TestGuest.ways) func afterADeadline(_ fast: Bool) throws {
    var options = PintleOptions()
    options.limits.callSeconds = 0.05
    let module = try TestGuest.module(
      Self.spinning + "(func (export \"short\"))", fast)
    let world = PintleWorld(exports: [PintleExport("run", [], []), PintleExport("short", [], [])])
    let guest = try PintleGuest(module, world, options)
    for _ in 0..<1000 { try guest.export("short") { try guest.call(1) } }
    let start = Date()
    #expect(throws: EngineLimitTests.exceeded(.callSeconds)) {
      try guest.export("run") { try guest.call(0) }
    }
    let seconds = Date().timeIntervalSince(start)
    #expect(seconds > 0.05 && seconds < 5)
  }

  @Test(arguments: TestGuest.ways) func inTheStartFunction(_ fast: Bool) throws {
    var options = PintleOptions()
    options.limits.callSeconds = 0.05
    let module = try TestGuest.module(
      "(func $run (export \"run\") (loop $again (br $again))) (start $run)",
      fast)
    #expect(throws: EngineLimitTests.exceeded(.callSeconds, "instantiation")) {
      try PintleGuest(module, Self.world, options)
    }
  }

  /// The others go on, also those of the same engine and module.
  @Test func onlyOneGuest() throws {
    let module = try TestGuest.module(
      """
      (func (export "run") (local i32) (local.set 0 (i32.const 300000000))
        (loop $again (br_if $again (local.tee 0 (i32.sub (local.get 0) (i32.const 1))))))
      """)
    let otherGuest = try PintleGuest(module, Self.world)
    let other = otherGuest.interrupter
    Thread.detachNewThread {
      for _ in 0..<100 {
        other.interrupt()
        Thread.sleep(forTimeInterval: 0.001)
      }
    }
    let guest = try PintleGuest(module, Self.world)
    try guest.export("run") { try guest.call(0) }
    #expect(otherGuest.failure == nil)
  }

  /// More guests of one module spin than Swift's tasks have threads.
  @Test(arguments: TestGuest.ways) func manyTasks(_ fast: Bool) async throws {
    let module = try TestGuest.module(Self.spinning, fast)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<20 {
        group.addTask {
          var options = PintleOptions()
          options.limits.callSeconds = 0.02
          let guest = try PintleGuest(module, Self.world, options)
          #expect(throws: EngineLimitTests.exceeded(.callSeconds)) {
            try guest.export("run") { try guest.call(0) }
          }
        }
      }
      try await group.waitForAll()
    }
  }
}
