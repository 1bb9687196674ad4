import Testing

@testable import PintleSupport

/// Calls in both directions, with the engine and the checks of the support code.
@Suite(.enabled(if: TestGuest.isPossible, "the engine is not installed"))
struct AdapterTests {
  @Test(arguments: TestGuest.ways) func allCoreTypesAreParametersAndResults(_ way: Bool) throws {
    let wat = """
      (import "host" "mix" (func $mix (param i32 i64 f32 f64) (result f64)))
      (func (export "run") (param i32 i64 f32 f64) (result f64)
        (call $mix (local.get 0) (local.get 1) (local.get 2) (local.get 3)))
      (func (export "long") (param i64) (result i64) (local.get 0))
      (func (export "float") (param f32) (result f32) (local.get 0))
      """
    let all: [PintleCoreType] = [.i32, .i64, .f32, .f64]
    let mix = PintleImport("host", "mix", all, [.f64], function: "mix") { _, slots in
      let sum = Double(slots.i32(0)) + Double(slots.i64(1)) + Double(slots.f32(2)) + slots.f64(3)
      slots.set(0, sum)
    }
    let world = PintleWorld(
      imports: [[mix]],
      exports: [
        PintleExport("run", all, [.f64]), PintleExport("long", [.i64], [.i64]),
        PintleExport("float", [.f32], [.f32]),
      ])
    let guest = try PintleGuest(TestGuest.module(wat, way), world)
    try guest.export("test") {
      guest.slots.set(0, 1 as UInt32)
      guest.slots.set(1, 20 as UInt64)
      guest.slots.set(2, 300.5 as Float)
      guest.slots.set(3, 4000.25)
      try guest.call(0)
      #expect(guest.slots.f64(0) == 4321.75)
      guest.slots.set(0, UInt64.max)
      try guest.call(1)
      #expect(guest.slots.i64(0) == .max)
      guest.slots.set(0, Float.infinity)
      try guest.call(2)
      #expect(guest.slots.f32(0) == .infinity)
    }
  }

  @Test(arguments: TestGuest.ways) func hostErrorIsRethrown(_ way: Bool) throws {
    let wat = """
      (import "host" "fail" (func $fail))
      (func (export "run") (call $fail))
      """
    let fail = PintleImport("host", "fail", [], [], function: "fail") { _, _ in
      throw HostError(number: 7)
    }
    let world = PintleWorld(imports: [[fail]], exports: [PintleExport("run", [], [])])
    let guest = try PintleGuest(TestGuest.module(wat, way), world)
    #expect(throws: HostError(number: 7)) { try guest.export("run") { try guest.call(0) } }
    expectPoisoned("run") {
      try guest.export("run") { try guest.call(0) }
    }
  }

  @Test(arguments: TestGuest.ways) func trapPoisonsTheGuest(_ way: Bool) throws {
    let world = PintleWorld(exports: [PintleExport("run", [], [])])
    let module = try TestGuest.module(
      "(func (export \"run\") unreachable)", way)
    let guest = try PintleGuest(module, world)
    let error = #expect(throws: PintleGuestError.self) {
      try guest.export("run") { try guest.call(0) }
    }
    guard case .trap(let message, in: "run") = error else {
      Issue.record("\(String(describing: error)) is not a trap")
      return
    }
    #expect(message.lowercased().contains("unreachable"))
    expectPoisoned("next") { try guest.export("next") {} }
  }

  @Test func runningGuestCannotBeEntered() throws {
    let wat = """
      (import "host" "again" (func $again))
      (func (export "run") (call $again))
      """
    let again = PintleImport("host", "again", [], [], function: "again") { guest, _ in
      #expect(throws: PintleGuestError.reentrant(in: "run")) {
        try guest.export("run") { try guest.call(0) }
      }
    }
    let world = PintleWorld(imports: [[again]], exports: [PintleExport("run", [], [])])
    let guest = try PintleGuest(TestGuest.module(wat), world)
    try guest.export("run") { try guest.call(0) }
  }

  /// Memory is looked up again after the guest's allocator has grown it during an import.
  @Test(arguments: TestGuest.ways) func memoryMayGrowWhileHostLowers(_ way: Bool) throws {
    let wat = """
      (import "host" "text" (func $text (param i32)))
      (memory (export "memory") 1)
      (func (export "cabi_realloc") (param i32 i32 i32 i32) (result i32)
        (i32.mul (memory.grow (i32.const 100)) (i32.const 65536)))
      (func (export "run") (result i32)
        (call $text (i32.const 8))
        (i32.load8_u (i32.load (i32.const 8))))
      """
    let text = PintleImport("host", "text", [.i32], [], function: "text") { guest, slots in
      let area = slots.i32(0)
      let (address, length) = try guest.lower("!")
      guest.store(address, at: area)
      guest.store(length, at: area, 4)
    }
    let world = PintleWorld(
      imports: [[text]], exports: [PintleExport("run", [], [.i32])], needsMemory: true)
    let guest = try PintleGuest(TestGuest.module(wat, way), world)
    try guest.export("run") {
      try guest.call(0)
      #expect(guest.slots.i32(0) == 33)
    }
  }

  /// Memory is looked up again after a call of an export has grown it.
  @Test(arguments: TestGuest.ways) func memoryMayGrowInACall(_ way: Bool) throws {
    let wat = """
      (memory (export "memory") 1)
      (func (export "run") (result i32)
        (local i32)
        (local.set 0 (i32.mul (memory.grow (i32.const 1)) (i32.const 65536)))
        (i32.store8 (local.get 0) (i32.const 33))
        (local.get 0))
      """
    let world = PintleWorld(exports: [PintleExport("run", [], [.i32])], needsMemory: true)
    let guest = try PintleGuest(TestGuest.module(wat, way), world)
    try guest.export("run") {
      for pages in 1...10 {
        #expect(guest.memory.count == pages * 65536)
        try guest.call(0)
        let text = try guest.text(guest.slots.i32(0), 1, "result")
        #expect(text == "!")
      }
    }
  }

  @Test func importFailsWhileGuestMustNotLeave() throws {
    let wat = """
      (import "host" "log" (func $log))
      (memory (export "memory") 1)
      (func (export "cabi_realloc") (param i32 i32 i32 i32) (result i32) (call $log) (i32.const 8))
      (func (export "run"))
      (func (export "cabi_post_run") (call $log))
      """
    let log = PintleImport("host", "log", [], [], function: "log") { _, _ in
      Issue.record("the host was called")
    }
    let world = PintleWorld(
      imports: [[log]], exports: [PintleExport("run", [], [], postReturn: "cabi_post_run")],
      needsAllocator: true)
    let module = try TestGuest.module(wat)
    let first = try PintleGuest(module, world)
    #expect(throws: PintleGuestError.mustNotLeave(in: "log")) {
      try first.export("run") { _ = try first.lower("text") }
    }
    let second = try PintleGuest(module, world)
    #expect(throws: PintleGuestError.mustNotLeave(in: "log")) {
      try second.export("run") {
        try second.call(0)
        try second.postReturn(0)
      }
    }
  }

  @Test func initializerRunsOnce() throws {
    let wat = """
      (global $count (mut i32) (i32.const 0))
      (func (export "_initialize") (global.set $count (i32.add (global.get $count) (i32.const 1))))
      (func (export "count") (result i32) (global.get $count))
      """
    let world = PintleWorld(exports: [PintleExport("count", [], [.i32])])
    let guest = try PintleGuest(TestGuest.module(wat), world)
    try guest.export("count") {
      try guest.call(0)
      #expect(guest.slots.i32(0) == 1)
    }
  }

  @Test(arguments: TestGuest.ways) func instancesOfOneModuleAreIndependent(_ way: Bool) throws {
    let wat = """
      (global $count (mut i32) (i32.const 0))
      (func (export "count") (result i32)
        (global.set $count (i32.add (global.get $count) (i32.const 1))) (global.get $count))
      """
    let world = PintleWorld(exports: [PintleExport("count", [], [.i32])])
    let module = try TestGuest.module(wat, way)
    let guests = try (0..<3).map { _ in try PintleGuest(module, world) }
    for guest in guests {
      try guest.export("count") {
        try guest.call(0)
        #expect(guest.slots.i32(0) == 1)
      }
    }
  }

  @Test func missingLibraryIsAnError() {
    #expect(throws: PintleGuestError.self) { try PintleEngine(library: "no such library") }
  }

  @Test(arguments: TestGuest.ways) func malformedModuleIsAnError(_ way: Bool) throws {
    let engine = try TestGuest.engine(way)
    #expect(throws: PintleGuestError.self) { try PintleModule(wasm: [0, 1, 2], engine: engine) }
    #expect(throws: PintleGuestError.self) { try PintleModule(wasm: [], engine: engine) }
  }
}
