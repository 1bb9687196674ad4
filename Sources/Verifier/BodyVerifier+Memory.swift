import PintleABI
import PintleModel

// Every access must stay inside an area that was checked or that the plan allocated, and nothing may be used after it was
// freed.

extension BodyVerifier {
  /// Records what is known about the value that a step defines or checks.
  mutating func noteExtent(of step: Step) {
    switch step {
    case .checkArea(let address, let layout, _), .stackArea(let address, let layout),
      .staticArea(let address, let layout), .allocateArea(let address, let layout, _):
      learn(layout, at: address)
    case .openArena(let arena): self[arena].isArena = true
    case .constant(let value, _, let bits): self[value].constant = bits
    default: break
    }
  }

  /// Records the blocks that a step frees or passes to a lifted value.
  mutating func noteFreeing(of step: Step) {
    switch step {
    case .freeArea(let address, _), .closeArena(let address), .freeBlock(let address, _, _):
      spend(address)
    case .releaseList(let list): spend(list.address)
    case .liftString(_, let address, _, let ownership, _) where ownership != .copy,
      .liftNumericList(_, _, let address, _, let ownership, _) where ownership != .copy:
      spend(address)
    case .liftList(let list) where list.ownership != .copy: spend(list.address)
    case .liftMap(let map) where map.ownership != .copy: spend(map.address)
    default: break
    }
  }

  mutating func checkAccess(_ step: Step) {
    guard let (place, layout) = place(of: step) else { return }
    guard let extent = self[place.base].extent else {
      // A guest trusts addresses from the host.
      if !isGuest { report("\(name(place.base)) is accessed without a check") }
      return
    }
    let isInside = place.offset >= 0 && place.offset + layout.size <= extent.size
    if !isInside { report("an access at \(name(place.base)) + \(place.offset) leaves the area") }
    if place.offset % layout.alignment != 0 || extent.alignment % layout.alignment != 0 {
      report("an access at \(name(place.base)) + \(place.offset) is misaligned")
    }
  }

  /// The memory that a step accesses at a fixed place.
  private mutating func place(of step: Step) -> (MemoryOperand, Layout)? {
    switch step {
    case .loadScalar(_, let scalar, let place, _), .storeScalar(let scalar, _, let place):
      (place, scalar.layout)
    case .loadPointer(_, let place), .loadLength(_, let place), .storePointer(_, let place),
      .storeLength(_, let place):
      (place, Layout(size: 4, alignment: 4))
    case .loadUnsigned(_, let width, let place), .storeUnsigned(_, let width, let place):
      (place, Layout(size: width, alignment: width))
    case .loadNumericElements(_, let scalar, let count, let place),
      .storeNumericElements(let scalar, let count, _, let place, _):
      (place, scalar.layout.repeated(count))
    case .loadElements(let list): (list.base, list.layout.repeated(list.count))
    case .storeElements(let list): (list.base, list.layout.repeated(list.count))
    case .releaseElements(let list): (list.base, list.layout.repeated(list.count))
    case .loadNamed(_, let routine, let place, _), .storeNamed(let routine, _, let place, _, _),
      .releaseNamed(let routine, let place):
      routines.indices.contains(routine.index) ? (place, routines[routine.index].layout) : nil
    default: nil
    }
  }
}

extension Scalar {
  fileprivate var layout: Layout { Layout(size: size, alignment: size) }
}

extension Layout {
  fileprivate func repeated(_ count: Int) -> Layout {
    Layout(size: size * count, alignment: alignment)
  }
}
