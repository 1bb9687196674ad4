/// The type section, and types in other sections.
extension ModuleReader {
  private enum Byte {
    static let recursiveGroup: UInt8 = 0x4E
    static let subtype: UInt8 = 0x50
    static let finalSubtype: UInt8 = 0x4F
    static let function: UInt8 = 0x60
    static let structure: UInt8 = 0x5F
    static let array: UInt8 = 0x5E
    static let nullableReference: UInt8 = 0x63
    static let reference: UInt8 = 0x64
  }

  mutating func readTypes() throws(MalformedModule) {
    let count = try bytes.count(of: "types")
    module.types.reserveCapacity(count)
    for _ in 0..<count {
      if bytes.next != Byte.recursiveGroup {
        try readGroup(count: 1)
      } else {
        try bytes.skip(1)
        try readGroup(count: bytes.count(of: "types"))
      }
    }
  }

  private mutating func readGroup(count: Int) throws(MalformedModule) {
    let group = module.types.count..<module.types.count + count
    nameableTypes = group.upperBound
    for _ in group { module.types.append(try definition(in: group)) }
  }

  private mutating func definition(
    in group: Range<Int>
  ) throws(MalformedModule) -> WasmTypeDefinition {
    guard let first = bytes.next, first == Byte.subtype || first == Byte.finalSubtype else {
      return WasmTypeDefinition(form: try form(), group: group)
    }
    try bytes.skip(1)
    var supertypes: [Int] = []
    for _ in 0..<(try bytes.count(of: "supertypes")) {
      supertypes.append(try index(of: "type", below: module.types.count))
    }
    return WasmTypeDefinition(
      form: try form(), isFinal: first == Byte.finalSubtype, supertypes: supertypes, group: group)
  }

  private mutating func form() throws(MalformedModule) -> WasmTypeDefinition.Form {
    let start = bytes.position
    switch try bytes.byte() {
    case Byte.function:
      let parameters = try valueTypes()
      return .function(WasmFunctionType(parameters, try valueTypes()))
    case Byte.structure:
      var fields: [WasmField] = []
      for _ in 0..<(try bytes.count(of: "fields")) { fields.append(try field()) }
      return .structure(fields)
    case Byte.array: return .array(try field())
    case let other:
      throw bytes.failure("a type has the unknown form \(Self.hexadecimal(other))", at: start)
    }
  }

  private mutating func field() throws(MalformedModule) -> WasmField {
    let storage: WasmField.Storage
    switch bytes.next {
    case 0x78: storage = .i8
    case 0x77: storage = .i16
    default:
      return WasmField(storage: .value(try valueType()), isMutable: try flag("mutability"))
    }
    try bytes.skip(1)
    return WasmField(storage: storage, isMutable: try flag("mutability"))
  }

  // MARK: Values

  private mutating func valueTypes() throws(MalformedModule) -> [WasmValueType] {
    let count = try bytes.count(of: "types of values")
    if count == 0 { return [] }
    var types: [WasmValueType] = []
    types.reserveCapacity(count)
    for _ in 0..<count { types.append(try valueType()) }
    return types
  }

  mutating func valueType() throws(MalformedModule) -> WasmValueType {
    let start = bytes.position
    switch try bytes.byte() {
    case 0x7F: return .i32
    case 0x7E: return .i64
    case 0x7D: return .f32
    case 0x7C: return .f64
    case 0x7B: return .v128
    case Byte.nullableReference: return .reference(try heapType(), isNullable: true)
    case Byte.reference: return .reference(try heapType(), isNullable: false)
    case let byte:
      guard let type = WasmAbstractType(rawValue: byte) else {
        throw bytes.failure("there is no type of values \(Self.hexadecimal(byte))", at: start)
      }
      return .reference(.abstract(type), isNullable: true)
    }
  }

  mutating func referenceType() throws(MalformedModule) -> WasmValueType {
    let start = bytes.position
    let type = try valueType()
    guard case .reference = type else {
      throw bytes.failure("\(type) is not a type of references", at: start)
    }
    return type
  }

  mutating func heapType() throws(MalformedModule) -> WasmHeapType {
    if let type = bytes.next.flatMap(WasmAbstractType.init) {
      try bytes.skip(1)
      return .abstract(type)
    }
    let start = bytes.position
    let index = try bytes.signed(bits: 33)
    guard 0..<Int64(nameableTypes) ~= index else {
      throw bytes.failure(
        index < 0 ? "there is no such heap type" : "there is no type \(index)", at: start)
    }
    return .defined(Int(index))
  }

  /// The index of a type of functions.
  mutating func functionTypeIndex() throws(MalformedModule) -> Int {
    let start = bytes.position
    let index = try index(of: "type", below: module.types.count)
    guard case .function = module.types[index].form else {
      throw bytes.failure("type \(index) is not a type of functions", at: start)
    }
    return index
  }

  private static func hexadecimal(_ byte: UInt8) -> String { "0x" + String(byte, radix: 16) }
}
