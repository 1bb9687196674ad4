import PintleTestSupport
import PintleWasmModule
import Testing

/// What is wrong with a malformed module, and at which byte.
@Suite struct MalformedModuleTests {
  /// A section with its size, after the preamble.
  private static func section(_ number: UInt8, _ contents: UInt8...) -> [UInt8] {
    [number, UInt8(contents.count)] + contents
  }

  /// A type of functions without parameters and results, and one function.
  private static let type = section(1, 1, 0x60, 0, 0)
  private static let function = type + section(3, 1, 0)
  private static let code = section(10, 1, 2, 0, 0x0B)

  /// What follows the preamble, and what is said about it. Offsets count from the start of the file.
  static let sections: [([UInt8], String)] = [
    ([14, 0], "there is no section with the number 14, at byte 8 (0x8)"),
    ([1], "the file ends too early, at byte 9 (0x9)"),
    ([1, 5, 0], "the type section has 5 bytes, but the file ends after 1, at byte 8 (0x8)"),
    ([1, 2, 0, 0], "the type section has 1 bytes more than its contents need, at byte 11 (0xb)"),
    ([1, 0x80, 0x80, 0x80, 0x80, 0x10], "a number has more than 32 bits, at byte 9 (0x9)"),
    ([1, 0x80, 0x80, 0x80, 0x80, 0x80, 0], "a number has more than 32 bits, at byte 9 (0x9)"),
    (type + type, "the type section is repeated, at byte 14 (0xe)"),
    (section(5, 0) + section(1, 0), "the type section is too late in the file, at byte 11 (0xb)"),
    (section(6, 0) + section(13, 0), "the tag section is too late in the file, at byte 11 (0xb)"),
    (
      section(10, 0) + section(12, 0),
      "the data count section is too late in the file, at byte 11 (0xb)"
    ),
    (section(1, 9, 0x60), "the type section can't hold 9 types, at byte 10 (0xa)"),
    (section(1, 1, 0x61, 0, 0), "a type has the unknown form 0x61, at byte 11 (0xb)"),
    (section(1, 1, 0x60, 1, 0x10, 0), "there is no type of values 0x10, at byte 13 (0xd)"),
    (section(1, 1, 0x60, 1, 0x63, 1, 0), "there is no type 1, at byte 14 (0xe)"),
    (section(1, 1, 0x60, 1, 0x64, 0x40, 0), "there is no such heap type, at byte 14 (0xe)"),
    (section(1, 1, 0x50, 1, 0, 0x60, 0, 0), "there is no type 0, at byte 13 (0xd)"),
    (section(1, 1, 0x5E, 0x7F, 2), "mutability is 2, and not 0 or 1, at byte 13 (0xd)"),
    (section(2, 1, 1, 0xFF, 0, 0, 0), "a name is not UTF-8, at byte 12 (0xc)"),
    (section(2, 1, 3, 0x61, 0xC3, 0x28, 0, 0), "a name is not UTF-8, at byte 13 (0xd)"),
    (
      section(2, 1, 9, 0x61),
      "a name has 9 bytes, but the import section ends after 1, at byte 11 (0xb)"
    ),
    (section(2, 1, 0, 0, 5), "there is no kind of import 5, at byte 13 (0xd)"),
    (section(2, 1, 0, 0, 0, 0), "there is no type 0, at byte 14 (0xe)"),
    (section(2, 1, 0, 0, 1, 0x7F, 0, 0), "i32 is not a type of references, at byte 14 (0xe)"),
    (
      section(1, 1, 0x5E, 0x7F, 0) + section(3, 1, 0),
      "type 0 is not a type of functions, at byte 17 (0x11)"
    ),
    (function, "1 functions are declared, but there is no code section, at byte 18 (0x12)"),
    (
      function + section(10, 0),
      "the code section has 0 functions, but 1 are declared, at byte 20 (0x14)"
    ),
    (
      function + section(10, 1, 9, 0),
      "the body of a function has 9 bytes, but the code section ends after 1, at byte 21 (0x15)"
    ),
    (
      function + section(10, 1, 2, 0, 0),
      "the body of a function doesn't end with `end`, at byte 23 (0x17)"
    ),
    (function + section(10, 1, 0), "the body of a function ends too early, at byte 22 (0x16)"),
    (section(4, 1, 0x70, 2, 0), "a table has the unknown flags 2, at byte 12 (0xc)"),
    (section(4, 1, 0x40, 1, 0x70, 0, 0), "a table has an unknown form, at byte 12 (0xc)"),
    (section(5, 1, 8, 0), "a memory has the unknown flags 8, at byte 11 (0xb)"),
    (section(5, 1, 2, 0), "a memory is shared, but has no maximum, at byte 11 (0xb)"),
    (section(5, 1, 1, 2, 1), "the maximum of a memory is less than its minimum, at byte 11 (0xb)"),
    (section(5, 1, 0, 0x81, 0x80, 4), "a memory is larger than 65536, at byte 11 (0xb)"),
    (section(13, 1, 1, 0), "a tag has an unknown attribute, at byte 11 (0xb)"),
    (
      section(1, 1, 0x60, 0, 1, 0x7F) + section(13, 1, 0, 0),
      "the type of a tag has a result, at byte 18 (0x12)"
    ),
    (section(6, 1, 0x7F, 0, 0x23, 0, 0x0B), "there is no global 0, at byte 14 (0xe)"),
    (
      section(6, 1, 0x7F, 0, 0x20, 0, 0x0B),
      "an instruction can't be in a constant expression, at byte 13 (0xd)"
    ),
    (
      section(6, 1, 0x7F, 0, 0xFD, 13, 0x0B),
      "an instruction can't be in a constant expression, at byte 13 (0xd)"
    ),
    (
      section(6, 1, 0x7F, 0, 0x41, 0xFF, 0xFF, 0xFF, 0xFF, 0x4F, 0x0B),
      "a number has more than 32 bits, at byte 14 (0xe)"
    ),
    (section(7, 1, 0, 0, 0), "there is no function 0, at byte 13 (0xd)"),
    (section(7, 1, 0, 5, 0), "there is no kind of export 5, at byte 12 (0xc)"),
    (
      section(5, 1, 0, 0) + section(7, 2, 1, 0x61, 2, 0, 1, 0x61, 2, 0),
      "two exports have the same name, at byte 20 (0x14)"
    ),
    (section(8, 0), "there is no function 0, at byte 10 (0xa)"),
    (
      section(1, 1, 0x60, 1, 0x7F, 0) + section(2, 1, 0, 0, 0, 0) + section(8, 0),
      "the start function has parameters or a result, at byte 24 (0x18)"
    ),
    (section(9, 1, 8), "an element segment has the unknown form 8, at byte 11 (0xb)"),
    (section(9, 1, 0, 0x41, 0, 0x0B, 0), "there is no table 0, at byte 11 (0xb)"),
    (
      section(9, 1, 1, 1, 0), "an element segment has an unknown kind of elements, at byte 12 (0xc)"
    ),
    (section(11, 1, 3), "a data segment has the unknown form 3, at byte 11 (0xb)"),
    (section(11, 1, 0, 0x41, 0, 0x0B, 0), "there is no memory 0, at byte 11 (0xb)"),
    (section(11, 1, 1, 4, 0), "the data section ends too early, at byte 14 (0xe)"),
    (
      section(12, 1),
      "1 data segments are counted, but there is no data section, at byte 11 (0xb)"
    ),
    (
      section(12, 1) + section(11, 0),
      "the data section has 0 segments, but the data count section says 1, at byte 13 (0xd)"
    ),
  ]

  @Test(arguments: sections.indices)
  func problems(index: Int) throws {
    let (sections, expected) = Self.sections[index]
    let error = #expect(throws: MalformedModule.self) {
      try WasmModule(ModuleBytes.preamble + sections)
    }
    #expect(error?.text == expected)
  }

  @Test func preamble() {
    func problem(_ bytes: [UInt8]) -> String? {
      do throws(MalformedModule) {
        _ = try WasmModule(bytes)
        return nil
      } catch {
        return error.text
      }
    }
    #expect(problem([]) == "the file ends too early, at byte 0 (0x0)")
    #expect(problem([0x7F]) == "the file doesn't begin with `\\0asm`, at byte 0 (0x0)")
    #expect(problem([0, 0x61, 0x73, 0x6D, 1]) == "the file ends too early, at byte 5 (0x5)")
    #expect(
      problem([0, 0x61, 0x73, 0x6D, 2, 0, 0, 0])
        == "the version of the format is not 1, at byte 4 (0x4)")
    #expect(problem(ModuleBytes.preamble) == nil)
    #expect(problem(ModuleBytes.preamble + Self.function + Self.code) == nil)
  }

  @Test func kindsOfFiles() {
    func kind(_ text: String) -> WasmFileKind { WasmFileKind(Array(text.utf8)) }
    #expect(WasmFileKind(ModuleBytes.preamble) == .module)
    #expect(WasmFileKind([0, 0x61, 0x73, 0x6D, 0x0D, 0, 1, 0]) == .component)
    #expect(WasmFileKind([0x7F, 0x45, 0x4C, 0x46, 2]) == .native)
    #expect(WasmFileKind([0x1F, 0x8B, 8]) == .compressed)
    #expect(kind("\n ;; text\n(module)") == .text && kind("(module $m)") == .text)
    #expect(kind("!<arch>\n") == .archive && kind("") == .empty && kind("int main()") == .unknown)
  }
}
