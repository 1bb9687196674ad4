/// The bytes of instructions.
enum Instruction {
  static let end: UInt8 = 0x0B
}

/// Constant expressions: the values of globals, and where segments go.
extension ModuleReader {
  /// Reads an expression up to its end. The types of its operands are not checked.
  mutating func readConstant() throws(MalformedModule) {
    while true {
      let start = bytes.position
      switch try bytes.byte() {
      case Instruction.end: return
      case 0x23: _ = try index(of: "global", below: module.globals.count)  // global.get
      case 0x41: _ = try bytes.signed(bits: 32)  // i32.const
      case 0x42: _ = try bytes.signed(bits: 64)  // i64.const
      case 0x43: try bytes.skip(4)  // f32.const
      case 0x44: try bytes.skip(8)  // f64.const
      // add, sub and mul of i32 and i64
      case 0x6A, 0x6B, 0x6C, 0x7C, 0x7D, 0x7E: break
      case 0xD0: _ = try heapType()  // ref.null
      case 0xD2: _ = try functionIndex()  // ref.func
      case 0xFB: try readAggregate(startingAt: start)
      case 0xFD: try readVector(startingAt: start)
      default: throw notConstant(at: start)
      }
    }
  }

  /// The instructions that make structures and arrays, and convert references.
  private mutating func readAggregate(startingAt start: Int) throws(MalformedModule) {
    switch try bytes.number() {
    // struct.new, struct.new_default, array.new, array.new_default
    case 0, 1, 6, 7: _ = try index(of: "type", below: module.types.count)
    case 8:  // array.new_fixed
      _ = try index(of: "type", below: module.types.count)
      _ = try bytes.number()
    case 26, 27, 28: break  // any.convert_extern, extern.convert_any, ref.i31
    default: throw notConstant(at: start)
    }
  }

  private mutating func readVector(startingAt start: Int) throws(MalformedModule) {
    guard try bytes.number() == 12 else { throw notConstant(at: start) }  // v128.const
    try bytes.skip(16)
  }

  private func notConstant(at offset: Int) -> MalformedModule {
    bytes.failure("an instruction can't be in a constant expression", at: offset)
  }
}
