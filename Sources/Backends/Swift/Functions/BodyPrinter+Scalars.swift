import PintleABI
import PintleModel

extension BodyPrinter {
  mutating func printConstant(_ value: Value, _ type: CoreType, _ bits: UInt64) {
    switch type {
    case .i32, .i64: define(value, .literal(bits))
    case .f32, .f64:
      let number = Code.labelled(coreName(type), "bitPattern", .literal(bits))
      define(value, bits == 0 ? .literal(0) : number)
    }
  }

  mutating func printCast(_ value: Value, _ operand: Value, _ cast: SlotCast) {
    let operand = typed(operand)
    let (word, long) = (coreName(.i32), coreName(.i64))
    let result: Code
    switch cast {
    case .i32ToI64: result = .call(long, [.plain(operand)])
    case .f32ToI32, .f64ToI64: result = operand.member("bitPattern")
    case .f32ToI64: result = .call(long, [.plain(operand.member("bitPattern"))])
    case .i64ToI32: result = .labelled(word, "truncatingIfNeeded", operand)
    case .i32ToF32: result = .labelled(coreName(.f32), "bitPattern", operand)
    case .i64ToF32:
      let bits = Code.labelled(word, "truncatingIfNeeded", operand)
      result = .labelled(coreName(.f32), "bitPattern", bits)
    case .i64ToF64: result = .labelled(coreName(.f64), "bitPattern", operand)
    case .addressToI32, .lengthToI32, .i32ToAddress, .i32ToLength: result = operand
    }
    define(value, result)
  }

  // MARK: Core values

  mutating func printLift(_ value: Value, _ scalar: Scalar, _ operand: Value, _ path: Path) {
    let operand = typed(operand)
    let type = swiftType(scalar)
    switch scalar {
    case .bool: define(value, .operation("\(operand.text) != 0", of: operand))
    case .u8, .u16, .s8, .s16: define(value, .labelled(type, "truncatingIfNeeded", operand))
    case .s32, .s64: define(value, .labelled(type, "bitPattern", operand))
    case .u32, .u64, .f32, .f64: define(value, operand)
    case .char: define(value, guestCall("char", [.plain(operand), argument(path)]))
    }
  }

  mutating func printLower(_ value: Value, _ scalar: Scalar, _ operand: Value) {
    let operand = code(operand)
    let word = coreName(.i32)
    switch scalar {
    case .bool:
      define(value, .call(word, [.plain(.operation("\(operand.text) ? 1 : 0", of: operand))]))
    case .u8, .u16: define(value, .call(word, [.plain(operand)]))
    case .s8, .s16:
      let wide = Code.call(types.standard("Int32"), [.plain(operand)])
      define(value, .labelled(word, "bitPattern", wide))
    case .s32: define(value, .labelled(word, "bitPattern", operand))
    case .s64: define(value, .labelled(coreName(.i64), "bitPattern", operand))
    case .u32, .u64, .f32, .f64: define(value, operand)
    case .char: define(value, operand.member("value"))
    }
  }

  // MARK: Memory

  mutating func printLoad(_ value: Value, _ scalar: Scalar, _ place: MemoryOperand, _ path: Path) {
    switch scalar {
    case .bool:
      let byte = load(types.standard("UInt8"), place)
      define(value, .operation("\(byte.text) != 0", of: byte))
    case .char:
      let word = load(coreName(.i32), place)
      define(value, guestCall("char", [.plain(word), argument(path)]))
    case .u8, .u16, .u32, .u64, .s8, .s16, .s32, .s64, .f32, .f64:
      define(value, load(swiftType(scalar), place))
    }
  }

  mutating func printStore(_ scalar: Scalar, _ value: Value, _ place: MemoryOperand) {
    let operand = code(value)
    switch scalar {
    case .bool:
      let bit = Code.operation("\(operand.text) ? 1 : 0", of: operand)
      store(.call(types.standard("UInt8"), [.plain(bit)]), place)
    case .char: store(operand.member("value"), place)
    case .u8, .u16, .u32, .u64, .s8, .s16, .s32, .s64, .f32, .f64: store(operand, place)
    }
  }

  /// A word of 1, 2 or 4 bytes as an i32.
  mutating func printLoadWord(_ value: Value, _ width: Int, _ place: MemoryOperand) {
    let word = load(types.integer(width), place)
    define(value, width == 4 ? word : .call(coreName(.i32), [.plain(word)]))
  }

  mutating func printStoreWord(_ value: Value, _ width: Int, _ place: MemoryOperand) {
    let word = code(value)
    if word.isLiteral {
      store(.call(types.integer(width), [.plain(word)]), place)
    } else {
      store(width == 4 ? word : .labelled(types.integer(width), "truncatingIfNeeded", word), place)
    }
  }

  mutating func printCheck(_ address: Value, _ layout: Layout, _ path: Path) {
    let address = simple(address)
    statement(
      "", guestCall("check", [.plain(address)] + arguments(layout) + [argument(path)]))
  }

  mutating func printAllocate(_ value: Value, _ layout: Layout) {
    let size = Code.Argument.text("\(layout.size)")
    let alignment = Code.Argument.text("alignment: \(layout.alignment)")
    define(value, guestCall("allocate", [size, alignment]))
  }

  func arguments(_ layout: Layout) -> [Code.Argument] {
    [.text("size: \(layout.size)"), .text("alignment: \(layout.alignment)")]
  }

  private func load(_ type: String, _ place: MemoryOperand) -> Code {
    guestCall("load", [.text("\(type).self")] + arguments(place), canThrow: false)
  }

  private mutating func store(_ code: Code, _ place: MemoryOperand) {
    statement("", guestCall("store", [.plain(code)] + arguments(place), canThrow: false))
  }

  /// The Swift type of a scalar.
  func swiftType(_ scalar: Scalar) -> String {
    switch scalar {
    case .bool: types(.bool)
    case .u8: types(.u8)
    case .u16: types(.u16)
    case .u32: types(.u32)
    case .u64: types(.u64)
    case .s8: types(.s8)
    case .s16: types(.s16)
    case .s32: types(.s32)
    case .s64: types(.s64)
    case .f32: types(.f32)
    case .f64: types(.f64)
    case .char: types(.char)
    }
  }
}

extension Code {
  /// A conversion: `UInt32(bitPattern: x)`.
  static func labelled(_ function: String, _ label: String, _ operand: Code) -> Code {
    call(function, [.labelled(label, operand)])
  }
}
