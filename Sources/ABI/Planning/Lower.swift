import PintleModel

extension PlanBuilder {
  /// Lowers a value to core values and appends them to `flat`.
  mutating func lowerFlat(
    _ type: TypeRef, _ subject: Value, _ hint: String, _ path: Path, to flat: inout [Value]
  ) {
    switch context.facts.shape(of: type) {
    case .product(let parts):
      let fields = project(parts, type, subject, hint, path)
      for (part, value) in zip(parts, fields) {
        let path = path.appending(.field(part.name))
        lowerFlat(part.type, value, values[value.index].hint, path, to: &flat)
      }
    case .sum(let cases):
      flat += lowerSumFlat(cases, type, subject, hint, path)
    case .fixedList(let element, let count):
      lowerElementsFlat(element, count, type, subject, hint, path, to: &flat)
    case .text, .numbers, .list, .map:
      let (address, length) = lowerSequence(type, subject, hint, path)
      flat.append(address)
      flat.append(length)
    case .scalar(let scalar):
      let result = value(.core(scalar.core), hint)
      emit(.lowerScalar(result, scalar, from: subject))
      flat.append(result)
    case .enumeration, .flags, .own, .borrow, .unsupported:
      flat.append(lowerUnsigned(type, subject, hint, path))
    }
  }

  /// Stores a value, with the routine of its type if it has one.
  mutating func store(_ type: TypeRef, _ subject: Value, to place: MemoryOperand, _ path: Path) {
    guard let routine = routine(type, storePurpose) else {
      return storeParts(of: type, subject, to: place, path)
    }
    let needsArena = context.routines(role)[routine].arena != nil
    let arena = needsArena ? requireArena() : nil
    emit(.storeNamed(routine, from: subject, to: place, arena: arena, path))
  }

  /// Stores a value step by step.
  mutating func storeParts(
    of type: TypeRef, _ subject: Value, to place: MemoryOperand, _ path: Path
  ) {
    let hint = values[subject.index].hint
    switch context.facts.shape(of: type) {
    case .product(let parts):
      let fields = project(parts, type, subject, hint, path)
      let offsets = context.facts[type].offsets
      for (index, part) in parts.enumerated() {
        let field = MemoryOperand(place.base, place.offset + offsets[index])
        store(part.type, fields[index], to: field, path.appending(.field(part.name)))
      }
    case .sum(let cases):
      storeSum(cases, type, subject, to: place, path)
    case .fixedList(let element, let count):
      storeElements(element, count, type, subject, to: place, path)
    case .text, .numbers, .list, .map:
      let (address, length) = lowerSequence(type, subject, hint, path)
      emit(.storePointer(address, to: place))
      emit(.storeLength(length, to: MemoryOperand(place.base, place.offset + 4)))
    case .scalar(let scalar):
      emit(.storeScalar(scalar, from: subject, to: place))
    case .enumeration, .flags, .own, .borrow, .unsupported:
      let word = lowerUnsigned(type, subject, hint, path)
      emit(.storeUnsigned(word, width: context.facts[type].layout.size, to: place))
    }
  }

  private mutating func project(
    _ parts: [Shape.Part], _ type: TypeRef, _ subject: Value, _ hint: String, _ path: Path
  ) -> [Value] {
    let fields = parts.map { value(.wit($0.type), hint.part($0.name)) }
    emit(.project(fields, type, from: subject, path))
    return fields
  }

  /// Lowers a type that crosses as one i32 and is no scalar.
  private mutating func lowerUnsigned(
    _ type: TypeRef, _ subject: Value, _ hint: String, _ path: Path
  ) -> Value {
    let word = value(.core(.i32), hint)
    switch context.facts.shape(of: type) {
    case .enumeration: emit(.lowerEnum(word, type, from: subject))
    case .flags: emit(.lowerFlags(word, type, from: subject))
    case .own(let id): emit(.lowerOwn(word, resource(id), from: subject, path))
    case .borrow(let id): emit(.lowerBorrow(word, borrowed(id), from: subject, path))
    case .scalar, .text, .numbers, .list, .map, .fixedList, .product, .sum, .unsupported: break
    }
    return word
  }

  // MARK: Sums

  private mutating func lowerSumFlat(
    _ cases: [Shape.SumCase], _ type: TypeRef, _ subject: Value, _ hint: String, _ path: Path
  ) -> [Value] {
    let slots = (context.facts[type].flat ?? []).dropFirst()
    let caseHint = hint.part("case")
    var results: [Value] = []
    results.reserveCapacity(slots.count + 1)
    results.append(value(.core(.i32), caseHint))
    for slot in slots {
      let name = slots.count == 1 ? hint.part("payload") : hint
      results.append(value(slot, slot.hint(name)))
    }
    let lowered = cases.map { sumCase in
      lowerCase(sumCase, hint) { builder, payload in
        var flat: [Value] = []
        flat.reserveCapacity(slots.count + 1)
        flat.append(builder.constant(UInt64(sumCase.discriminant), .core(.i32), caseHint))
        if let payload, let payloadType = sumCase.payload {
          let hint = builder.values[payload.index].hint
          let path = path.appending(.case(sumCase.name))
          builder.lowerFlat(payloadType, payload, hint, path, to: &flat)
        }
        builder.fillSlots(slots, hint, of: &flat)
        return flat
      }
    }
    emit(.lowerSum(results: results, type, subject: subject, lowered))
    return results
  }

  private mutating func storeSum(
    _ cases: [Shape.SumCase], _ type: TypeRef, _ subject: Value, to place: MemoryOperand,
    _ path: Path
  ) {
    let width = context.facts[type].discriminantSize
    let payloadPlace = MemoryOperand(place.base, place.offset + context.facts[type].payloadOffset)
    let hint = values[subject.index].hint
    let caseHint = hint.part("case")
    let lowered = cases.map { sumCase in
      lowerCase(sumCase, hint) { builder, payload in
        let discriminant = builder.constant(UInt64(sumCase.discriminant), .core(.i32), caseHint)
        builder.emit(.storeUnsigned(discriminant, width: width, to: place))
        if let payload, let payloadType = sumCase.payload {
          let path = path.appending(.case(sumCase.name))
          builder.store(payloadType, payload, to: payloadPlace, path)
        }
        return []
      }
    }
    emit(.lowerSum(results: [], type, subject: subject, lowered))
  }

  private mutating func lowerCase(
    _ sumCase: Shape.SumCase, _ hint: String,
    _ body: (inout PlanBuilder, Value?) -> [Value]
  ) -> CaseLower {
    let payload = sumCase.payload.map { value(.wit($0), hint.part(sumCase.name)) }
    let (steps, results) = block { body(&$0, payload) }
    return CaseLower(
      name: sumCase.name, discriminant: sumCase.discriminant, payload: payload, steps: steps,
      results: results)
  }
}
