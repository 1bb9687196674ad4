import Testing

@testable import PintleSupport

/// Objects of the host for which a guest has handles.
@Suite(.enabled(if: TestGuest.isPossible, "the engine is not installed"))
struct HostObjectTests {
  final class Item {
    let onEnd: () -> Void
    init(onEnd: @escaping () -> Void = {}) { self.onEnd = onEnd }
    deinit { onEnd() }
  }

  static let wat = """
    (import "host" "[resource-drop]item" (func $drop (param i32)))
    (func (export "drop") (param i32) (call $drop (local.get 0)))
    (func (export "keep") (param i32))
    (func (export "trap") (param i32) (unreachable))
    """

  static let items = PintleHandles<Item>(resource: 0, list: 0)

  let guest: PintleGuest

  init() throws {
    let world = PintleWorld(
      exports: ["drop", "keep", "trap"].map { PintleExport($0, [.i32], []) },
      hostResources: [
        PintleHostResource(
          drop: PintleImportName("host", "[resource-drop]item"), objects: PintleObjects<Item>())
      ])
    guest = try PintleGuest(TestGuest.module(Self.wat), world)
  }

  /// Passes a handle to the export with this number.
  func call(_ export: Int, _ handle: (PintleGuest) throws -> UInt32) throws {
    try guest.export("test") {
      guest.slots.set(0, try handle(guest))
      try guest.call(export)
      try guest.checkBorrows()
    }
  }

  @Test func objectLivesUntilTheGuestDropsIt() throws {
    var ends = 0
    var handle: UInt32 = 0
    try call(1) {
      handle = try $0.give(Item { ends += 1 }, Self.items)
      return handle
    }
    #expect(ends == 0)
    #expect(guest.handles.count == 1)
    try call(0) { _ in handle }
    #expect(ends == 1)
    #expect(guest.handles.count == 0)
  }

  @Test func movedObjectComesBack() throws {
    let item = Item()
    try guest.export("test") {
      let handle = try guest.give(item, Self.items)
      let back = try guest.take(Self.items, handle, "x")
      #expect(back === item)
      #expect(throws: PintleFailure.self) { try guest.take(Self.items, handle, "x") }
    }
    #expect(guest.handles.count == 0)
  }

  @Test func borrowedHandleMustBeDropped() throws {
    try call(0) { try $0.lend(Item(), Self.items) }
    #expect(guest.handles.count == 0)
    #expect(throws: PintleGuestError.unreturnedBorrows(1, in: "test")) {
      try call(1) { try $0.lend(Item(), Self.items) }
    }
  }

  @Test func trapReleasesAllObjects() throws {
    var ends = 0
    try call(1) { try $0.give(Item { ends += 1 }, Self.items) }
    #expect(throws: PintleGuestError.self) {
      try call(2) { try $0.lend(Item { ends += 1 }, Self.items) }
    }
    #expect(ends == 2)
  }

  /// A mistake of the host in an argument ends the call before it begins, and takes back the others.
  @Test func refusedArgumentsChangeNothing() throws {
    var ends = 0
    #expect(throws: PintleGuestError.wrongCount(1, at: PintlePlace(function: "test", path: "x"))) {
      try call(1) { guest in
        _ = try guest.give(Item { ends += 1 }, Self.items)
        _ = try guest.lend(Item { ends += 1 }, Self.items)
        try guest.check([1], count: 2, "x")
        return 0
      }
    }
    #expect(ends == 2)
    #expect(guest.handles.count == 0)
    try call(1) { _ in 0 }
  }

  @Test func endOfTheGuestReleasesAllObjects() throws {
    var ends = 0
    do {
      let other = try HostObjectTests()
      try other.call(1) { try $0.give(Item { ends += 1 }, Self.items) }
      #expect(ends == 0)
    }
    #expect(ends == 1)
  }

  /// The end of an object may change the table, or call the guest, which is refused.
  @Test func endOfAnObjectMayUseTheGuest() throws {
    var error: (any Error)?
    let guest = guest
    try call(0) {
      try $0.give(
        Item {
          do { try guest.export("nested") {} } catch let caught { error = caught }
        }, Self.items)
    }
    #expect(error as? PintleGuestError == .reentrant(in: "nested"))
  }

  /// The host may throw its own class where the bindings expect the protocol.
  @Test func payloadOfAnErrorIsConverted() throws {
    func thrown<Failure: Error>(_ error: any Error, as type: Failure.Type) throws -> Failure? {
      let result: Result<Void, Failure> = try guest.result(throwing: type) { throw error }
      guard case .failure(let failure) = result else { return nil }
      return failure
    }
    let item = Item()
    #expect(try thrown(PintleWITError(item), as: PintleWITError<AnyObject>.self)?.payload === item)
    #expect(try thrown(PintleWITError(7), as: PintleWITError<Int>.self)?.payload == 7)
    #expect(throws: PintleWITError<Int>.self) {
      try thrown(PintleWITError(7), as: PintleWITError<String>.self)
    }
    #expect(throws: HostError(number: 1)) {
      try thrown(HostError(number: 1), as: PintleWITError<Int>.self)
    }
  }

  @Test(arguments: [0, 1, 99, .max] as [UInt32])
  func forgedHandleIsRefused(_ handle: UInt32) throws {
    #expect(throws: PintleGuestError.self) { try call(0) { _ in handle } }
    expectPoisoned("test") { try call(1) { _ in 0 } }
  }
}
