import PintleModel

/// Where a value is lifted from: core values, taken from the front, or memory.
enum Source {
  case flat(ArraySlice<Value>)
  case memory(MemoryOperand)
}

extension PlanBuilder {
  /// Lifts a value of `type`, with the routine of its type if it has one and the value is in memory.
  mutating func lift(_ type: TypeRef, from source: Source, _ hint: String, _ path: Path) -> Value {
    if case .memory(let place) = source, let routine = routine(type, .load) {
      let result = value(.wit(type), hint)
      emit(.loadNamed(result, routine, from: place, path))
      return result
    }
    return liftParts(of: type, from: source, hint, path)
  }

  /// Lifts a value of `type` step by step. It is not inlined: lifting is recursive, and a copy of it in each of its callers
  /// takes the optimizer most of the time that it takes for the whole module.
  @inline(never)
  mutating func liftParts(
    of type: TypeRef, from source: Source, _ hint: String, _ path: Path
  ) -> Value {
    switch context.facts.shape(of: type) {
    case .product(let parts):
      return liftProduct(parts, type, source, hint, path)
    case .sum(let cases):
      return liftSum(cases, type, source, hint, path)
    case .text:
      let (address, length) = pointerAndLength(source, hint)
      let result = value(.wit(type), hint)
      let ownership = blockOwnership(of: Layout(size: 1, alignment: 1))
      emit(.liftString(result, address: address, length: length, ownership, path))
      return result
    case .numbers(let scalar):
      let (address, length) = pointerAndLength(source, hint)
      let result = value(.wit(type), hint)
      let ownership = blockOwnership(of: Layout(size: scalar.size, alignment: scalar.size))
      emit(.liftNumericList(result, scalar, address: address, length: length, ownership, path))
      return result
    case .list(let element):
      return liftList(element, type, source, hint, path)
    case .map(let key, let value):
      return liftMap(key, value, type, source, hint, path)
    case .fixedList(let element, let count):
      return liftElements(element, count, type, source, hint, path)
    case .scalar(let scalar):
      return liftScalar(scalar, type, source, hint, path)
    case .enumeration, .flags, .own, .borrow, .unsupported:
      return liftUnsigned(type, source, hint, path)
    }
  }

  private mutating func liftScalar(
    _ scalar: Scalar, _ type: TypeRef, _ source: Source, _ hint: String, _ path: Path
  ) -> Value {
    let result = value(.wit(type), hint)
    switch source {
    case .flat(let slots): emit(.liftScalar(result, scalar, from: slots[slots.startIndex], path))
    case .memory(let place): emit(.loadScalar(result, scalar, from: place, path))
    }
    return result
  }

  /// Lifts a type that crosses as one i32 and is no scalar.
  private mutating func liftUnsigned(
    _ type: TypeRef, _ source: Source, _ hint: String, _ path: Path
  ) -> Value {
    let word: Value
    switch source {
    case .flat(let slots): word = slots[slots.startIndex]
    case .memory(let place): word = loadUnsigned(context.facts[type].layout.size, place, hint)
    }
    let result = value(.wit(type), hint)
    switch context.facts.shape(of: type) {
    case .enumeration(let count):
      emit(.liftEnum(result, type, discriminant: word, count: count, path))
    case .flags: emit(.liftFlags(result, type, bits: word))
    case .own(let id): emit(.liftOwn(result, resource(id), from: word, path))
    case .borrow(let id): emit(.liftBorrow(result, borrowed(id), from: word, path))
    case .scalar, .text, .numbers, .list, .map, .fixedList, .product, .sum, .unsupported: break
    }
    return result
  }

  /// An unsigned integer of 1, 2 or 4 bytes as an i32.
  private mutating func loadUnsigned(_ width: Int, _ place: MemoryOperand, _ hint: String) -> Value
  {
    let word = value(.core(.i32), hint.part("word"))
    emit(.loadUnsigned(word, width: width, from: place))
    return word
  }

  /// The address and the length of a string or list.
  mutating func pointerAndLength(_ source: Source, _ hint: String) -> (
    address: Value, length: Value
  ) {
    switch source {
    case .flat(let slots):
      return (slots[slots.startIndex], slots[slots.startIndex + 1])
    case .memory(let place):
      let address = value(.address, hint.part("address"))
      let length = value(.length, hint.part("length"))
      emit(.loadPointer(address, from: place))
      emit(.loadLength(length, from: MemoryOperand(place.base, place.offset + 4)))
      return (address, length)
    }
  }

  private mutating func liftProduct(
    _ parts: [Shape.Part], _ type: TypeRef, _ source: Source, _ hint: String, _ path: Path
  ) -> Value {
    let offsets = context.facts[type].offsets
    var remaining = source
    var values: [Value] = []
    values.reserveCapacity(parts.count)
    for (part, offset) in zip(parts, offsets) {
      let from: Source
      switch remaining {
      case .flat(var slots):
        from = .flat(takeSlots(of: part.type, from: &slots))
        remaining = .flat(slots)
      case .memory(let place):
        from = .memory(MemoryOperand(place.base, place.offset + offset))
      }
      let path = path.appending(.field(part.name))
      values.append(lift(part.type, from: from, hint.part(part.name), path))
    }
    let result = value(.wit(type), hint)
    emit(.construct(result, type, values))
    return result
  }

  private mutating func liftSum(
    _ cases: [Shape.SumCase], _ type: TypeRef, _ source: Source, _ hint: String, _ path: Path
  ) -> Value {
    let discriminant: Value
    switch source {
    case .flat(let slots):
      discriminant = slots[slots.startIndex]
    case .memory(let place):
      discriminant = value(.core(.i32), hint.part("case"))
      let width = context.facts[type].discriminantSize
      emit(.loadUnsigned(discriminant, width: width, from: place))
    }
    let payloadOffset = context.facts[type].payloadOffset
    let lifted = cases.map { liftCase($0, payloadOffset, source, hint, path) }
    let result = value(.wit(type), hint)
    emit(.liftSum(result, type, discriminant: discriminant, lifted, path))
    return result
  }

  private mutating func liftCase(
    _ sumCase: Shape.SumCase, _ payloadOffset: Int, _ source: Source, _ hint: String, _ path: Path
  ) -> CaseLift {
    guard let payload = sumCase.payload else {
      return CaseLift(
        name: sumCase.name, discriminant: sumCase.discriminant, steps: [], payload: nil)
    }
    let (steps, lifted) = block { builder in
      let from: Source
      switch source {
      case .flat(let slots):
        from = .flat(builder.takeFromSlots(payload, slots.dropFirst(), hint)[...])
      case .memory(let place):
        from = .memory(MemoryOperand(place.base, place.offset + payloadOffset))
      }
      let name = sumCase.name
      return builder.lift(payload, from: from, hint.part(name), path.appending(.case(name)))
    }
    return CaseLift(
      name: sumCase.name, discriminant: sumCase.discriminant, steps: steps, payload: lifted)
  }

  /// The core values of a type, taken from the front of several.
  func takeSlots(of type: TypeRef, from slots: inout ArraySlice<Value>) -> ArraySlice<Value> {
    let count = flatCount(type)
    defer { slots = slots.dropFirst(count) }
    return slots.prefix(count)
  }

  /// The number of core values in the flat form.
  func flatCount(_ type: TypeRef) -> Int {
    context.facts[type].flat?.count ?? 0
  }
}
