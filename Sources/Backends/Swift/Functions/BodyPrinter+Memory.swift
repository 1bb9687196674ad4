import PintleABI

extension BodyPrinter {
  mutating func printLoad(
    _ value: Value, _ scalar: Scalar, _ operand: MemoryOperand, _ path: Path
  ) {
    switch scalar {
    case .bool:
      let byte = load(types.standard("UInt8"), operand)
      define(value, .operation("\(byte.text) != 0", of: byte))
    case .char:
      let number = load(coreName(.i32), operand)
      define(value, guestCall("char", [.plain(number), argument(path)]))
    case .u8, .u16, .u32, .u64, .s8, .s16, .s32, .s64, .f32, .f64:
      define(value, load(types(scalar), operand))
    }
  }

  mutating func printStore(_ scalar: Scalar, _ value: Value, _ operand: MemoryOperand) {
    let source = code(value)
    switch scalar {
    case .bool:
      let bit = Code.operation("\(source.text) ? 1 : 0", of: source)
      store(.call(types.standard("UInt8"), [.plain(bit)]), operand)
    case .char: store(source.member("value"), operand)
    case .u8, .u16, .u32, .u64, .s8, .s16, .s32, .s64, .f32, .f64: store(source, operand)
    }
  }

  /// Loads an unsigned integer of 1, 2 or 4 bytes as an i32.
  mutating func printLoadUnsigned(_ value: Value, _ width: Int, _ operand: MemoryOperand) {
    let number = load(types.integer(width), operand)
    define(value, width == 4 ? number : .call(coreName(.i32), [.plain(number)]))
  }

  mutating func printStoreUnsigned(_ value: Value, _ width: Int, _ operand: MemoryOperand) {
    let (number, type) = (code(value), types.integer(width))
    if number.isLiteral {
      store(.call(type, [.plain(number)]), operand)
    } else {
      store(width == 4 ? number : .conversion(type, "truncatingIfNeeded", number), operand)
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

  private func load(_ type: String, _ operand: MemoryOperand) -> Code {
    guestCall("load", [.text("\(type).self")] + arguments(operand), canThrow: false)
  }

  private mutating func store(_ code: Code, _ operand: MemoryOperand) {
    statement("", guestCall("store", [.plain(code)] + arguments(operand), canThrow: false))
  }
}
