/// A section of a module. The raw value is its number in the file.
enum WasmSection: UInt8 {
  case custom = 0
  case types, imports, functions, tables, memories, globals, exports, start, elements, code, data
  case dataCount, tags

  /// The place of the section in a module, which has all but custom sections in this order.
  var rank: Int {
    switch self {
    case .custom: 0
    case .tags: 2 * Int(Self.memories.rawValue) + 1
    case .dataCount: 2 * Int(Self.elements.rawValue) + 1
    default: 2 * Int(rawValue)
    }
  }

  var title: String {
    switch self {
    case .custom: "a custom section"
    case .types: "the type section"
    case .imports: "the import section"
    case .functions: "the function section"
    case .tables: "the table section"
    case .memories: "the memory section"
    case .globals: "the global section"
    case .exports: "the export section"
    case .start: "the start section"
    case .elements: "the element section"
    case .code: "the code section"
    case .data: "the data section"
    case .dataCount: "the data count section"
    case .tags: "the tag section"
    }
  }
}
