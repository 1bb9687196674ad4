import Testing

@testable import PintleSwift

/// The description of the core module in the bindings.
@Suite struct SwiftLinkTests {
  @Test(arguments: [
    ("", false, false),
    ("import f: func(s: string);", true, false),
    ("import f: func() -> string;", true, true),
  ])
  func importsNeedTheGuestsMemory(function: String, memory: Bool, allocator: Bool) throws {
    let code = try Generated(
      "package a:b; world w { \(function) export run: func(); }"
    ).files.map(\.text).joined()
    #expect(code.contains("needsMemory: \(memory),"))
    #expect(code.contains("needsAllocator: \(allocator)\n"))
  }
}
