import PintleTestSupport
import PintleWasmModule
import Testing

/// Whole modules in binary form: what is read from them, and that no file breaks the reader.
@Suite struct WasmModuleTests {
  @Test func everySectionIsRead() throws {
    let module = try WasmModule(EverySection.bytes)
    #expect(
      module.imports.map { "\($0.module) \($0.field): \($0.item)" } == [
        "env f: (i32, i64, f32, f64, v128) -> funcref", "env start: () -> ()",
        "env table: table of funcref", "env memory: memory", "env global: global i32",
        "env tag: tag (externref, (ref 2))",
      ])
    #expect(
      module.exports.map { "\($0.name): \(module.item(of: $0))" } == [
        "f: (i32, i64, f32, f64, v128) -> funcref", "table: 64-bit table of externref",
        "memory: memory", "shared: shared memory", "wide: 64-bit memory",
        "global: mutable global i32", "tag: tag (externref, (ref 2))", ": global (ref null 2)",
      ])
    #expect(module.customSections.map(\.name) == ["first", "name"])
    #expect(module.customSections.map { EverySection.bytes[$0.range] } == [[1, 2, 3], []])
    #expect(module.start == 1)
  }

  @Test func spacesHaveImportsFirst() throws {
    let module = try WasmModule(EverySection.bytes)
    #expect(module.functions == [0, 1, 0, 1])
    #expect(module.tables.map(\.description).last == "table of (ref null 5)")
    #expect(module.memories.map(\.minimum) == [1, 1, 1, 1, 1])
    #expect(module.memories.map(\.maximum) == [2, nil, 2, nil, 3])
    #expect(module.memories.map(\.isShared) == [false, false, true, false, true])
    #expect(module.memories.map(\.is64Bit) == [false, false, false, true, true])
    #expect(
      module.globals.map(\.description) == [
        "global i32", "mutable global i32", "global i64", "global f32", "global f64",
        "global v128", "global funcref", "global (ref null 2)", "global (ref 5)",
        "global i31ref",
      ])
    #expect(module.tags.count == 2)
  }

  @Test func typesCanRefuseAndHaveSubtypes() throws {
    let types = try WasmModule(EverySection.bytes).types
    #expect(types.map(\.isFinal) == [true, true, false, true, true, true])
    #expect(types.map(\.supertypes) == [[], [], [], [2], [], []])
    #expect(types.map(\.group) == [0..<1, 1..<2, 2..<4, 2..<4, 4..<5, 5..<6])
    guard case .structure(let fields) = types[3].form else {
      Issue.record("type 3 is a structure")
      return
    }
    #expect(fields.map(\.isMutable) == [true, false, true])
    #expect(fields.map(\.storage).suffix(2) == [.i8, .i16])
  }

  @Test(arguments: ["roundtrip-c", "roundtrip-rust"])
  func guestsOfOtherToolsAreRead(name: String) throws {
    let module = try WasmModule(try Repository.bytes("Tests/Fixtures/foreign/\(name).wasm"))
    #expect(module.imports.count == 55)
    #expect(module.exports.contains { $0.name == "memory" && $0.kind == .memory })
  }

  // MARK: Hostile files

  /// Every beginning of a module is a module that ends between two sections, or an error at its end or before.
  @Test func truncatedFilesHaveAnOffset() throws {
    let bytes = EverySection.bytes
    var modules = 0
    for count in bytes.indices {
      do throws(MalformedModule) {
        _ = try WasmModule(Array(bytes[..<count]))
        modules += 1
      } catch {
        #expect(error.offset <= count, "\(error)")
      }
    }
    // After the preamble, and up to the functions, whose code is missing then; and at the end.
    #expect(modules == 5)
  }

  /// Whatever a byte is, the reader ends with a module or an error.
  @Test func changedFilesAreReadOrRefused() throws {
    var bytes = EverySection.bytes
    for index in bytes.indices {
      let original = bytes[index]
      for value: UInt8 in [0, 1, 0x0B, 0x40, 0x60, 0x7F, 0x80, 0xFF, original ^ 1, original &+ 1] {
        bytes[index] = value
        do throws(MalformedModule) {
          let module = try WasmModule(bytes)
          for export in module.exports { _ = module.item(of: export).description }
        } catch {
          #expect(0...bytes.count ~= error.offset, "\(error)")
        }
      }
      bytes[index] = original
    }
  }

  /// Names are equal only if their bytes are.
  @Test func namesThatLookAlikeDiffer() throws {
    let memory = ModuleBytes.Item.memory([0, 1])
    let module = try WasmModule(
      ModuleBytes(exports: [("\u{E9}", memory), ("e\u{301}", memory)]).bytes)
    #expect(module.exports.map(\.name.utf8.count) == [2, 3])
    #expect(WasmName(module.exports[0].name) != WasmName(module.exports[1].name))
  }
}
