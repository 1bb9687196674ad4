import PintleModel

// What is allocated, freed, checked or walked over has exactly the size of its type (abi.md 2 and 6).

extension BodyVerifier {
  mutating func checkSizes(_ step: Step) {
    switch step {
    case .checkArea(let area, let layout, _), .stackArea(let area, let layout),
      .staticArea(let area, let layout), .allocateArea(let area, let layout, _),
      .freeArea(let area, let layout):
      if areas[area] != layout { report("\(name(area)) is no area of the call of this size") }
    case .liftList(let list): expectElement(list.layout, of: list.type)
    case .lowerList(let list): expectElement(list.layout, of: list.type)
    case .liftMap(let map): expectElement(map.layout, of: map.type)
    case .lowerMap(let map): expectElement(map.layout, of: map.type)
    case .loadElements(let list): expectElements(list.count, list.layout, of: list.type)
    case .storeElements(let list): expectElements(list.count, list.layout, of: list.type)
    case .liftSum(_, let type, let word, _, _), .releaseSum(let type, let word, _):
      expectWidth(abi.facts[type].discriminantSize, of: word)
    case .liftEnum(_, let type, let word, _, _), .liftFlags(_, let type, let word):
      expectWidth(abi.facts[type].layout.size, of: word)
    case .liftOwn(_, _, let word, _), .liftBorrow(_, _, let word, _): expectWidth(4, of: word)
    case .storeDiscriminant(let word, let width, _):
      // That of a constant is looked at where its sum is.
      if self[word].constant == nil, self[word].width != width {
        report("\(name(word)) is stored in \(width) bytes")
      }
    case .lowerText(_, _, _, let transfer, _), .lowerNumbers(_, _, _, _, let transfer, _):
      expectArena(transfer)
    default: break
    }
    if case .lowerList(let list) = step { expectArena(list.transfer) }
    if case .lowerMap(let map) = step { expectArena(map.transfer) }
    if case .storeNamed(let routine, _, _, let arena, _) = step { expectArena(arena, routine) }
  }

  private mutating func expectElement(_ layout: Layout, of type: TypeRef) {
    if abi.facts[type].element != layout { report("an element has not the size of its type") }
  }

  private mutating func expectElements(_ count: Int, _ layout: Layout, of type: TypeRef) {
    expectElement(layout, of: type)
    if case .fixedList(_, count) = model.shape(of: type) { return }
    report("\(count) is not the number of elements")
  }

  /// A word from core values has the width of these.
  private mutating func expectWidth(_ width: Int, of word: Value) {
    if let known = self[word].width, known != width {
      report("\(name(word)) is read in \(known) bytes")
    }
  }

  private mutating func expectArena(_ transfer: Transfer) {
    if case .temporary(let arena) = transfer, !self[arena].isArena {
      report("\(name(arena)) is no arena")
    }
  }

  private mutating func expectArena(_ arena: Value?, _ routine: RoutineID) {
    guard routines.indices.contains(routine.index) else { return }
    if (arena == nil) != (routines[routine.index].arena == nil) {
      report("a routine is called with other parts")
    }
    if let arena { expectArena(.temporary(arena: arena)) }
  }

  /// The case that a lowered sum says it is, is the one that it is.
  mutating func checkBlock(_ index: Int, of step: Step) {
    guard case .lowerSum(let results, let type, let subject, let cases) = step else { return }
    let sumCase = cases[index]
    let word =
      results.isEmpty ? stored(sumCase, type, at: self[subject].spot) : sumCase.results.first
    if let word, self[word].constant == UInt64(index) { return }
    report("case \(sumCase.name) has not its own discriminant")
  }

  /// What a case stores as its discriminant.
  private func stored(_ sumCase: CaseLower, _ type: TypeRef, at spot: Spot?) -> Value? {
    for step in sumCase.steps {
      guard case .storeDiscriminant(let word, let width, let place) = step else { continue }
      if Spot(place) == spot, width == abi.facts[type].discriminantSize { return word }
    }
    return nil
  }
}
