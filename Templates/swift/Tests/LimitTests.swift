import Foundation
import Testing

@testable import PintleSupport

/// The limits that the support code enforces, and the state of a guest that exceeded one.
@Suite(.enabled(if: TestGuest.isPossible, "the engine is not installed"))
struct LimitTests {
  static let place = PintlePlace(function: "test", path: "x")

  private func guest(
    _ wat: String = TestGuest.memory, world: PintleWorld = PintleWorld(needsMemory: true),
    _ change: (inout PintleOptions) -> Void
  ) throws -> PintleGuest {
    var options = PintleOptions()
    change(&options)
    return try PintleGuest(TestGuest.module(wat), world, options)
  }

  @Test func valueBytesIsTheSizeOfOneValue() throws {
    let guest = try guest { $0.limits.valueBytes = 100 }
    try guest.export("test") {
      _ = try guest.text(0, 100, "x")
      _ = try guest.numbers(UInt64.self, 0, 12, "x")
    }
    #expect(throws: PintleGuestError.limitExceeded(.valueBytes, at: Self.place)) {
      try guest.export("test") { _ = try guest.numbers(UInt64.self, 0, 13, "x") }
    }
  }

  @Test func callBytesIsTheSizeOfAllValuesOfACall() throws {
    let guest = try guest { $0.limits.callBytes = 10 * (100 + PintleGuest.allocationBytes) }
    for _ in 0..<3 {
      try guest.export("test") {
        guest.lifted = 0
        for _ in 0..<10 { _ = try guest.text(0, 100, "x") }
      }
    }
    #expect(throws: PintleGuestError.limitExceeded(.callBytes, at: Self.place)) {
      try guest.export("test") { for _ in 0..<11 { _ = try guest.text(0, 100, "x") } }
    }
  }

  /// A million lists that share the same bytes.
  @Test func sharedElementsCountEachTime() throws {
    let guest = try guest { $0.limits.callBytes = 1 << 20 }
    #expect(throws: PintleGuestError.limitExceeded(.callBytes, at: Self.place)) {
      try guest.export("test") {
        var lists: [[UInt8]] = []
        for _ in try guest.places(of: &lists, 0, 1000, size: 8, alignment: 4, "x") {
          try lists.append(guest.numbers(UInt8.self, 0, 65536, "x"))
        }
      }
    }
  }

  /// A lot of small lists take more memory in the host than in the guest.
  @Test func smallListsCount() throws {
    let guest = try guest { $0.limits.callBytes = 1 << 20 }
    #expect(throws: PintleGuestError.limitExceeded(.callBytes, at: Self.place)) {
      try guest.export("test") {
        for _ in 0..<25_000 { _ = try guest.numbers(UInt8.self, 0, 1, "x") }
      }
    }
  }

  /// Limits that can't be are the nearest possible ones.
  @Test func impossibleLimits() throws {
    let guest = try guest {
      $0.limits.valueBytes = -1
      $0.limits.handles = -1
      $0.limits.tableElements = -5
    }
    #expect(guest.limits.valueBytes == 0)
    #expect(guest.limits.tableElements == 0)
    #expect(throws: PintleGuestError.limitExceeded(.valueBytes, at: Self.place)) {
      try guest.export("test") { _ = try guest.text(0, 1, "x") }
    }
    let other = try self.guest { $0.limits.valueBytes = .max }
    #expect(other.limits.valueBytes == pintleMaximalSize)
  }

  /// A function of the host isn't stopped, but the call ends with an error when it returns.
  @Test func callEndsAfterASlowHostFunction() throws {
    let wat = """
      (import "host" "wait" (func $wait))
      (func (export "run") (call $wait))
      """
    let wait = PintleImport("host", "wait", [], [], function: "wait") { _, _ in
      Thread.sleep(forTimeInterval: 2)
    }
    let world = PintleWorld(imports: [[wait]], exports: [PintleExport("run", [], [])])
    let guest = try guest(wat, world: world) { $0.limits.callSeconds = 1 }
    let place = PintlePlace(function: "test", path: "")
    #expect(throws: PintleGuestError.limitExceeded(.callSeconds, at: place)) {
      try guest.export("test") { try guest.call(0) }
    }
  }

  /// The host's interrupter works before the guest exists.
  @Test func interrupterOfTheOptions() throws {
    let interrupter = PintleInterrupter()
    interrupter.interrupt()
    #expect(throws: PintleGuestError.interrupted(in: "instantiation")) {
      try guest("(func $loop (loop (br 0))) (start $loop)", world: PintleWorld()) {
        $0.interrupter = interrupter
      }
    }
  }

  /// Elements that have no size in the guest take memory in the host.
  @Test func elementsWithoutSizeCount() throws {
    let guest = try guest { $0.limits.callBytes = 1 << 20 }
    #expect(throws: PintleGuestError.limitExceeded(.callBytes, at: Self.place)) {
      try guest.export("test") {
        var list: [Void] = []
        _ = try guest.places(of: &list, 0, .max, size: 0, alignment: 1, "x")
      }
    }
  }

  @Test func handlesAreLimited() throws {
    let guest = try guest { $0.limits.handles = 3 }
    let place = PintlePlace(function: "test", path: "")
    #expect(throws: PintleGuestError.limitExceeded(.handles, at: place)) {
      try guest.export("test") { for _ in 0..<4 { _ = try guest.handles.insert(0, 0) } }
    }
    #expect(guest.handleCount == 0)
  }

  @Test func deadGuestNamesTheFirstError() throws {
    let guest = try guest { $0.limits.valueBytes = 1 }
    #expect(throws: PintleGuestError.self) {
      try guest.export("first") { _ = try guest.text(0, 2, "x") }
    }
    let error = #expect(throws: PintleGuestError.self) { try guest.export("second") {} }
    let text =
      "`second` can't run, because an earlier call into the guest failed: "
      + "`x` of `first` exceeds the limit `valueBytes`"
    #expect(error.map { "\($0)" } == text)
    #expect(error?.errorDescription == text)
    #expect(
      guest.failure as? PintleGuestError
        == .limitExceeded(
          .valueBytes, at: PintlePlace(function: "first", path: "x")))
  }

  // MARK: Memories

  static let imported = """
    (import "env" "memory" (memory 1))
    (func (export "grow") (param i32) (result i32) (memory.grow (local.get 0)))
    """

  static var growing: PintleWorld {
    PintleWorld(
      exports: [PintleExport("grow", [.i32], [.i32])], needsMemory: true)
  }

  @Test func importedMemoryHasTheSizeOfTheOptions() throws {
    let guest = try guest(Self.imported, world: Self.growing) {
      $0.initialMemoryBytes = 65537
      $0.limits.memoryBytes = 4 * 65536
    }
    #expect(guest.memoryByteCount == 2 * 65536)
    func grow(_ pages: UInt32) throws -> UInt32 {
      try guest.export("grow") {
        guest.slots.set(0, pages)
        try guest.call(0)
        return guest.slots.i32(0)
      }
    }
    #expect(try grow(2) == 2)
    #expect(try grow(1) == .max)
    #expect(guest.memoryByteCount == 4 * 65536)
  }

  @Test func memoryOfTheModuleMayBeTooLarge() {
    let place = PintlePlace(function: "instantiation", path: "")
    #expect(throws: PintleGuestError.limitExceeded(.memoryBytes, at: place)) {
      try guest(Self.imported, world: Self.growing) { $0.limits.memoryBytes = 65535 }
    }
  }

  @Test func instancesHaveTheirOwnImportedMemory() throws {
    let module = try TestGuest.module(Self.imported)
    let guests = try (0..<2).map { _ in try PintleGuest(module, Self.growing) }
    for guest in guests { #expect(guest.memoryByteCount == 65536) }
    let region = try guests[0].region(at: 8, byteCount: 4)
    try region.store(7 as UInt32, at: 0)
    #expect(try guests[1].region(at: 8, byteCount: 4).load(UInt32.self, at: 0) == 0)
  }

  // MARK: Regions

  @Test func regionIsChecked() throws {
    let guest = try guest { _ in }
    let region = try guest.region(at: 65536 - 16, byteCount: 16)
    try region.write([1, 2, 3, 4], at: 12)
    #expect(try region.read(at: 12, count: 4) == [1, 2, 3, 4])
    #expect(try region.load(UInt32.self, at: 12) == 0x0403_0201)
    #expect(try region.withBytes { $0.byteCount } == 16)
    try region.withMutableBytes { bytes in
      bytes.storeBytes(of: 9, toByteOffset: 0, as: UInt8.self)
    }
    #expect(try region.read(count: 1) == [9])
    for hold in [
      { body in try region.withBytes { _ in try body() } },
      { body in try region.withMutableBytes { _ in try body() } },
      { body in try guest.withMemory { _ in try body() } },
    ] as [(() throws -> Void) throws -> Void] {
      #expect(throws: PintleGuestError.reentrant(in: "f")) { try hold { try guest.export("f") {} } }
    }
    try guest.export("f") {}
    let inUse = PintleGuestError.reentrant(in: "region")
    #expect(throws: inUse) { try region.withBytes { _ in try region.write([1]) } }
    #expect(throws: inUse) { try region.withMutableBytes { _ in try region.store(1, at: 0) } }
    #expect(throws: inUse) { try guest.withMemory { _ in try region.withMutableBytes { _ in } } }
    try guest.export("f") {
      _ = try guest.view(UInt8.self, 0, 8, "x")
      #expect(throws: inUse) { try region.write([1]) }
    }
    try region.write([1])
    let error = PintleGuestError.outOfBounds(at: PintlePlace(function: "region", path: "bytes"))
    #expect(throws: error) { try region.write([1, 2], at: 15) }
    #expect(throws: error) { _ = try region.read(at: -1, count: 1) }
    #expect(throws: error) { _ = try region.read(at: 0, count: 17) }
    #expect(throws: error) { _ = try region.load(UInt64.self, at: 9) }
    #expect(throws: error) { _ = try region.load(UInt64.self, at: .max) }
    #expect(throws: error) { _ = try guest.region(at: 65536 - 16, byteCount: 17) }
    #expect(throws: error) { _ = try guest.region(at: .max, byteCount: .max) }
  }

  // MARK: Formats and start functions

  @Test(arguments: [
    ([0, 0x61, 0x73, 0x6d, 0x0d, 0, 1, 0], "component"), ([0, 0x61, 0x73, 0x6d], "binary format"),
    (Array("(module)".utf8), "binary format"),
  ])
  func otherFormatsAreRefused(_ bytes: [UInt8], _ word: String) throws {
    let error = #expect(throws: PintleGuestError.self) { try PintleModule(wasm: bytes) }
    #expect("\(try #require(error))".contains(word))
  }

  @Test(arguments: TestGuest.ways) func startFunctionMayCallTheHost(_ way: Bool) throws {
    let wat = """
      (import "host" "number" (func $number (param i32)))
      (import "host" "text" (func $text (param i32 i32)))
      (memory (export "memory") 1)
      (func $start (call $number (i32.const 7)) START)
      (start $start)
      """
    var numbers: [UInt32] = []
    let imports = [
      PintleImport("host", "number", [.i32], [], function: "number") { _, slots in
        numbers.append(slots.i32(0))
      },
      PintleImport("host", "text", [.i32, .i32], [], function: "text") { guest, slots in
        _ = try guest.text(slots.i32(0), slots.i32(1), "x")
      },
    ]
    func guest(_ start: String) throws {
      let text = wat.components(separatedBy: "START").joined(separator: start)
      let module = try TestGuest.module(text, way)
      _ = try PintleGuest(module, PintleWorld(imports: [imports], needsMemory: true))
    }
    try guest("")
    #expect(numbers == [7])
    // The memory that a module exports can't be reached before its start function ends.
    #expect(throws: PintleGuestError.notStarted(in: "text")) {
      try guest("(call $text (i32.const 0) (i32.const 1))")
    }
  }
}
