import Testing

@testable import PintleSupport

/// The handles that the host creates for objects of the guest.
@Suite struct HandleTableTests {
  @Test func handleIsValidUntilItIsRemoved() throws {
    var table = PintleHandleTable()
    let handle = try table.insert(0, 77)
    #expect(table.representation(0, handle) == 77)
    #expect(table.remove(0, handle)?.representation == 77)
    #expect(table.remove(0, handle)?.representation == nil)
    #expect(table.count == 0)
  }

  @Test func handleBelongsToOneResource() throws {
    var table = PintleHandleTable()
    let handle = try table.insert(3, 1)
    #expect(table.representation(2, handle) == nil)
    #expect(table.remove(2, handle)?.representation == nil)
    #expect(table.representation(3, handle) == 1)
  }

  @Test func staleHandleIsInvalidAfterReuse() throws {
    var table = PintleHandleTable()
    let old = try table.insert(0, 1)
    _ = table.remove(0, old)
    let new = try table.insert(0, 2)
    #expect(old != new)
    #expect(table.representation(0, old) == nil)
    #expect(table.representation(0, new) == 2)
  }

  /// Free slots are reused first, so the table doesn't grow beyond the largest number of live objects.
  @Test func slotsAreReused() throws {
    var table = PintleHandleTable()
    var seen: Set<UInt32> = []
    for number in 0..<1000 as Range<UInt32> {
      let handle = try table.insert(0, number)
      seen.insert(handle & 0x7f_ffff)
      _ = table.remove(0, handle)
    }
    #expect(seen == [1])
  }

  @Test(
    arguments: [0, 1, 2, 0x7f_ffff, 0x80_0000, 0x80_0001, 0x7fff_ffff, 0xffff_ffff] as [UInt32])
  func unknownHandleIsInvalid(_ handle: UInt32) {
    var table = PintleHandleTable()
    #expect(table.representation(0, handle) == nil)
    #expect(table.remove(0, handle)?.representation == nil)
  }

  @Test func noHandleIsZeroOrAllOnes() throws {
    var table = PintleHandleTable()
    for number in 0..<600 as Range<UInt32> {
      let handle = try table.insert(0, number)
      #expect(handle != 0)
      #expect(handle != .max)
      if number % 2 == 0 { _ = table.remove(0, handle) }
    }
  }
}
