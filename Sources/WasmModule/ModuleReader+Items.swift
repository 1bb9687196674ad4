/// The sections that declare what a module has, imports and exports.
extension ModuleReader {
  mutating func readImports() throws(MalformedModule) {
    let count = try bytes.count(of: "imports")
    module.imports.reserveCapacity(count)
    for _ in 0..<count {
      let name = try bytes.name()
      let field = try bytes.name()
      let item = try importedItem()
      module.imports.append(.init(module: name, field: field, item: item))
    }
    importedFunctions = module.functions.count
  }

  /// An item, which is added to its index space.
  private mutating func importedItem() throws(MalformedModule) -> WasmItem {
    let start = bytes.position
    switch try bytes.byte() {
    case 0:
      let index = try functionTypeIndex()
      module.functions.append(index)
      return .function(module.functionType(at: index))
    case 1:
      let table = try tableType()
      module.tables.append(table)
      return table
    case 2:
      let memory = try memoryType()
      module.memories.append(memory)
      return .memory(memory)
    case 3:
      let global = try globalType()
      module.globals.append(global)
      return global
    case 4:
      let tag = try tagType()
      module.tags.append(tag)
      return .tag(tag)
    case let kind: throw bytes.failure("there is no kind of import \(kind)", at: start)
    }
  }

  mutating func readExports() throws(MalformedModule) {
    let count = try bytes.count(of: "exports")
    module.exports.reserveCapacity(count)
    var names = Set<WasmName>(minimumCapacity: count)
    for _ in 0..<count {
      let start = bytes.position
      let name = try bytes.name()
      guard names.insert(WasmName(name)).inserted else {
        throw bytes.failure("two exports have the same name", at: start)
      }
      let kind = try exportKind()
      let index = try index(of: "\(kind)", below: size(of: kind))
      module.exports.append(.init(name: name, kind: kind, index: index))
    }
  }

  private mutating func exportKind() throws(MalformedModule) -> WasmModule.Export.Kind {
    let start = bytes.position
    let byte = try bytes.byte()
    guard let kind = WasmModule.Export.Kind(rawValue: byte) else {
      throw bytes.failure("there is no kind of export \(byte)", at: start)
    }
    return kind
  }

  /// The size of an index space.
  private func size(of kind: WasmModule.Export.Kind) -> Int {
    switch kind {
    case .function: module.functions.count
    case .table: module.tables.count
    case .memory: module.memories.count
    case .global: module.globals.count
    case .tag: module.tags.count
    }
  }

  mutating func functionIndex() throws(MalformedModule) -> Int {
    try index(of: "function", below: module.functions.count)
  }

  mutating func readStart() throws(MalformedModule) {
    let start = bytes.position
    let index = try functionIndex()
    guard module.functionType(at: module.functions[index]) == WasmFunctionType([], []) else {
      throw bytes.failure("the start function has parameters or a result", at: start)
    }
    module.start = index
  }

  // MARK: Definitions

  mutating func readFunctions() throws(MalformedModule) {
    let count = try bytes.count(of: "functions")
    module.functions.reserveCapacity(module.functions.count + count)
    for _ in 0..<count { module.functions.append(try functionTypeIndex()) }
  }

  mutating func readTables() throws(MalformedModule) {
    try readEach("tables") { reader throws(MalformedModule) in
      // A table with an initial value has the form 0x40 0x00.
      let hasValue = reader.bytes.next == 0x40
      if hasValue {
        try reader.bytes.skip(1)
        let start = reader.bytes.position
        guard try reader.bytes.byte() == 0 else {
          throw reader.bytes.failure("a table has an unknown form", at: start)
        }
      }
      reader.module.tables.append(try reader.tableType())
      if hasValue { try reader.readConstant() }
    }
  }

  mutating func readMemories() throws(MalformedModule) {
    try readEach("memories") { reader throws(MalformedModule) in
      reader.module.memories.append(try reader.memoryType())
    }
  }

  mutating func readTags() throws(MalformedModule) {
    try readEach("tags") { reader throws(MalformedModule) in
      reader.module.tags.append(try reader.tagType())
    }
  }

  mutating func readGlobals() throws(MalformedModule) {
    try readEach("globals") { reader throws(MalformedModule) in
      let global = try reader.globalType()
      // The value can use earlier globals only.
      try reader.readConstant()
      reader.module.globals.append(global)
    }
  }

  // MARK: Types of items

  private mutating func tableType() throws(MalformedModule) -> WasmItem {
    let element = try referenceType()
    let limits = try limits(largest32: UInt64(UInt32.max), largest64: .max, of: "a table")
    return .table(element, limits)
  }

  private mutating func memoryType() throws(MalformedModule) -> WasmLimits {
    try limits(largest32: 1 << 16, largest64: 1 << 48, of: "a memory", canBeShared: true)
  }

  private mutating func limits(
    largest32: UInt64, largest64: UInt64, of item: String, canBeShared: Bool = false
  ) throws(MalformedModule) -> WasmLimits {
    let start = bytes.position
    let flags = try bytes.byte()
    guard flags & ~0b111 == 0, canBeShared || flags & 0b010 == 0 else {
      throw bytes.failure("\(item) has the unknown flags \(flags)", at: start)
    }
    let is64Bit = flags & 0b100 != 0
    let minimum = try bytes.unsigned(bits: is64Bit ? 64 : 32)
    let maximum = flags & 0b001 == 0 ? nil : try bytes.unsigned(bits: is64Bit ? 64 : 32)
    let isShared = flags & 0b010 != 0
    if isShared, maximum == nil {
      throw bytes.failure("\(item) is shared, but has no maximum", at: start)
    }
    if let maximum, maximum < minimum {
      throw bytes.failure("the maximum of \(item) is less than its minimum", at: start)
    }
    let largest = is64Bit ? largest64 : largest32
    guard minimum <= largest, maximum ?? 0 <= largest else {
      throw bytes.failure("\(item) is larger than \(largest)", at: start)
    }
    return WasmLimits(minimum: minimum, maximum: maximum, is64Bit: is64Bit, isShared: isShared)
  }

  private mutating func globalType() throws(MalformedModule) -> WasmItem {
    let type = try valueType()
    return .global(type, isMutable: try flag("mutability"))
  }

  private mutating func tagType() throws(MalformedModule) -> WasmFunctionType {
    let start = bytes.position
    guard try bytes.byte() == 0 else {
      throw bytes.failure("a tag has an unknown attribute", at: start)
    }
    let type = module.functionType(at: try functionTypeIndex())
    guard type.results.isEmpty else {
      throw bytes.failure("the type of a tag has a result", at: start)
    }
    return type
  }
}
