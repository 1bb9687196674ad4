import Foundation
import Testing

@testable import PintleSupport

/// What is special about JavaScriptCore.
@Suite(.enabled(if: TestGuest.isPossible, "the engine is not installed"))
struct JavaScriptCoreTests {
  static var world: PintleWorld { PintleWorld(exports: [PintleExport("run", [], [])]) }

  /// JavaScript may change the bits of a NaN, and has no 64-bit integers.
  @Test func bitsOfNumbersAreKept() throws {
    let types: [PintleCoreType] = [.f32, .f64, .i64]
    let wat = """
      (import "host" "swap" (func $swap (param f32 f64 i64) (result f64)))
      (func (export "double") (param f32 f64 i64) (result f64)
        (call $swap (local.get 0) (local.get 1) (local.get 2)))
      (func (export "float") (param f32) (result f32) (local.get 0))
      """
    let float = Float(bitPattern: 0xffa1_2345)
    let double = Double(bitPattern: 0x7ff1_2345_6789_abcd)
    let swap = PintleImport("host", "swap", types, [.f64], function: "swap") { _, slots in
      #expect(slots.i32(0) == float.bitPattern)
      #expect(slots.i64(1) == double.bitPattern)
      #expect(slots.i64(2) == 0xfedc_ba98_7654_3210)
      slots.set(0, double.bitPattern | 1 << 63)
    }
    let world = PintleWorld(
      imports: [[swap]],
      exports: [PintleExport("double", types, [.f64]), PintleExport("float", [.f32], [.f32])])
    let guest = try PintleGuest(TestGuest.module(wat), world)
    try guest.export("test") {
      guest.slots.set(0, float)
      guest.slots.set(1, double)
      guest.slots.set(2, 0xfedc_ba98_7654_3210 as UInt64)
      try guest.call(0)
      #expect(guest.slots.i64(0) == double.bitPattern | 1 << 63)
      guest.slots.set(0, float)
      try guest.call(1)
      #expect(guest.slots.i32(0) == float.bitPattern)
    }
  }

  /// A loop that tries the import again and again ends, too.
  @Test(.timeLimit(.minutes(1)), arguments: TestGuest.ways)
  func guestCannotCatchTheErrorOfTheHost(_ way: Bool) throws {
    let wat = """
      (import "host" "fail" (func $fail))
      (func (export "run") (loop (try (do (call $fail)) (catch_all)) (br 0)))
      """
    nonisolated(unsafe) var calls = 0
    let fail = PintleImport("host", "fail", [], [], function: "fail") { _, _ in
      calls += 1
      throw HostError(number: calls)
    }
    let world = PintleWorld(imports: [[fail]], exports: [PintleExport("run", [], [])])
    let guest = try PintleGuest(TestGuest.module(wat, way), world)
    #expect(throws: HostError(number: 1)) { try guest.export("run") { try guest.call(0) } }
    #expect(calls == 1)
    expectPoisoned("run") { try guest.export("run") { try guest.call(0) } }
  }

  /// Imports that run within each other take memory of the bridge, which is finite.
  @Test func nestedImportsAreLimited() throws {
    let wat = """
      (import "host" "again" (func $again (param i64 i64 i64 i64 i64 i64 i64 i64) (result i64)))
      (func $run (export "run")
        (drop (call $again (i64.const 0) (i64.const 0) (i64.const 0) (i64.const 0)
          (i64.const 0) (i64.const 0) (i64.const 0) (i64.const 0))))
      (func (export "destroy") (param i32) (call $run))
      """
    let types = [PintleCoreType](repeating: .i64, count: 8)
    let again = PintleImport("host", "again", types, [.i64], function: "again") { guest, _ in
      try guest.runDestructor(0, 1)
    }
    let name = PintleImportName("none", "none")
    let world = PintleWorld(
      imports: [[again]], exports: [PintleExport("run", [], [])],
      resources: [PintleResource(new: name, rep: name, drop: name, destructor: "destroy")])
    let guest = try PintleGuest(TestGuest.module(wat), world)
    let error = #expect(throws: PintleGuestError.self) {
      try guest.export("run") { try guest.call(0) }
    }
    guard case .trap = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test func exportedFunctionsOfOtherTypesAreIgnored() throws {
    let wat = """
      (func (export "references") (param externref) (result externref) (local.get 0))
      (func (export "vectors") (param v128))
      (func (export "pair") (result i32 i32) (i32.const 1) (i32.const 2))
      (func (export "run"))
      """
    let guest = try PintleGuest(TestGuest.module(wat), Self.world)
    try guest.export("run") { try guest.call(0) }
  }

  @Test func engineNamesTheMistakeInAModule() throws {
    let wasm: [UInt8] = [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 9, 9, 9]
    let error = #expect(throws: PintleGuestError.self) { try PintleModule(wasm: wasm) }
    guard case .engine(let message) = error else {
      Issue.record("no engine error")
      return
    }
    #expect(message.contains("CompileError"))
  }

  // MARK: Threads and memory

  @Test func guestsRunInParallelAndMoveBetweenThreads() async throws {
    let wat = """
      (global $count (mut i32) (i32.const 0))
      (func (export "run") (result i32)
        (global.set $count (i32.add (global.get $count) (i32.const 1))) (global.get $count))
      """
    let module = try TestGuest.module(wat)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<8 {
        group.addTask {
          let counter = try Counter(module)
          for expected in 1...200 {
            #expect(try await counter.next() == expected)
            if expected % 20 == 0 { try await Task.sleep(for: .milliseconds(1)) }
          }
        }
      }
      try await group.waitForAll()
    }
  }

  actor Counter {
    private let guest: PintleGuest

    init(_ module: PintleModule) throws {
      guest = try PintleGuest(
        module, PintleWorld(exports: [PintleExport("run", [], [.i32])]))
    }

    func next() throws -> UInt32 {
      try guest.export("run") {
        try guest.call(0)
        return guest.slots.i32(0)
      }
    }
  }

  #if os(Linux)
    @Test func guestsAreFreed() throws {
      let module = try TestGuest.module(TestGuest.memory + "(func (export \"run\"))")
      func make(_ count: Int) throws {
        for _ in 0..<count {
          let guest = try PintleGuest(module, Self.world)
          try guest.export("run") { try guest.call(0) }
        }
      }
      try make(50)
      let before = try residentPages()
      try make(300)
      // Each takes at least 200 pages while it exists.
      #expect(try residentPages() < before + 8000)
    }

    private func residentPages() throws -> Int {
      let text = try String(contentsOfFile: "/proc/self/statm", encoding: .ascii)
      return try #require(Int(text.split(separator: " ")[1]))
    }
  #endif
}
