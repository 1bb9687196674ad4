import PintleABI
import PintleModel

// Elements must have the layout of their type, arenas must be open where they are used, and each case must have its own
// discriminant.

extension BodyVerifier {
  mutating func checkSizes(_ step: Step) {
    switch step {
    case .liftList(let list): expectElement(list.layout, of: list.type)
    case .lowerList(let list): expectElement(list.layout, of: list.type)
    case .liftMap(let map): expectElement(map.layout, of: map.type)
    case .lowerMap(let map): expectElement(map.layout, of: map.type)
    case .loadElements(let list): expectElements(list.count, list.layout, of: list.type)
    case .storeElements(let list): expectElements(list.count, list.layout, of: list.type)
    case .lowerString(_, _, _, let ownership, _), .lowerNumericList(_, _, _, _, let ownership, _):
      expectArena(ownership)
    default: break
    }
    if case .lowerList(let list) = step { expectArena(list.ownership) }
    if case .lowerMap(let map) = step { expectArena(map.ownership) }
    if case .storeNamed(let routine, _, _, let arena, _) = step { expectArena(arena, routine) }
  }

  private mutating func expectElement(_ layout: Layout, of type: TypeRef) {
    if abi.facts[type].element != layout {
      report("an element does not have the layout of its type")
    }
  }

  private mutating func expectElements(_ count: Int, _ layout: Layout, of type: TypeRef) {
    expectElement(layout, of: type)
    if case .fixedList(_, count) = model.shape(of: type) { return }
    report("\(count) is not the number of elements")
  }

  private mutating func expectArena(_ ownership: LowerOwnership) {
    if case .temporary(let arena) = ownership, !self[arena].isArena {
      report("\(name(arena)) is not an arena")
    }
  }

  private mutating func expectArena(_ arena: Value?, _ routine: RoutineID) {
    guard routines.indices.contains(routine.index) else { return }
    if (arena == nil) != (routines[routine.index].arena == nil) {
      report("a routine is called with or without an arena by mistake")
    }
    if let arena { expectArena(.temporary(arena: arena)) }
  }

  /// A lowered case must have its own discriminant.
  mutating func checkBlock(_ index: Int, of step: Step) {
    guard case .lowerSum(let results, _, _, let cases) = step else { return }
    let sumCase = cases[index]
    let word = results.isEmpty ? sumCase.storedDiscriminant : sumCase.results.first
    if let word, self[word].constant == UInt64(index) { return }
    report("case \(sumCase.name) does not have its own discriminant")
  }
}

extension CaseLower {
  /// The first discriminant that the case stores, which is its own.
  fileprivate var storedDiscriminant: Value? {
    for step in steps {
      if case .storeUnsigned(let word, _, _) = step { return word }
    }
    return nil
  }
}
