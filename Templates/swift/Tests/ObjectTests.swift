import Testing

@testable import PintleSupport

/// Objects that live in a guest and are owned by the host.
@Suite(.enabled(if: TestGuest.isPossible, "the engine is not installed"))
struct ObjectTests {
  final class Thing: PintleObject {}

  static let wat = """
    (import "[export]k" "[resource-new]r" (func $new (param i32) (result i32)))
    (import "[export]k" "[resource-rep]r" (func $rep (param i32) (result i32)))
    (import "[export]k" "[resource-drop]r" (func $drop (param i32)))
    (import "host" "pause" (func $pause))
    (global $live (mut i32) (i32.const 0))
    (func (export "make") (param i32) (result i32)
      (global.set $live (i32.add (global.get $live) (i32.const 1)))
      (call $new (local.get 0)))
    (func (export "k#[dtor]r") (param i32)
      (global.set $live (i32.sub (global.get $live) (i32.const 1))))
    (func (export "live") (result i32) (global.get $live))
    (func (export "eat") (param i32) (result i32)
      (call $rep (local.get 0)) (call $drop (local.get 0)))
    (func (export "pause") (call $pause))
    """

  final class Box {
    var things: [Thing] = []
    var liveDuringPause: Int?
  }

  let guest: PintleGuest
  let box = Box()

  init() throws {
    let pause = PintleImport("host", "pause", [], [], function: "pause") { [box] _, _ in
      box.things = []
    }
    let world = PintleWorld(
      imports: [[pause]],
      exports: [
        PintleExport("make", [.i32], [.i32]), PintleExport("live", [], [.i32]),
        PintleExport("eat", [.i32], [.i32]), PintleExport("pause", [], []),
      ],
      resources: [
        PintleResource(
          new: PintleImportName("[export]k", "[resource-new]r"),
          rep: PintleImportName("[export]k", "[resource-rep]r"),
          drop: PintleImportName("[export]k", "[resource-drop]r"), destructor: "k#[dtor]r")
      ])
    guest = try PintleGuest(TestGuest.module(Self.wat), world)
  }

  func make(_ representation: UInt32) throws -> Thing {
    try guest.export("make") {
      guest.slots.set(0, representation)
      try guest.call(0)
      return try guest.object(Thing.self, 0, guest.slots.i32(0), "result")
    }
  }

  func live() throws -> UInt32 {
    try guest.export("live") {
      try guest.call(1)
      return guest.slots.i32(0)
    }
  }

  func eat(_ things: [Thing]) throws -> UInt32 {
    try guest.export("eat") {
      for thing in things { try thing.pintleCheck(guest, isGiven: true, "thing") }
      var last: UInt32 = 0
      for thing in things {
        guest.slots.set(0, try thing.pintleGive(guest, "thing"))
        try guest.call(2)
        last = guest.slots.i32(0)
      }
      return last
    }
  }

  let place = PintlePlace(function: "eat", path: "thing")

  @Test func closeDestroysOnce() throws {
    let thing = try make(5)
    #expect(try live() == 1)
    try thing.close()
    #expect(try live() == 0)
    #expect(throws: PintleGuestError.self) { try thing.close() }
    #expect(throws: PintleGuestError.useAfterClose("Thing", at: place)) { try eat([thing]) }
    #expect(try live() == 0)
  }

  @Test func lastReferenceDestroys() throws {
    do {
      let thing = try make(5)
      #expect(try live() == 1)
      _ = thing
    }
    #expect(try live() == 0)
  }

  @Test func consumingMoves() throws {
    let thing = try make(41)
    #expect(try eat([thing]) == 41)
    #expect(try live() == 0)
    #expect(throws: PintleGuestError.useAfterMove("Thing", at: place)) { try eat([thing]) }
    #expect(guest.handles.count == 0)
  }

  /// An error that is found before anything is lowered changes neither the guest nor the objects.
  @Test func consumingTwiceInOneCallIsHarmless() throws {
    let (a, b) = (try make(1), try make(2))
    #expect(throws: PintleGuestError.useAfterMove("Thing", at: place)) { try eat([a, b, a]) }
    #expect(try live() == 2)
    #expect(try eat([a, b]) == 2)
    #expect(try live() == 0)
  }

  /// The guest could destroy an object that it is borrowing.
  @Test func borrowingAndConsumingInOneCallIsRefused() throws {
    let (thing, other) = (try make(1), try make(2))
    try guest.export("look") { _ = try thing.pintleLend(guest, "thing") }
    #expect(throws: PintleGuestError.useAfterMove("Thing", at: place)) {
      try guest.export("eat") {
        _ = try thing.pintleLend(guest, "thing")
        _ = try other.pintleGive(guest, "thing")
        _ = try thing.pintleGive(guest, "thing")
      }
    }
    #expect(guest.handles.count == 0)
    #expect(try live() == 2)
    #expect(try eat([thing, other]) == 2)
  }

  @Test func borrowedObjectCanBeConsumedLater() throws {
    let thing = try make(41)
    try guest.export("look") { _ = try thing.pintleLend(guest, "thing") }
    #expect(try eat([thing]) == 41)
  }

  @Test func objectBelongsToOneGuest() throws {
    let other = try ObjectTests()
    let thing = try other.make(1)
    #expect(throws: PintleGuestError.wrongInstance("Thing", at: place)) { try eat([thing]) }
    #expect(try live() == 0)
    #expect(try other.live() == 1)
    _ = thing
  }

  /// An object that is dropped while the guest runs is destroyed after the outermost call returns.
  @Test func destructionWaitsForTheGuest() throws {
    box.things = try (0..<100).map { try make($0) }
    #expect(try live() == 100)
    try guest.export("pause") { try guest.call(3) }
    #expect(box.things.isEmpty)
    #expect(try live() == 0)
  }

  @Test func poisonedGuestRunsNoDestructor() throws {
    let thing = try make(1)
    #expect(throws: PintleGuestError.self) {
      try guest.export("f") { throw PintleTrap(message: "test") }
    }
    try thing.close()
  }
}
