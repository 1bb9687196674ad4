import Foundation
import Testing

@testable import PintleSupport

/// Guests that use too much end in an error that names the limit.
@Suite(.enabled(if: TestGuest.isPossible, "the engine is not installed"))
struct EngineLimitTests {
  static var world: PintleWorld { PintleWorld(exports: [PintleExport("run", [], [])]) }

  /// Runs a guest with these limits. Returns the error.
  static func error(
    of wat: String, _ limits: PintleLimits, usesWasmtimeEntryPoints fast: Bool = true
  ) throws -> PintleGuestError? {
    let module = try TestGuest.module(wat, fast)
    do {
      let guest = try PintleGuest(module, world, PintleOptions(limits: limits))
      try guest.export("run") { try guest.call(0) }
      return nil
    } catch let error as PintleGuestError {
      return error
    }
  }

  static func limits(memoryBytes: Int? = nil, tableElements: Int? = nil) -> PintleLimits {
    var limits = PintleLimits()
    limits.memoryBytes = memoryBytes
    limits.tableElements = tableElements
    return limits
  }

  static func exceeded(_ kind: PintleLimits.Kind, _ function: String = "run") -> PintleGuestError {
    .limitExceeded(kind, at: PintlePlace(function: function, path: ""))
  }

  /// A guest that takes page after page, and then gives up.
  static let greedy = """
    (memory (export "memory") 1)
    (func (export "run")
      (loop $more (br_if $more (i32.ne (memory.grow (i32.const 1)) (i32.const -1))))
      unreachable)
    """

  @Test(arguments: TestGuest.ways) func memoryThatIsFull(_ fast: Bool) throws {
    let world = PintleWorld(exports: [PintleExport("run", [], [])], needsMemory: true)
    let module = try TestGuest.module(Self.greedy, fast)
    let limits = Self.limits(memoryBytes: 1 << 20)
    let guest = try PintleGuest(module, world, PintleOptions(limits: limits))
    #expect(throws: Self.exceeded(.memoryBytes)) { try guest.export("run") { try guest.call(0) } }
    #expect(guest.memoryByteCount == 1 << 20)
  }

  /// The guest asks for more than the limit at once, so its memory isn't full. Wasmtime doesn't tell that it refused it.
  @Test func messageNamesTheLimit() throws {
    let error = try Self.error(
      of: """
        (memory (export "memory") 1)
        (func (export "run") (drop (memory.grow (i32.const 1000))) unreachable)
        """, Self.limits(memoryBytes: 1 << 20))
    guard case .trap(let message, in: "run") = error else {
      Issue.record("\(String(describing: error)) is not a trap")
      return
    }
    #expect(message.contains("unreachable") && message.contains("memoryBytes"))
  }

  @Test(arguments: TestGuest.ways) func memoryThatIsTooLargeFromTheBeginning(_ fast: Bool) throws {
    for wat in [
      "(memory (export \"memory\") 17) (func (export \"run\"))",
      "(memory 17) (func (export \"run\"))",
      "(memory (import \"env\" \"memory\") 17) (func (export \"run\"))",
    ] {
      let error = try Self.error(
        of: wat, Self.limits(memoryBytes: 1 << 20), usesWasmtimeEntryPoints: fast)
      #expect(error == Self.exceeded(.memoryBytes, "instantiation"))
    }
  }

  @Test(arguments: TestGuest.ways) func importedMemory(_ fast: Bool) throws {
    let error = try Self.error(
      of: """
        (memory (import "env" "memory") 1)
        (func (export "run")
          (loop $more (br_if $more (i32.ne (memory.grow (i32.const 1)) (i32.const -1))))
          unreachable)
        """, Self.limits(memoryBytes: 1 << 20), usesWasmtimeEntryPoints: fast)
    #expect(error == Self.exceeded(.memoryBytes))
  }

  @Test(arguments: TestGuest.ways) func tables(_ fast: Bool) throws {
    let wat = """
      (table $table 1 externref)
      (func (export "run")
        (loop $more (br_if $more
          (i32.ne (table.grow $table (ref.null extern) (i32.const 1)) (i32.const -1))))
        (if (i32.ne (table.size $table) (i32.const 100)) (then unreachable)))
      """
    #expect(
      try Self.error(of: wat, Self.limits(tableElements: 100), usesWasmtimeEntryPoints: fast) == nil
    )
    #expect(
      try Self.error(
        of: "(table 101 externref) (func (export \"run\"))", Self.limits(tableElements: 100),
        usesWasmtimeEntryPoints: fast) == Self.exceeded(.tableElements, "instantiation"))
  }

  @Test(arguments: TestGuest.ways) func stack(_ fast: Bool) throws {
    let error = try Self.error(
      of: "(func $run (export \"run\") (call $run) (call $run))", PintleLimits(),
      usesWasmtimeEntryPoints: fast)
    guard case .trap(let message, in: "run") = error else {
      Issue.record("\(String(describing: error)) is not a trap")
      return
    }
    #expect(message.hasPrefix("wasm trap: call stack exhausted"))
  }

  /// A thread of a task has a smaller stack than the main thread.
  @Test func stackOfATask() async throws {
    let module = try TestGuest.module("(func $run (export \"run\") (call $run) (call $run))")
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<4 {
        group.addTask {
          let guest = try PintleGuest(module, Self.world)
          #expect(throws: PintleGuestError.self) { try guest.export("run") { try guest.call(0) } }
        }
      }
      try await group.waitForAll()
    }
  }

  @Test func fuel() throws {
    let wasm = try TestGuest.wasm(
      "(module (func (export \"run\") (loop $again (br $again))) (func (export \"short\")))")
    let module = try PintleModule(wasm: wasm, engine: PintleEngine(fuel: 10_000))
    let world = PintleWorld(exports: [
      PintleExport("short", [], []), PintleExport("run", [], []),
    ])
    let guest = try PintleGuest(module, world)
    try guest.export("short") { try guest.call(0) }
    let left = try #require(guest.fuel)
    #expect(left < 10_000 && left > 9_900)
    guest.fuel = 500
    #expect(guest.fuel == 500)
    #expect(throws: Self.exceeded(.fuel)) { try guest.export("run") { try guest.call(1) } }
    let free = try PintleGuest(PintleModule(wasm: wasm, engine: PintleEngine()), world)
    #expect(free.fuel == nil)
  }
}
