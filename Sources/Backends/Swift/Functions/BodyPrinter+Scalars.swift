import PintleABI

extension BodyPrinter {
  mutating func printConstant(_ value: Value, _ type: CoreType, _ bits: UInt64) {
    switch type {
    case .i32, .i64: define(value, .literal(bits))
    case .f32, .f64:
      let number = Code.conversion(coreName(type), "bitPattern", .literal(bits))
      define(value, bits == 0 ? .literal(0) : number)
    }
  }

  mutating func printCast(_ value: Value, _ operand: Value, _ cast: SlotCast) {
    let operand = typed(operand)
    let (i32, i64) = (coreName(.i32), coreName(.i64))
    let result: Code
    switch cast {
    case .i32ToI64: result = .call(i64, [.plain(operand)])
    case .f32ToI32, .f64ToI64: result = operand.member("bitPattern")
    case .f32ToI64: result = .call(i64, [.plain(operand.member("bitPattern"))])
    case .i64ToI32: result = .conversion(i32, "truncatingIfNeeded", operand)
    case .i32ToF32: result = .conversion(coreName(.f32), "bitPattern", operand)
    case .i64ToF32:
      let bits = Code.conversion(i32, "truncatingIfNeeded", operand)
      result = .conversion(coreName(.f32), "bitPattern", bits)
    case .i64ToF64: result = .conversion(coreName(.f64), "bitPattern", operand)
    case .addressToI32, .lengthToI32, .i32ToAddress, .i32ToLength: result = operand
    }
    define(value, result)
  }

  mutating func printLift(_ value: Value, _ scalar: Scalar, _ operand: Value, _ path: Path) {
    let operand = typed(operand)
    let type = types(scalar)
    switch scalar {
    case .bool: define(value, .operation("\(operand.text) != 0", of: operand))
    case .u8, .u16, .s8, .s16: define(value, .conversion(type, "truncatingIfNeeded", operand))
    case .s32, .s64: define(value, .conversion(type, "bitPattern", operand))
    case .u32, .u64, .f32, .f64: define(value, operand)
    case .char: define(value, guestCall("char", [.plain(operand), argument(path)]))
    }
  }

  mutating func printLower(_ value: Value, _ scalar: Scalar, _ operand: Value) {
    let operand = code(operand)
    let i32 = coreName(.i32)
    switch scalar {
    case .bool:
      define(value, .call(i32, [.plain(.operation("\(operand.text) ? 1 : 0", of: operand))]))
    case .u8, .u16: define(value, .call(i32, [.plain(operand)]))
    case .s8, .s16:
      let wide = Code.call(types.standard("Int32"), [.plain(operand)])
      define(value, .conversion(i32, "bitPattern", wide))
    case .s32: define(value, .conversion(i32, "bitPattern", operand))
    case .s64: define(value, .conversion(coreName(.i64), "bitPattern", operand))
    case .u32, .u64, .f32, .f64: define(value, operand)
    case .char: define(value, operand.member("value"))
    }
  }
}
