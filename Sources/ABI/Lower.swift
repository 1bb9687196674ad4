import PintleModel

extension PlanBuilder {
  /// Lowers a value to core values.
  mutating func lowerFlat(_ type: TypeRef, _ subject: Value, _ hint: String, _ path: Path)
    -> [Value]
  {
    switch context.facts.shape(of: type) {
    case .product(let parts):
      return project(parts, type, subject, hint, path).flatMap { part, value in
        lowerFlat(part.type, value, "\(hint)-\(part.name)", path.appending(.field(part.name)))
      }
    case .sum(let cases):
      return lowerSumFlat(cases, type, subject, hint, path)
    case .fixedList(let element, let count):
      return lowerElementsFlat(element, count, type, subject, hint, path)
    case .text, .numbers, .list, .map:
      let (address, length) = lowerSequence(type, subject, hint, path)
      return [address, length]
    case .scalar(let scalar):
      let result = value(.core(scalar.core), hint)
      emit(.lowerScalar(result, scalar, from: subject))
      return [result]
    case .enumeration, .flags, .own, .borrow, .unsupported:
      return [lowerWord(type, subject, hint, path)]
    }
  }

  /// Stores a value, through the routine of its type if it has one.
  mutating func store(_ type: TypeRef, _ subject: Value, to place: Place, _ path: Path) {
    guard let routine = routine(type, storePurpose) else {
      return storeParts(of: type, subject, to: place, path)
    }
    let needsArena = context.routines(role)[routine]?.arena != nil
    let arena = needsArena ? requireArena() : nil
    emit(.storeNamed(routine, from: subject, to: place, arena: arena, path))
  }

  /// Stores a value step by step.
  mutating func storeParts(of type: TypeRef, _ subject: Value, to place: Place, _ path: Path) {
    let hint = values[subject.index].hint
    let facts = context.facts[type]
    switch context.facts.shape(of: type) {
    case .product(let parts):
      let projected = project(parts, type, subject, hint, path)
      for ((part, value), offset) in zip(projected, facts.offsets) {
        let field = Place(place.base, place.offset + offset)
        store(part.type, value, to: field, path.appending(.field(part.name)))
      }
    case .sum(let cases):
      storeSum(cases, type, subject, to: place, path)
    case .fixedList(let element, let count):
      storeElements(element, count, type, subject, to: place, path)
    case .text, .numbers, .list, .map:
      let (address, length) = lowerSequence(type, subject, hint, path)
      emit(.storeWord(address, to: place))
      emit(.storeWord(length, to: Place(place.base, place.offset + 4)))
    case .scalar(let scalar):
      emit(.storeScalar(scalar, from: subject, to: place))
    case .enumeration, .flags, .own, .borrow, .unsupported:
      let word = lowerWord(type, subject, hint, path)
      emit(.storeDiscriminant(word, width: facts.layout.size, to: place))
    }
  }

  private mutating func project(
    _ parts: [Shape.Part], _ type: TypeRef, _ subject: Value, _ hint: String, _ path: Path
  ) -> [(Shape.Part, Value)] {
    let fields = parts.map { ($0, value(.wit($0.type), "\(hint)-\($0.name)")) }
    emit(.project(fields.map(\.1), type, from: subject, path))
    return fields
  }

  /// What crosses as one i32 that is no scalar.
  private mutating func lowerWord(
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
    let slots = Array((context.facts[type].flat ?? []).dropFirst())
    let results =
      [value(.core(.i32), "\(hint)-case")]
      + slots.map { value($0, slots.count == 1 ? "\(hint)-payload" : hint) }
    let lowered = cases.enumerated().map { index, sumCase in
      lowerCase(sumCase, hint) { builder, payload in
        let discriminant = builder.constant(UInt64(index), .core(.i32), "\(hint)-case")
        var flat: [Value] = []
        if let payload, let payloadType = sumCase.payload {
          let path = path.appending(.case(sumCase.name))
          flat = builder.lowerFlat(payloadType, payload, "\(hint)-\(sumCase.name)", path)
        }
        return [discriminant] + builder.fillSlots(slots, with: flat, hint)
      }
    }
    emit(.lowerSum(results: results, type, subject: subject, lowered))
    return results
  }

  private mutating func storeSum(
    _ cases: [Shape.SumCase], _ type: TypeRef, _ subject: Value, to place: Place, _ path: Path
  ) {
    let facts = context.facts[type]
    let hint = values[subject.index].hint
    let lowered = cases.enumerated().map { index, sumCase in
      lowerCase(sumCase, hint) { builder, payload in
        let discriminant = builder.constant(UInt64(index), .core(.i32), "\(hint)-case")
        builder.emit(.storeDiscriminant(discriminant, width: facts.discriminantSize, to: place))
        if let payload, let payloadType = sumCase.payload {
          let offset = Place(place.base, place.offset + facts.payloadOffset)
          builder.store(payloadType, payload, to: offset, path.appending(.case(sumCase.name)))
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
    let payload = sumCase.payload.map { value(.wit($0), "\(hint)-\(sumCase.name)") }
    let (steps, results) = block { body(&$0, payload) }
    return CaseLower(name: sumCase.name, payload: payload, steps: steps, results: results)
  }
}
