import PintleABI
import PintleModel

extension BodyPrinter {
  // MARK: Core numbers

  mutating func constant(_ value: Value, _ type: CoreType, _ bits: UInt64) {
    switch type {
    case .i64: bind(value, to: Code(String(bits) + "n"))
    case .i32, .f32, .f64: bind(value, to: Code(String(bits)))
    }
  }

  mutating func cast(_ value: Value, _ from: Value, _ cast: SlotCast) {
    switch cast {
    case .i32ToI64: define(value, call(bits("wide"), operand(from)))
    case .f32ToI32: define(value, call(bits("bitsOfF32"), operand(from)))
    case .f32ToI64: define(value, call(bits("wide"), call(bits("bitsOfF32"), operand(from)).code))
    case .f64ToI64: define(value, call(bits("bitsOfF64"), operand(from)))
    case .addressToI32, .lengthToI32: bind(value, to: name(from))
    case .i32ToAddress, .i32ToLength: define(value, .compound("\(term(from)) >>> 0"))
    case .i64ToI32: define(value, call("Number", low(from)))
    case .i32ToF32: define(value, call(bits("f32OfBits"), operand(from)))
    case .i64ToF32: define(value, call(bits("f32OfBits"), call("Number", low(from)).code))
    case .i64ToF64: define(value, call(bits("f64OfBits"), operand(from)))
    }
  }

  /// A call that may be an argument of another one.
  private func call(_ function: String, _ argument: Code) -> Expression {
    .call(open: "\(function)(", items: [argument], close: ")")
  }

  /// The low 32 bits of a 64-bit slot. The others have no meaning.
  private mutating func low(_ slot: Value) -> Code {
    "BigInt.asIntN(32, \(operand(slot)))"
  }

  /// A runtime function that reinterprets bits; its part has the same name.
  private func bits(_ function: String) -> String {
    output.use(function)
    return function
  }

  // MARK: Core values

  mutating func liftScalar(_ value: Value, _ scalar: Scalar, _ from: Value, _ path: Path) {
    switch scalar {
    case .bool: define(value, .compound("\(term(from)) !== 0"))
    case .u8: define(value, .compound("\(term(from)) & 0xff"))
    case .u16: define(value, .compound("\(term(from)) & 0xffff"))
    case .u32: define(value, .compound("\(term(from)) >>> 0"))
    case .s8: define(value, .compound("\(term(from)) << 24 >> 24"))
    case .s16: define(value, .compound("\(term(from)) << 16 >> 16"))
    case .u64:
      define(value, .call(open: "BigInt.asUintN(", items: ["64", operand(from)], close: ")"))
    case .s32, .s64, .f32, .f64: define(value, expression(from))
    case .char: define(value, char(operand(from), path))
    }
  }

  private func char(_ bits: Code, _ path: Path) -> Expression {
    output.use("lift-char")
    return call("liftChar", [bits] + arguments(path))
  }

  /// The core value for a host's scalar, after a check of its type and range.
  mutating func lowered(_ scalar: Scalar, _ from: Value) -> Expression {
    let name = name(from)
    switch scalar {
    case .bool: return .compound("\(name) ? 1 : 0")
    case .u8, .u16, .u32, .s8, .s16, .s32, .f32, .f64: check(scalar, from)
    case .u64: return lowering("lowerU64", "lower-u64", from)
    case .s64: return lowering("lowerS64", "lower-s64", from)
    case .char: return lowering("lowerChar", "lower-char", from)
    }
    return .name(name)
  }

  /// Throws if a value isn't a number of the type.
  private mutating func check(_ scalar: Scalar, _ from: Value) {
    output.use("check-\(scalar.rawValue)")
    script.list("check\(scalar.suffix)(", [name(from)] + arguments(of: from), ");")
  }

  private mutating func lowering(_ function: String, _ part: String, _ from: Value) -> Expression {
    output.use(part)
    return call(Code(function), [operand(from)] + arguments(of: from))
  }

  // MARK: In memory

  mutating func loadScalar(_ value: Value, _ scalar: Scalar, _ place: MemoryOperand, _ path: Path) {
    switch scalar {
    case .bool: define(value, load(.u8, place, ") !== 0"))
    case .char: define(value, char(load(.u32, place).code, path))
    case .u8, .u16, .u32, .u64, .s8, .s16, .s32, .s64, .f32, .f64:
      define(value, load(scalar, place))
    }
  }

  mutating func storeScalar(_ scalar: Scalar, _ from: Value, _ place: MemoryOperand) {
    let lowered = lowered(scalar, from)
    let scalar: Scalar = scalar == .bool ? .u8 : scalar == .char ? .u32 : scalar
    switch lowered {
    case .name(let code), .compound(let code): store(scalar, code, place)
    case .call, .separate:
      let name = declare(values[from.index].hint)
      assign("const \(name)", lowered)
      store(scalar, Code(name), place)
    }
  }

  /// `loadU32(guest, address)`
  func load(_ scalar: Scalar, _ place: MemoryOperand, _ close: Code = ")") -> Expression {
    output.use("load-\(scalar.rawValue)")
    return .call(open: "load\(scalar.suffix)(", items: ["guest", address(place)], close: close)
  }

  mutating func store(_ scalar: Scalar, _ code: Code, _ place: MemoryOperand) {
    output.use("store-\(scalar.rawValue)")
    script.list("store\(scalar.suffix)(", ["guest", address(place), code], ");")
  }
}

extension Scalar {
  /// The unsigned integer of 1, 2 or 4 bytes.
  static func unsigned(width: Int) -> Scalar {
    width == 1 ? .u8 : width == 2 ? .u16 : .u32
  }

  /// The type in the names of runtime functions.
  fileprivate var suffix: String { rawValue.uppercased() }
}
