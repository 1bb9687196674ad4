/// A core module in binary form, made section by section.
package struct ModuleBytes {
  /// What an import or export is.
  package enum Item {
    /// The bytes of the types: `0x7F` is i32, `0x7E` i64, `0x7D` f32, `0x7C` f64.
    case function([UInt8], [UInt8])
    /// The flags and sizes.
    case memory([UInt8])
    /// The type, and whether it can change. Its value is 0.
    case global(UInt8, isMutable: Bool)
  }

  package static let preamble: [UInt8] = [0, 0x61, 0x73, 0x6D, 1, 0, 0, 0]

  package private(set) var bytes = preamble

  package init() {}

  /// A module with imports and exports, whose functions trap.
  package init(
    imports: [(module: String, field: String, item: Item)] = [],
    exports: [(name: String, item: Item)] = [], custom: [String] = []
  ) {
    for name in custom { add(section: 0, Self.name(name)) }
    var types: [[UInt8]] = []
    var imported: [[UInt8]] = []
    for (module, field, item) in imports {
      let names = Self.name(module) + Self.name(field)
      switch item {
      case .function(let parameters, let results):
        imported.append(names + [0] + Self.number(types.count))
        types.append(Self.function(parameters, results))
      case .memory(let limits): imported.append(names + [2] + limits)
      case .global(let type, let isMutable): imported.append(names + [3, type, isMutable ? 1 : 0])
      }
    }
    let functionImports = types.count
    var space = (memories: 0, globals: 0)
    for case .memory in imports.map(\.item) { space.memories += 1 }
    for case .global in imports.map(\.item) { space.globals += 1 }
    var (memories, globals, exported): ([[UInt8]], [[UInt8]], [[UInt8]]) = ([], [], [])
    for (name, item) in exports {
      switch item {
      case .function(let parameters, let results):
        exported.append(Self.name(name) + [0] + Self.number(types.count))
        types.append(Self.function(parameters, results))
      case .memory(let limits):
        exported.append(Self.name(name) + [2] + Self.number(space.memories + memories.count))
        memories.append(limits)
      case .global(let type, let isMutable):
        exported.append(Self.name(name) + [3] + Self.number(space.globals + globals.count))
        globals.append([type, isMutable ? 1 : 0, 0x41, 0, 0x0B])
      }
    }
    let functions = types.count - functionImports
    add(vector: types, section: 1)
    add(vector: imported, section: 2)
    add(vector: (functionImports..<types.count).map(Self.number), section: 3)
    add(vector: memories, section: 5)
    add(vector: globals, section: 6)
    add(vector: exported, section: 7)
    // unreachable
    add(vector: Array(repeating: [3, 0, 0, 0x0B], count: functions), section: 10)
  }

  package mutating func add(section: UInt8, _ contents: [UInt8]) {
    bytes += [section] + Self.number(contents.count) + contents
  }

  /// Adds a section of elements with their count, if there are any.
  package mutating func add(vector elements: [[UInt8]], section: UInt8) {
    if !elements.isEmpty {
      add(section: section, Self.number(elements.count) + elements.flatMap { $0 })
    }
  }

  // MARK: Parts

  /// A number in LEB128.
  package static func number(_ number: Int) -> [UInt8] {
    number < 0x80 ? [UInt8(number)] : [UInt8(number & 0x7F) | 0x80] + self.number(number >> 7)
  }

  package static func name(_ name: String) -> [UInt8] {
    number(name.utf8.count) + name.utf8
  }

  package static func function(_ parameters: [UInt8], _ results: [UInt8]) -> [UInt8] {
    [0x60] + number(parameters.count) + parameters + number(results.count) + results
  }
}
