import Testing

@testable import PintleSupport

/// Lists of numbers and texts in place. Tests/Views has those of whole guests.
@Suite struct ViewTests {
  private static let texts: [[UInt8]] = [
    [], [0x61], Array("aé€😀\0".utf8), [0x80], [0xc0, 0x80], [0xc3], [0xe0, 0x80, 0x80],
    [0xed, 0xa0, 0x80], [0xef, 0xbf, 0xbd], [0xf0, 0x80, 0x80, 0x80], [0xf4, 0x8f, 0xbf, 0xbf],
    [0xf4, 0x90, 0x80, 0x80], [0xff], [0x61, 0xf0, 0x9f, 0x98],
  ]

  /// The check for older systems agrees with the standard library.
  @Test(arguments: texts) func textsAreChecked(_ bytes: [UInt8]) {
    let isValid = bytes.withUnsafeBufferPointer { PintleView(elements: $0).isDecodable }
    #expect(isValid == (String(validating: bytes, as: UTF8.self) != nil))
  }

  @Test(.enabled(if: TestGuest.isPossible, "the engine is not installed"))
  func viewsAreInPlace() throws {
    let guest = try PintleGuest(
      TestGuest.module(TestGuest.memory + "(data (i32.const 8) \"\\01\\00\\02\\00ab\")"),
      PintleWorld(needsMemory: true))
    try guest.export("f") {
      let numbers = try guest.view(UInt16.self, 8, 2, "x")
      #expect(numbers.elements.elementsEqual([1, 2]))
      let start = try #require(guest.memory.baseAddress)
      #expect(UnsafeRawPointer(numbers.elements.baseAddress) == UnsafeRawPointer(start + 8))
      let text = try guest.utf8(12, 2, "x")
      #expect(String(pintleUTF8: text.elements.span) == "ab")
      #expect(try guest.view(UInt64.self, 65536, 0, "x").elements.isEmpty)
    }
  }
}
