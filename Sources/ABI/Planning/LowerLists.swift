import PintleModel

// Strings, lists and maps are lowered to an address and a length, fixed-length lists inline.

extension PlanBuilder {
  /// Lowers a string, a list or a map to its address and length.
  mutating func lowerSequence(
    _ type: TypeRef, _ subject: Value, _ hint: String, _ path: Path
  ) -> (address: Value, length: Value) {
    switch context.facts.shape(of: type) {
    case .list(let element): return lowerList(element, type, subject, hint, path)
    case .map(let key, let value): return lowerMap(key, value, type, subject, hint, path)
    case .numbers(let scalar):
      let (address, length) = pointerAndLength(hint)
      emit(
        .lowerNumericList(
          address: address, length: length, scalar, from: subject, lowerOwnership, path))
      return (address, length)
    case .text, .scalar, .product, .sum, .fixedList, .enumeration, .flags, .own, .borrow,
      .unsupported:
      let (address, length) = pointerAndLength(hint)
      emit(.lowerString(address: address, length: length, from: subject, lowerOwnership, path))
      return (address, length)
    }
  }

  private mutating func pointerAndLength(_ hint: String) -> (address: Value, length: Value) {
    (value(.address, ValueType.address.hint(hint)), value(.length, hint.part("length")))
  }

  private mutating func lowerList(
    _ element: TypeRef, _ type: TypeRef, _ subject: Value, _ hint: String, _ path: Path
  ) -> (address: Value, length: Value) {
    let ownership = loopLowerOwnership()
    let (address, length) = pointerAndLength(hint)
    let loop = storeLoop(element, hint, path)
    emit(
      .lowerList(
        ListLower(
          address: address, length: length, type: type, subject: subject, ownership: ownership,
          path: path, loop: loop)))
    return (address, length)
  }

  /// Stores each element.
  private mutating func storeLoop(_ element: TypeRef, _ hint: String, _ path: Path) -> ElementLoop {
    let item = value(.wit(element), hint.part("item"))
    let cursor = value(.address, hint.part("cursor"))
    let counter = value(.length, hint.part("index"))
    let (steps, _) = block { builder in
      builder.store(element, item, to: MemoryOperand(cursor, 0), path.appending(.index(counter)))
    }
    return ElementLoop(
      element: element, layout: context.facts[element].layout, item: item, cursor: cursor,
      counter: counter, steps: steps)
  }

  private mutating func lowerMap(
    _ key: TypeRef, _ value: TypeRef, _ type: TypeRef, _ subject: Value, _ hint: String,
    _ path: Path
  ) -> (address: Value, length: Value) {
    let ownership = loopLowerOwnership()
    let (address, length) = pointerAndLength(hint)
    let entry = mapEntry(key, value, type)
    let items = entry.parts.map { self.value(.wit($0.type), hint.part($0.name)) }
    let cursor = self.value(.address, hint.part("cursor"))
    let counter = self.value(.length, hint.part("index"))
    let place = path.appending(.index(counter))
    let (steps, _) = block { builder in
      for (part, item) in zip(entry.parts, items) {
        builder.store(
          part.type, item, to: MemoryOperand(cursor, part.offset),
          place.appending(.field(part.name)))
      }
    }
    emit(
      .lowerMap(
        MapLower(
          address: address, length: length, type: type, layout: entry.layout, subject: subject,
          ownership: ownership, path: path, key: items[0], value: items[1], cursor: cursor,
          counter: counter, steps: steps)))
    return (address, length)
  }

  // MARK: Lists of fixed length

  mutating func lowerElementsFlat(
    _ element: TypeRef, _ count: Int, _ type: TypeRef, _ subject: Value, _ hint: String,
    _ path: Path, to flat: inout [Value]
  ) {
    let items = (0..<count).map { value(.wit(element), hint.part(String($0))) }
    emit(.project(items, type, from: subject, path))
    for (index, item) in items.enumerated() {
      let name = String(index)
      lowerFlat(element, item, hint.part(name), path.appending(.position(index)), to: &flat)
    }
  }

  mutating func storeElements(
    _ element: TypeRef, _ count: Int, _ type: TypeRef, _ subject: Value, to place: MemoryOperand,
    _ path: Path
  ) {
    if let scalar = context.model.numberScalar(of: element) {
      return emit(.storeNumericElements(scalar, count: count, from: subject, to: place, path))
    }
    let loop = storeLoop(element, values[subject.index].hint, path)
    emit(
      .storeElements(
        ElementsStore(
          type: type, count: count, subject: subject, base: place, path: path, loop: loop)))
  }
}
