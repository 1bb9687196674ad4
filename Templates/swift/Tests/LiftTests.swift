import Testing

@testable import PintleSupport

/// Values of a guest that violate the Canonical ABI.
@Suite(.enabled(if: TestGuest.isPossible, "the engine is not installed"))
struct LiftTests {
  typealias Lift = @Sendable (PintleGuest) throws -> Void

  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var lift: Lift
    /// `nil` if the value is valid.
    var error: (@Sendable (PintlePlace) -> PintleGuestError)?
  }

  static let cases = [
    Case(
      testDescription: "empty string at the end of memory", lift: { _ = try $0.text(65536, 0, "x") }
    ),
    Case(
      testDescription: "string after the end of memory", lift: { _ = try $0.text(65537, 0, "x") },
      error: { .outOfBounds(at: $0) }),
    Case(
      testDescription: "string that wraps around", lift: { _ = try $0.text(.max, 2, "x") },
      error: { .outOfBounds(at: $0) }),
    Case(
      testDescription: "string that is too long", lift: { _ = try $0.text(0, 1 << 28, "x") },
      error: { .limitExceeded(.valueBytes, at: $0) }),
    Case(
      testDescription: "malformed string", lift: { _ = try $0.text(0, 1, "x") },
      error: { .invalidUTF8(at: $0) }),
    Case(
      testDescription: "string with NUL",
      lift: { guest in
        let text = try guest.text(4, 3, "x")
        #expect(text == "a\0b")
      }),
    Case(
      testDescription: "list whose size wraps around",
      lift: { _ = try $0.numbers(UInt64.self, 0, .max, "x") },
      error: { .limitExceeded(.valueBytes, at: $0) }),
    Case(
      testDescription: "list after the end of memory",
      lift: { _ = try $0.numbers(UInt32.self, 65532, 2, "x") }, error: { .outOfBounds(at: $0) }),
    Case(
      testDescription: "misaligned empty list",
      lift: { _ = try $0.numbers(UInt32.self, 2, 0, "x") }, error: { .misaligned(at: $0) }),
    Case(
      testDescription: "list of lists after the end of memory",
      lift: { guest in
        var list: [Bool] = []
        _ = try guest.places(of: &list, 65528, 2, size: 8, alignment: 4, "x")
      }, error: { .outOfBounds(at: $0) }),
    Case(
      testDescription: "surrogate", lift: { _ = try $0.char(0xd800, "x") },
      error: { .invalidScalar(0xd800, at: $0) }),
    Case(
      testDescription: "char beyond Unicode", lift: { _ = try $0.char(0x110000, "x") },
      error: { .invalidScalar(0x110000, at: $0) }),
    Case(testDescription: "greatest char", lift: { _ = try $0.char(0x10ffff, "x") }),
    Case(
      testDescription: "discriminant whose low byte is valid",
      lift: { _ = try $0.enumeration(Choice.self, 256, "x") },
      error: { .invalidDiscriminant(256, at: $0) }),
    Case(
      testDescription: "unknown handle", lift: { _ = try $0.take(0, 1, "x") },
      error: { .invalidHandle(1, at: $0) }),
  ]

  enum Choice: UInt8 { case yes, no }

  @Test(arguments: cases) func check(_ item: Case) throws {
    let guest = try PintleGuest(
      TestGuest.module(TestGuest.memory + "(data (i32.const 0) \"\\ff\\00\\00\\00a\\00b\")"),
      PintleWorld(needsMemory: true))
    let place = PintlePlace(function: "f", path: "x")
    if let error = item.error {
      #expect(throws: error(place)) { try guest.export("f") { try item.lift(guest) } }
      expectPoisoned("f") { try guest.export("f") {} }
    } else {
      try guest.export("f") { try item.lift(guest) }
    }
  }

  /// The host writes to no block that is misaligned or out of bounds.
  @Test(arguments: [(65535, "misaligned"), (65532, "out of bounds")])
  func allocatedBlocksAreChecked(_ address: Int, _ problem: String) throws {
    let guest = try PintleGuest(
      TestGuest.module(
        """
        (memory (export "memory") 1)
        (func (export "cabi_realloc") (param i32 i32 i32 i32) (result i32) (i32.const \(address)))
        """), PintleWorld(needsMemory: true, needsAllocator: true))
    let place = PintlePlace(function: "f", path: "result of the guest's allocator")
    let error: PintleGuestError =
      problem == "misaligned" ? .misaligned(at: place) : .outOfBounds(at: place)
    #expect(throws: error) { try guest.export("f") { _ = try guest.lower([1, 2] as [UInt32]) } }
  }
}
