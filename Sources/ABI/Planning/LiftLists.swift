import PintleModel

// Lists, maps and fixed-length lists are lifted element by element, unless the elements are numbers.

extension PlanBuilder {
  mutating func liftList(
    _ element: TypeRef, _ type: TypeRef, _ source: Source, _ hint: String, _ path: Path
  ) -> Value {
    let (address, length) = pointerAndLength(source, hint)
    let loop = liftLoop(element, hint, path)
    let result = value(.wit(type), hint)
    emit(
      .liftList(
        ListLift(
          result: result, type: type, address: address, length: length,
          ownership: loopLiftOwnership(of: loop.layout), path: path, loop: loop)))
    return result
  }

  /// Lifts each element from memory.
  private mutating func liftLoop(_ element: TypeRef, _ hint: String, _ path: Path) -> ElementLoop {
    let cursor = value(.address, hint.part("cursor"))
    let counter = value(.length, hint.part("index"))
    let (steps, item) = block { builder in
      let path = path.appending(.index(counter))
      return builder.lift(element, from: .memory(MemoryOperand(cursor, 0)), hint.part("item"), path)
    }
    return ElementLoop(
      element: element, layout: context.facts[element].layout, item: item, cursor: cursor,
      counter: counter, steps: steps)
  }

  mutating func liftMap(
    _ key: TypeRef, _ value: TypeRef, _ type: TypeRef, _ source: Source, _ hint: String,
    _ path: Path
  ) -> Value {
    let (address, length) = pointerAndLength(source, hint)
    let entry = mapEntry(key, value, type)
    let cursor = self.value(.address, hint.part("cursor"))
    let counter = self.value(.length, hint.part("index"))
    let place = path.appending(.index(counter))
    let (steps, items) = block { builder in
      entry.parts.map { part in
        builder.lift(
          part.type, from: .memory(MemoryOperand(cursor, part.offset)), hint.part(part.name),
          place.appending(.field(part.name)))
      }
    }
    let result = self.value(.wit(type), hint)
    emit(
      .liftMap(
        MapLift(
          result: result, type: type, layout: entry.layout, address: address, length: length,
          ownership: loopLiftOwnership(of: entry.layout), path: path, cursor: cursor,
          counter: counter,
          steps: steps,
          key: items[0], value: items[1])))
    return result
  }

  /// The key and the value of an entry, with their offsets in it.
  func mapEntry(
    _ key: TypeRef, _ value: TypeRef, _ map: TypeRef
  ) -> (layout: Layout, parts: [(name: String, type: TypeRef, offset: Int)]) {
    let facts = context.facts[map]
    let parts = zip(zip(["key", "value"], [key, value]), facts.offsets).map { part, offset in
      (name: part.0, type: part.1, offset: offset)
    }
    return (facts.element ?? facts.layout, parts)
  }

  mutating func liftElements(
    _ element: TypeRef, _ count: Int, _ type: TypeRef, _ source: Source, _ hint: String,
    _ path: Path
  ) -> Value {
    switch source {
    case .flat(let slots): return liftElements(element, count, type, flat: slots, hint, path)
    case .memory(let place):
      guard let scalar = context.model.numberScalar(of: element) else {
        return loadElements(element, count, type, place, hint, path)
      }
      let result = value(.wit(type), hint)
      emit(.loadNumericElements(result, scalar, count: count, from: place))
      return result
    }
  }

  private mutating func liftElements(
    _ element: TypeRef, _ count: Int, _ type: TypeRef, flat slots: ArraySlice<Value>,
    _ hint: String, _ path: Path
  ) -> Value {
    var remaining = slots
    let items = (0..<count).map { index in
      let own = takeSlots(of: element, from: &remaining)
      let name = String(index)
      return lift(element, from: .flat(own), hint.part(name), path.appending(.position(index)))
    }
    let result = value(.wit(type), hint)
    emit(.construct(result, type, items))
    return result
  }

  private mutating func loadElements(
    _ element: TypeRef, _ count: Int, _ type: TypeRef, _ place: MemoryOperand, _ hint: String,
    _ path: Path
  ) -> Value {
    let loop = liftLoop(element, hint, path)
    let result = value(.wit(type), hint)
    emit(
      .loadElements(
        ElementsLoad(
          result: result, type: type, count: count, base: place, path: path, loop: loop)))
    return result
  }
}
