/// What a core module declares: all that other modules and hosts can see of it.
///
/// Modules of WebAssembly 3.0 are read: with all of its types, memories and tables of 64 bits, shared memories, and tags.
/// The structure of all sections is checked, and that every index, size and count fits. Instructions of functions are
/// skipped, which is why reading takes no longer than copying; engines validate them.
package struct WasmModule: Sendable {
  package struct Import: Sendable {
    package var module: String
    package var field: String
    package var item: WasmItem
  }

  package struct Export: Sendable {
    /// The index spaces that exports refer to. The raw value is the byte that stands for it.
    package enum Kind: UInt8, Sendable {
      case function, table, memory, global, tag
    }

    package var name: String
    package var kind: Kind
    package var index: Int
  }

  /// A section that the specification leaves to tools.
  package struct CustomSection: Sendable {
    package var name: String
    /// The place of its contents in the file.
    package var range: Range<Int>
  }

  package var types: [WasmTypeDefinition] = []
  /// In the order of the module, as are the others.
  package var imports: [Import] = []
  package var exports: [Export] = []
  package var customSections: [CustomSection] = []
  /// The index of the function that runs when the module is instantiated.
  package var start: Int?

  // The index spaces, in which imports come first.

  /// The index of each function's type.
  package var functions: [Int] = []
  package var tables: [WasmItem] = []
  package var memories: [WasmLimits] = []
  package var globals: [WasmItem] = []
  package var tags: [WasmFunctionType] = []

  package init() {}

  /// Reads a module in binary form.
  package init(_ bytes: [UInt8]) throws(MalformedModule) {
    var reader = ModuleReader(bytes)
    try reader.read()
    self = reader.module
  }

  package func item(of export: Export) -> WasmItem {
    switch export.kind {
    case .function: .function(functionType(at: functions[export.index]))
    case .table: tables[export.index]
    case .memory: .memory(memories[export.index])
    case .global: globals[export.index]
    case .tag: .tag(tags[export.index])
    }
  }

  /// The type with an index, which must be a type of functions.
  func functionType(at index: Int) -> WasmFunctionType {
    guard case .function(let type) = types[index].form else { return WasmFunctionType([], []) }
    return type
  }
}
