import PintleABI
import PintleCodegen
import PintleModel

// Steps that are statements.

extension BodyPrinter {
  mutating func statement(_ step: Step, _ writer: inout CodeWriter) {
    switch step {
    case .constant(let value, _, _), .cast(let value, _, _), .liftScalar(let value, _, _, _),
      .lowerScalar(let value, _, _), .loadScalar(let value, _, _, _),
      .loadUnsigned(let value, _, _), .liftString(let value, _, _, _, _),
      .liftNumericList(let value, _, _, _, _, _), .construct(let value, _, _),
      .liftSum(let value, _, _, _, _), .liftEnum(let value, _, _, _, _),
      .lowerEnum(let value, _, _), .liftFlags(let value, _, _), .lowerFlags(let value, _, _),
      .liftOwn(let value, _, _, _), .liftBorrow(let value, _, _, _),
      .lowerOwn(let value, _, _, _), .lowerBorrow(let value, _, _, _),
      .loadNamed(let value, _, _, _), .loadNumericElements(let value, _, _, _):
      define(value, by: step, &writer)
    case .loadPointer(let value, let place), .loadLength(let value, let place):
      let loaded = load(isAddress(value) ? "*mut u8" : "usize", place, &writer)
      let name = declare(value)
      writer.statement("let \(name) = ", loaded, ";")
    case .callCore(let results, _): call(step, results.first, &writer)
    case .callUser(let result, _): call(step, result, &writer)
    case .lowerString(let address, let length, let from, let ownership, _):
      lowerBlock("give_text", address, length, from, ownership, step, &writer)
    case .lowerNumericList(let address, let length, _, let from, let ownership, _):
      lowerBlock("give_numbers", address, length, from, ownership, step, &writer)
    case .storeScalar(let scalar, let from, let place): store(scalar, from, place, &writer)
    case .storePointer(let value, let place), .storeLength(let value, let place):
      store(isAddress(value) ? pointer : "usize", expression(value, &writer), place, &writer)
    case .storeUnsigned(let value, let width, let place):
      store(IntegerType.inMemory(width), unsigned(value, width, &writer), place, &writer)
    case .storeNamed(let routine, let from, let place, let arena, _):
      storeNamed(routine, from, place, arena, &writer)
    case .releaseNamed(let routine, let place):
      let base = address(of: place, &writer)
      writer.statement("", .call(routinePath(routine), [base.text]), ";")
    case .freeBlock(let address, let length, let element):
      free(arguments([address, length], &writer).map(\.text), element, &writer)
    case .stackArea(let value, let layout): stackArea(value, layout, &writer)
    case .staticArea(let value, _): staticArea(value, &writer)
    case .freeArea(let value, let layout):
      free([expression(value, &writer).text, "1"], layout, &writer)
    case .openArena(let value): openArena(value, &writer)
    case .closeArena(let value):
      writer.line("::core::mem::drop(\(arenaName(value, &writer)));")
    case .storeNumericElements(let scalar, let count, let from, let place, _):
      store("[\(scalar.rust); \(count)]", self.scalar(from, &writer), place, &writer)
    case .liftList(let list): lift(list, &writer)
    case .lowerList(let list): lower(list, &writer)
    case .releaseList(let list): release(list, &writer)
    case .liftMap(let map): lift(map, &writer)
    case .lowerMap(let map): lower(map, &writer)
    case .loadElements(let list): load(list, &writer)
    case .storeElements(let list): store(list, &writer)
    case .releaseElements(let list): release(list, &writer)
    case .lowerSum(let results, let type, let subject, let cases):
      lower(cases, type, subject, results, &writer)
    case .releaseSum(_, let discriminant, let cases): release(cases, discriminant, &writer)
    case .project(let parts, let type, let subject, _):
      project(parts, type, subject, &writer)
    case .checkArea, .allocateArea, .checkHandle, .callPostReturn:
      // These steps occur only in host plans.
      break
    }
  }

  /// Declares a variable for the value of a step.
  private mutating func define(_ value: Value, by step: Step, _ writer: inout CodeWriter) {
    let name = declare(value)
    finish(step, value, "let \(name) = ", ";", &writer)
  }

  /// Prints a statement: the value of a step between a prefix and a suffix.
  mutating func finish(
    _ step: Step, _ value: Value, _ prefix: String, _ suffix: String, _ writer: inout CodeWriter
  ) {
    if case .liftSum(_, let type, let discriminant, let cases, _) = step {
      return lift(cases, type, discriminant, prefix, suffix, &writer)
    }
    if case .construct(_, let type, let parts) = step {
      return construct(type, parts, prefix, suffix, &writer)
    }
    if finishReplaced(step, prefix, suffix, &writer) { return }
    // A number that crosses unchanged needs no variable, however long its expression is.
    if let number = step.unchangedNumber, pendingStep(number) != nil {
      return finish(number, prefix, suffix, &writer)
    }
    guard let expression = inline(step, of: value, &writer) else { return }
    writer.statement(prefix, expression, suffix)
  }

  private mutating func call(_ step: Step, _ result: Value?, _ writer: inout CodeWriter) {
    if let result { return define(result, by: step, &writer) }
    let none = Value(index: -1)
    guard let call = inline(step, of: none, &writer) else { return }
    writer.statement("", call, ";")
  }

  // MARK: Memory

  private mutating func store(
    _ scalar: Scalar, _ from: Value, _ place: MemoryOperand, _ writer: inout CodeWriter
  ) {
    let value = self.scalar(from, &writer)
    switch scalar {
    case .bool: store("u8", value.as("u8"), place, &writer)
    case .char: store("u32", value.as("u32"), place, &writer)
    case .u8, .u16, .u32, .u64, .s8, .s16, .s32, .s64, .f32, .f64:
      store(scalar.rust, value, place, &writer)
    }
  }

  private mutating func store(
    _ type: String, _ value: Expression, _ place: MemoryOperand, _ writer: inout CodeWriter
  ) {
    let base = expression(place.base, &writer)
    let store = "\(scope.runtime("store"))::<\(type)>"
    writer.statement("", .call(store, [base.text, "\(place.offset)", value.text]), ";")
  }

  /// A discriminant, handle or enum as the integer that is stored.
  private mutating func unsigned(
    _ value: Value, _ width: Int, _ writer: inout CodeWriter
  ) -> Expression {
    if case .lowerEnum(_, let type, let from)? = pendingStep(value),
      !types.isReplaced(type, scope)
    {
      markPrinted(value)
      return scalar(from, &writer).as(IntegerType.inMemory(width))
    }
    let isConstant = if case .constant? = pendingStep(value) { true } else { false }
    let unsigned = expression(value, &writer)
    return width == 4 || isConstant ? unsigned : unsigned.as(IntegerType.inMemory(width))
  }

  private mutating func storeNamed(
    _ routine: RoutineID, _ from: Value, _ place: MemoryOperand, _ arena: Value?,
    _ writer: inout CodeWriter
  ) {
    let subject = binding(from, &writer)
    let isLent = role == .guestCallsImport && subject.form != .reference
    var arguments = [(isLent ? subject.expression.reference : subject.expression).text]
    arguments.append(address(of: place, &writer).text)
    if let arena { arguments.append(expression(arena, &writer).text) }
    writer.statement("", .call(routinePath(routine), arguments), ";")
  }

  mutating func free(_ block: [String], _ layout: Layout, _ writer: inout CodeWriter) {
    let arguments = block + ["\(layout.size)", "\(layout.alignment)"]
    writer.statement("", .call(scope.runtime("free"), arguments), ";")
  }

  // MARK: Areas

  private mutating func stackArea(
    _ value: Value, _ layout: Layout, _ writer: inout CodeWriter
  ) {
    let area = declare(named: "area")
    writer.line("let mut \(area) = \(scope.area(layout, turbofish: "::"))::new();")
    writer.line("let \(declare(value)) = \(area).ptr();")
  }

  private mutating func staticArea(_ value: Value, _ writer: inout CodeWriter) {
    scope.file.require("static_area")
    let area = Expression("::core::ptr::addr_of_mut!(\(callees.resultArea ?? "")).cast::<u8>()")
    writer.statement("let \(declare(value)) = ", area, ";")
  }

  private mutating func openArena(_ value: Value, _ writer: inout CodeWriter) {
    let name = declare(value, as: "arena")
    writer.line("let mut \(name) = \(scope.runtime("Arena"))::new();")
    bind(value, Expression("&mut \(name)", .prefix))
  }

  /// The variable of an arena: a reference that routines get as a parameter, or a local of a function.
  mutating func arenaName(_ value: Value, _ writer: inout CodeWriter) -> String {
    expression(value, &writer).receiver
  }

  /// Lowers a string or numeric list: transfers its block, or lends it.
  private mutating func lowerBlock(
    _ function: String, _ address: Value, _ length: Value, _ from: Value,
    _ ownership: LowerOwnership, _ step: Step, _ writer: inout CodeWriter
  ) {
    guard ownership == .transfer else {
      for value in [address, length] { define(value, by: step, &writer) }
      return
    }
    let subject = expression(from, &writer)
    let names = [declare(address), declare(length)]
    let call = Expression.call(scope.runtime(function), [subject.text])
    writer.letTuple(names, call)
  }
}

extension Step {
  /// The operand of a conversion between a number and a core value of the same Rust type.
  fileprivate var unchangedNumber: Value? {
    switch self {
    case .liftScalar(_, let scalar, let from, _), .lowerScalar(_, let scalar, let from):
      [.s32, .s64, .f32, .f64].contains(scalar) ? from : nil
    default: nil
    }
  }
}
