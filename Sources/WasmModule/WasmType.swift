/// The type of a core value.
package enum WasmValueType: Hashable, Sendable {
  case i32, i64, f32, f64, v128
  case reference(WasmHeapType, isNullable: Bool)
}

/// What a reference refers to.
package enum WasmHeapType: Hashable, Sendable {
  case abstract(WasmAbstractType)
  /// A type of the module, by its index.
  case defined(Int)
}

/// The heap types that the specification names. The raw value is the byte that stands for it.
package enum WasmAbstractType: UInt8, Sendable {
  case noexn = 0x74
  case nofunc = 0x73
  case noextern = 0x72
  case none = 0x71
  case function = 0x70
  case extern = 0x6F
  case any = 0x6E
  case eq = 0x6D
  case i31 = 0x6C
  case structure = 0x6B
  case array = 0x6A
  case exn = 0x69

  /// As the text format has it.
  package var name: String {
    switch self {
    case .function: "func"
    case .structure: "struct"
    default: "\(self)"
    }
  }

  /// The short form of a nullable reference to it.
  fileprivate var referenceName: String {
    switch self {
    case .none: "nullref"
    case .nofunc, .noextern, .noexn: "null\(name.dropFirst(2))ref"
    default: "\(name)ref"
    }
  }
}

/// The type of a core function.
package struct WasmFunctionType: Hashable, Sendable {
  package var parameters: [WasmValueType]
  package var results: [WasmValueType]

  package init(_ parameters: [WasmValueType], _ results: [WasmValueType]) {
    self.parameters = parameters
    self.results = results
  }
}

/// A field of a structure, or the elements of an array.
package struct WasmField: Hashable, Sendable {
  package enum Storage: Hashable, Sendable {
    case value(WasmValueType)
    case i8, i16
  }

  package var storage: Storage
  package var isMutable: Bool
}

/// A type that a module defines.
package struct WasmTypeDefinition: Hashable, Sendable {
  package enum Form: Hashable, Sendable {
    case function(WasmFunctionType)
    case structure([WasmField])
    case array(WasmField)
  }

  package var form: Form
  /// Whether it can have no subtypes.
  package var isFinal = true
  /// The indices of its supertypes.
  package var supertypes: [Int] = []
  /// The first type of its recursive group, and how many types it has.
  package var group: Range<Int>
}

/// The size of a memory in pages, or of a table in elements.
package struct WasmLimits: Hashable, Sendable {
  package var minimum: UInt64
  package var maximum: UInt64?
  /// Whether addresses and indices are 64 bits wide.
  package var is64Bit = false
  package var isShared = false

  package init(
    minimum: UInt64, maximum: UInt64? = nil, is64Bit: Bool = false, isShared: Bool = false
  ) {
    self.minimum = minimum
    self.maximum = maximum
    self.is64Bit = is64Bit
    self.isShared = isShared
  }
}

/// What a module imports or exports.
package enum WasmItem: Hashable, Sendable {
  case function(WasmFunctionType)
  case table(WasmValueType, WasmLimits)
  case memory(WasmLimits)
  case global(WasmValueType, isMutable: Bool)
  /// The parameters are those of the exception.
  case tag(WasmFunctionType)
}

// MARK: As text

extension WasmValueType: CustomStringConvertible {
  package var description: String {
    switch self {
    case .i32: "i32"
    case .i64: "i64"
    case .f32: "f32"
    case .f64: "f64"
    case .v128: "v128"
    case .reference(.abstract(let type), isNullable: true): type.referenceName
    case .reference(.abstract(let type), isNullable: false): "(ref \(type.name))"
    case .reference(.defined(let index), let isNullable):
      "(ref \(isNullable ? "null " : "")\(index))"
    }
  }
}

extension WasmFunctionType: CustomStringConvertible {
  package var description: String {
    let results = results.count == 1 ? "\(results[0])" : Self.list(results)
    return "\(Self.list(parameters)) -> \(results)"
  }

  fileprivate static func list(_ types: [WasmValueType]) -> String {
    "(\(types.map(\.description).joined(separator: ", ")))"
  }
}

extension WasmItem: CustomStringConvertible {
  package var description: String {
    switch self {
    case .function(let type): "\(type)"
    case .table(let element, let limits): "\(limits.kind)table of \(element)"
    case .memory(let limits): "\(limits.kind)memory"
    case .global(let type, let isMutable): "\(isMutable ? "mutable " : "")global \(type)"
    case .tag(let type): "tag \(WasmFunctionType.list(type.parameters))"
    }
  }
}

extension WasmLimits {
  /// What is unusual about it, for the front of a noun.
  fileprivate var kind: String { (isShared ? "shared " : "") + (is64Bit ? "64-bit " : "") }
}
