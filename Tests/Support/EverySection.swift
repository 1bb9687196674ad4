/// A core module with every section and every form of what is in them.
package enum EverySection {
  package static let bytes: [UInt8] = {
    var module = ModuleBytes()
    module.add(section: 0, ModuleBytes.name("first") + [1, 2, 3])
    module.add(vector: types, section: 1)
    module.add(vector: imports, section: 2)
    module.add(vector: [[0], [1]], section: 3)
    module.add(vector: tables, section: 4)
    module.add(vector: memories, section: 5)
    module.add(vector: [[0, 4]], section: 13)
    module.add(vector: globals, section: 6)
    module.add(vector: exports, section: 7)
    module.add(section: 8, [1])
    module.add(vector: elements, section: 9)
    module.add(section: 12, [3])
    module.add(vector: [[2, 0, 0x0B], [8, 2, 1, 0x7F, 2, 0x63, 3, 0, 0x0B]], section: 10)
    module.add(vector: data, section: 11)
    module.add(section: 0, ModuleBytes.name("name"))
    return module.bytes
  }()

  private static let types: [[UInt8]] = [
    ModuleBytes.function([0x7F, 0x7E, 0x7D, 0x7C, 0x7B], [0x70]),
    ModuleBytes.function([], []),
    // A recursive group: types 2 and 3.
    [0x4E, 2]
      + [0x50, 0, 0x5F, 2] + [0x63, 3, 1] + [0x78, 0]
      + [0x4F, 1, 2, 0x5F, 3] + [0x63, 3, 1] + [0x78, 0] + [0x77, 1],
    [0x60, 2, 0x6F, 0x64, 2, 0],
    // An array.
    [0x5E, 0x7F, 1],
  ]

  private static let imports: [[UInt8]] = [
    ["env", "f"].flatMap(ModuleBytes.name) + [0, 0],
    ["env", "start"].flatMap(ModuleBytes.name) + [0, 1],
    ["env", "table"].flatMap(ModuleBytes.name) + [1, 0x70, 0, 1],
    ["env", "memory"].flatMap(ModuleBytes.name) + [2, 1, 1, 2],
    ["env", "global"].flatMap(ModuleBytes.name) + [3, 0x7F, 0],
    ["env", "tag"].flatMap(ModuleBytes.name) + [4, 0, 4],
  ]

  private static let tables: [[UInt8]] = [
    [0x6F, 5, 0, 9],
    // With an initial value.
    [0x40, 0, 0x63, 5, 0, 2, 0xD0, 5, 0x0B],
  ]

  private static let memories: [[UInt8]] = [[0, 1], [3, 1, 2], [4, 1], [7, 1, 3]]

  private static let globals: [[UInt8]] = [
    [0x7F, 1, 0x23, 0, 0x41, 2, 0x6A, 0x0B],
    [0x7E, 0, 0x42, 0x7F, 0x0B],
    [0x7D, 0, 0x43, 0, 0, 0, 0, 0x0B],
    [0x7C, 0, 0x44, 0, 0, 0, 0, 0, 0, 0, 0, 0x0B],
    [0x7B, 0, 0xFD, 12] + Array(repeating: 0x0B, count: 16) + [0x0B],
    [0x70, 0, 0xD2, 0, 0x0B],
    [0x63, 2, 0, 0xFB, 1, 2, 0x0B],
    [0x64, 5, 0, 0x41, 1, 0xFB, 8, 5, 1, 0x0B],
    [0x6C, 0, 0x41, 1, 0xFB, 28, 0x0B],
  ]

  private static let exports: [[UInt8]] = [
    ModuleBytes.name("f") + [0, 2],
    ModuleBytes.name("table") + [1, 1],
    ModuleBytes.name("memory") + [2, 0],
    ModuleBytes.name("shared") + [2, 2],
    ModuleBytes.name("wide") + [2, 3],
    ModuleBytes.name("global") + [3, 1],
    ModuleBytes.name("tag") + [4, 1],
    ModuleBytes.name("") + [3, 7],
  ]

  /// The eight forms of segments, in their order.
  private static let elements: [[UInt8]] = [
    [0, 0x41, 0, 0x0B, 1, 2],
    [1, 0, 1, 2],
    [2, 0, 0x41, 0, 0x0B, 0, 1, 2],
    [3, 0, 1, 2],
    [4, 0x41, 0, 0x0B, 1, 0xD2, 2, 0x0B],
    [5, 0x70, 1, 0xD0, 0x70, 0x0B],
    [6, 0, 0x41, 0, 0x0B, 0x70, 1, 0xD2, 2, 0x0B],
    [7, 0x70, 0],
  ]

  private static let data: [[UInt8]] = [
    [0, 0x41, 0, 0x0B, 2, 1, 2],
    [1, 1, 0],
    [2, 1, 0x41, 0, 0x0B, 0],
  ]
}
