import Testing

@testable import PintleSupport

/// Reading the imports and exports of modules, which may be malformed.
@Suite(.enabled(if: TestGuest.isPossible, "the engine is not installed"))
struct DeclarationsTests {
  static let wat = """
    (module
      (type $unused (func (param f64)))
      (import "host" "mix" (func $mix (param i32 i64 f32 f64) (result f64)))
      (import "host" "table" (table 1 funcref))
      (import "host" "global" (global $g i64))
      (import "env" "memory" (memory 2 5))
      (func $local (param externref) (result i32) (i32.const 0))
      (global $own (mut f32) (f32.const 1))
      (export "mix" (func $mix))
      (export "local" (func $local))
      (export "memory" (memory 0))
      (export "table" (table 0))
      (export "own" (global $own)))
    """

  @Test func importsAndExportsHaveTheTypesOfTheModule() throws {
    let found = try PintleDeclarations(TestGuest.wasm(Self.wat))
    let mix = PintleCoreItem.function(PintleCoreSignature([.i32, .i64, .f32, .f64], [.f64]))
    let memory = PintleCoreItem.memory(PintleMemoryType(minimum: 2, maximum: 5))
    #expect(found.imports.map(\.name.field) == ["mix", "table", "global", "memory"])
    #expect(found.imports.map(\.name.module) == ["host", "host", "host", "env"])
    #expect(found.imports.map(\.item) == [mix, .other("table"), .other("global"), memory])
    #expect(found.exports.map(\.name) == ["mix", "local", "memory", "table", "own"])
    let local = PintleCoreItem.function(PintleCoreSignature([.other], [.i32]))
    #expect(found.exports.map(\.item) == [mix, local, memory, .other("table"), .other("global")])
    #expect(found.memories == [memory])
  }

  /// The module of another engine's compiler has the same declarations.
  @Test func engineFindsTheSame() throws {
    let wasm = try TestGuest.wasm(Self.wat)
    let module = try PintleModule(wasm: wasm)
    let found = try PintleDeclarations(wasm)
    #expect(found.imports.map(\.name) == module.imports.map(\.name))
    #expect(found.imports.map(\.item) == module.imports.map(\.item))
    #expect(found.exports.map(\.name) == module.exports.map(\.name))
    #expect(found.exports.map(\.item) == module.exports.map(\.item))
  }

  /// Each byte is removed or replaced: reading must end, with an error or without.
  @Test func malformedModulesAreErrors() throws {
    let wasm = try TestGuest.wasm(Self.wat)
    var refused = 0
    for index in wasm.indices {
      var shorter = wasm
      shorter.remove(at: index)
      let replaced: [[UInt8]] = [0, 0x7f, 0x80, 0xff].map { (byte: UInt8) in
        var changed = wasm
        changed[index] = byte
        return changed
      }
      for change in replaced + [shorter, Array(wasm[..<index])] {
        do { _ = try PintleDeclarations(change) } catch is PintleGuestError { refused += 1 }
      }
    }
    #expect(refused > wasm.count)
  }
}
