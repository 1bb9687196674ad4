import PintleModel

// A guest's post-return frees every block below the result, but drops no handles (Canonical ABI, `post-return`).

extension PlanBuilder {
  /// Frees what a value in memory owns, with the routine of its type if it has one.
  mutating func release(_ type: TypeRef, at place: MemoryOperand) {
    guard context.facts[type].isDynamic else { return }
    if let routine = routine(type, .release) {
      emit(.releaseNamed(routine, at: place))
    } else {
      releaseParts(of: type, at: place)
    }
  }

  mutating func releaseParts(of type: TypeRef, at place: MemoryOperand) {
    let facts = context.facts[type]
    switch context.facts.shape(of: type) {
    case .scalar, .enumeration, .flags, .own, .borrow, .unsupported:
      break
    case .text:
      releaseBlock(Layout(size: 1, alignment: 1), at: place)
    case .numbers(let scalar):
      releaseBlock(Layout(size: scalar.size, alignment: scalar.size), at: place)
    case .list(let element):
      releaseList(context.facts[element].layout, at: place) { builder, cursor in
        builder.release(element, at: MemoryOperand(cursor, 0))
      }
    case .map(let key, let value):
      let entry = mapEntry(key, value, type)
      releaseList(entry.layout, at: place) { builder, cursor in
        for part in entry.parts {
          builder.release(part.type, at: MemoryOperand(cursor, part.offset))
        }
      }
    case .fixedList(let element, let count):
      releaseElements(element, count, at: place)
    case .product(let parts):
      for (part, offset) in zip(parts, facts.offsets) {
        release(part.type, at: MemoryOperand(place.base, place.offset + offset))
      }
    case .sum(let cases):
      releaseSum(cases, type, facts, at: place)
    }
  }

  private mutating func releaseBlock(_ element: Layout, at place: MemoryOperand) {
    let (address, length) = loadPointerAndLength(place)
    emit(.freeBlock(address: address, length: length, element: element))
  }

  private mutating func loadPointerAndLength(_ place: MemoryOperand) -> (
    address: Value, length: Value
  ) {
    let address = value(.address, "address")
    let length = value(.length, "length")
    emit(.loadPointer(address, from: place))
    emit(.loadLength(length, from: MemoryOperand(place.base, place.offset + 4)))
    return (address, length)
  }

  /// Frees what the elements own, if anything, then the block.
  private mutating func releaseList(
    _ layout: Layout, at place: MemoryOperand, _ release: (inout PlanBuilder, Value) -> Void
  ) {
    let (address, length) = loadPointerAndLength(place)
    let cursor = value(.address, "cursor")
    let (steps, _) = block { release(&$0, cursor) }
    emit(
      steps.isEmpty
        ? .freeBlock(address: address, length: length, element: layout)
        : .releaseList(
          ListRelease(
            address: address, length: length, layout: layout, cursor: cursor, steps: steps)))
  }

  private mutating func releaseElements(_ element: TypeRef, _ count: Int, at place: MemoryOperand) {
    let cursor = value(.address, "cursor")
    let (steps, _) = block { $0.release(element, at: MemoryOperand(cursor, 0)) }
    emit(
      .releaseElements(
        ElementsRelease(
          layout: context.facts[element].layout, count: count, base: place, cursor: cursor,
          steps: steps)))
  }

  private mutating func releaseSum(
    _ cases: [Shape.SumCase], _ type: TypeRef, _ facts: TypeFacts.Facts, at place: MemoryOperand
  ) {
    let discriminant = value(.core(.i32), "case")
    emit(.loadUnsigned(discriminant, width: facts.discriminantSize, from: place))
    let released = cases.map { sumCase in
      let (steps, _) = block { builder in
        guard let payload = sumCase.payload else { return }
        builder.release(payload, at: MemoryOperand(place.base, place.offset + facts.payloadOffset))
      }
      return CaseRelease(name: sumCase.name, discriminant: sumCase.discriminant, steps: steps)
    }
    emit(.releaseSum(type, discriminant: discriminant, released))
  }
}
