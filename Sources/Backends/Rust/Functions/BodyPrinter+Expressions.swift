import PintleABI
import PintleCodegen
import PintleModel

// Steps that are expressions.

extension BodyPrinter {
  /// The expression of a value's step; `nil` for a step that is a statement.
  mutating func inline(
    _ step: Step, of value: Value, _ writer: inout CodeWriter
  ) -> Expression? {
    switch step {
    case .constant(_, _, let bits): return constant(value, bits)
    case .cast(_, let from, let cast):
      return self.cast(expression(from, &writer), cast)
    case .liftScalar(_, let scalar, let from, _):
      return lift(scalar, expression(from, &writer))
    case .lowerScalar(_, let scalar, let from):
      return lower(scalar, self.scalar(from, &writer))
    case .loadScalar(_, let scalar, let place, _): return load(scalar, place, &writer)
    case .loadPointer(_, let place), .loadLength(_, let place): return load(nil, place, &writer)
    case .loadUnsigned(_, let width, let place):
      let loaded = load(IntegerType.inMemory(width), place, &writer)
      return width == 4 ? loaded : loaded.as("i32")
    case .liftEnum(_, let type, _, _, _) where types.isReplaced(type, scope),
      .lowerEnum(_, let type, _) where types.isReplaced(type, scope):
      return variable(for: value, of: step, &writer)
    case .liftEnum(_, let type, let discriminant, _, _):
      let index = expression(discriminant, &writer)
      return .call("\(types.expressionPath(type, scope))::_lift", [index.text])
    case .lowerEnum(_, _, let from): return scalar(from, &writer).as("i32")
    case .liftFlags(_, let type, let bits):
      return liftFlags(type, expression(bits, &writer))
    case .lowerFlags(_, let type, let from):
      let flags = expression(from, &writer)
      return types.isReplaced(type, scope)
        ? flags.method("bits").as("i32") : flags.method("_lower")
    case .lowerString(let address, _, let from, .lend, _),
      .lowerNumericList(let address, _, _, let from, .lend, _):
      return lend(step, from, isAddress: value == address, &writer)
    case .liftString(_, let address, let length, _, _):
      let block = arguments([address, length], &writer).map(\.text)
      return .call(checks.text(scope), block)
    case .liftNumericList(_, let scalar, let address, let length, _, _):
      let block = arguments([address, length], &writer).map(\.text)
      return .call("\(scope.runtime("lift_numbers"))::<\(scalar.rust)>", block)
    case .loadNumericElements(_, let scalar, let count, let place):
      return load("[\(scalar.rust); \(count)]", place, &writer)
    case .loadNamed(_, let routine, let place, _):
      let base = address(of: place, &writer).text
      let borrows = allRoutines[routine.index].keepsBorrows ? [borrowsArgument] : []
      return .call(routinePath(routine), [base] + borrows)
    case .construct, .liftSum: return variable(for: value, of: step, &writer)
    case .liftOwn(_, let resource, let from, _):
      return fromHandle(resource, from, &writer)
    case .liftBorrow(_, let resource, let from, _) where resource.side == .exported:
      let path = types.borrowPath(resource, scope)
      return .call("\(path)::lift", [representation(from, &writer).text])
    case .liftBorrow(_, let resource, let from, _):
      let handle = fromHandle(resource, from, &writer)
      if directBorrows.contains(value) { return handle.reference }
      return .call("\(borrowsReceiver).keep", [handle.text])
    case .lowerOwn(_, let resource, let from, _):
      let function = types.handles(of: resource).takeHandle
      return expression(from, &writer).method(function).as("i32")
    case .lowerBorrow(_, let resource, let from, _):
      let function = types.handles(of: resource).handle
      return expression(from, &writer).method(function).as("i32")
    case .callCore(_, let arguments):
      return callees.core.map { .call($0, self.arguments(arguments, &writer).map(\.text)) }
    case .callUser(_, let arguments):
      return callees.user?(self.arguments(arguments, &writer))
    default: return nil
    }
  }

  /// Declares a variable for a value whose expression takes several lines.
  private mutating func variable(
    for value: Value, of step: Step, _ writer: inout CodeWriter
  ) -> Expression {
    let name = declare(value)
    finish(step, value, "let \(name) = ", ";", &writer)
    return Expression(name)
  }

  mutating func arguments(_ values: [Value], _ writer: inout CodeWriter) -> [Expression] {
    values.map { expression($0, &writer) }
  }

  func routinePath(_ id: RoutineID) -> String {
    let name = routines[id.index]
    return scope.module == RoutinePrinter.module ? name : scope.file.helper(.memory, name)
  }

  /// The owned handle of a resource.
  private mutating func fromHandle(
    _ resource: ResourceRef, _ from: Value, _ writer: inout CodeWriter
  ) -> Expression {
    let function = types.handles(of: resource).fromHandle
    return .call(
      "\(types.path(resource, scope))::\(function)", [expression(from, &writer).as("u32").text])
  }

  // MARK: Numbers

  private func constant(_ value: Value, _ bits: UInt64) -> Expression {
    switch values[value.index].type {
    case .address:
      let null = role == .guestCallsImport ? "null" : "null_mut"
      return .call("::core::ptr::\(null)", [])
    case .length: return Expression("\(bits)")
    case .core(.i32): return Expression("\(Int32(truncatingIfNeeded: bits))")
    case .core(.i64): return Expression("\(Int64(truncatingIfNeeded: bits))")
    case .core(.f32): return bits == 0 ? Expression("0.0") : .call("f32::from_bits", ["\(bits)"])
    case .core(.f64): return bits == 0 ? Expression("0.0") : .call("f64::from_bits", ["\(bits)"])
    case .wit: return Expression("()")
    }
  }

  private func cast(_ from: Expression, _ cast: SlotCast) -> Expression {
    switch cast {
    case .i32ToI64: from.as("u32").as("i64")
    case .f32ToI32: from.method("to_bits").as("i32")
    case .f32ToI64, .f64ToI64: from.method("to_bits").as("i64")
    case .addressToI32, .lengthToI32, .i64ToI32: from.as("i32")
    case .i32ToF32, .i64ToF32: .call("f32::from_bits", [from.as("u32").text])
    case .i64ToF64: .call("f64::from_bits", [from.as("u64").text])
    case .i32ToAddress: from.as("usize").as(pointer)
    case .i32ToLength: from.as("usize")
    }
  }

  private func lift(_ scalar: Scalar, _ from: Expression) -> Expression {
    switch scalar {
    case .bool: Expression("\(from.operand(.cast)) != 0", .comparison)
    case .char: .call(checks.char(scope), [from.text])
    case .s32, .s64, .f32, .f64: from
    case .u8, .u16, .u32, .u64, .s8, .s16: from.as(scalar.rust)
    }
  }

  private func lower(_ scalar: Scalar, _ from: Expression) -> Expression {
    switch scalar {
    case .s32, .s64, .f32, .f64: from
    case .u64: from.as("i64")
    case .bool, .u8, .u16, .u32, .s8, .s16, .char: from.as("i32")
    }
  }

  // MARK: Memory

  /// The address of a memory operand.
  mutating func address(of place: MemoryOperand, _ writer: inout CodeWriter) -> Expression {
    let base = expression(place.base, &writer)
    return place.offset == 0 ? base : base.method("add", ["\(place.offset)"])
  }

  /// Loads a value; without `type`, Rust infers it from the use.
  mutating func load(
    _ type: String?, _ place: MemoryOperand, _ writer: inout CodeWriter
  ) -> Expression {
    let base = expression(place.base, &writer)
    let suffix = type.map { "::<\($0)>" } ?? ""
    return .call(scope.runtime("load") + suffix, [base.text, "\(place.offset)"])
  }

  private mutating func load(
    _ scalar: Scalar, _ place: MemoryOperand, _ writer: inout CodeWriter
  ) -> Expression {
    switch scalar {
    case .bool: Expression("\(load("u8", place, &writer).text) != 0", .comparison)
    case .char: .call(checks.char(scope), [load(nil as String?, place, &writer).text])
    case .u8, .u16, .u32, .u64, .s8, .s16, .s32, .s64, .f32, .f64:
      load(scalar.rust, place, &writer)
    }
  }

  /// The address or the length of a string or numeric list that is lent.
  private mutating func lend(
    _ step: Step, _ from: Value, isAddress: Bool, _ writer: inout CodeWriter
  ) -> Expression {
    let subject = expression(from, &writer)
    guard isAddress else { return subject.method("len") }
    let pointer = subject.method("as_ptr")
    if case .lowerNumericList(_, _, let scalar, _, _, _) = step, scalar != .u8 {
      return pointer.method("cast::<u8>")
    }
    return pointer
  }

  /// The pointer of a representation that is passed as a core number.
  private mutating func representation(
    _ value: Value, _ writer: inout CodeWriter
  ) -> Expression {
    if case .loadUnsigned(_, _, let place)? = pendingStep(value) {
      markPrinted(value)
      return load(nil as String?, place, &writer)
    }
    let number = expression(value, &writer)
    return representations.contains(value) ? number : number.as("usize").as("*const u8")
  }
}
