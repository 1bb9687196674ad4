import PintleABI
import PintleModel

// Guests and hosts have only their own steps, and each role lowers and lifts blocks in its own way.

extension BodyVerifier {
  mutating func checkSide(_ step: Step) {
    switch step.shape.runner {
    case .host: if isGuest { report("a host step is in a guest plan") }
    case .guest: if !isGuest { report("a guest step is in a host plan") }
    case .either: break
    }
    switch step {
    case .liftString(_, _, _, let ownership, _):
      check(ownership, .own(element: Layout(size: 1, alignment: 1)))
    case .liftNumericList(_, let scalar, _, _, let ownership, _):
      check(ownership, .own(element: Layout(size: scalar.size, alignment: scalar.size)))
    case .liftList(let list): check(list.ownership, .free(element: list.layout))
    case .liftMap(let map): check(map.ownership, .free(element: map.layout))
    case .lowerString(_, _, _, let ownership, _), .lowerNumericList(_, _, _, _, let ownership, _):
      check(ownership, isRewritten: false)
    case .lowerList(let list): check(list.ownership, isRewritten: true)
    case .lowerMap(let map): check(map.ownership, isRewritten: true)
    default:
      break
    }
    checkRoutine(of: step)
  }

  private mutating func check(_ ownership: LiftOwnership, _ expected: LiftOwnership) {
    if ownership != (isGuest ? expected : .copy) {
      report("the ownership of a lifted block is not that of the role")
    }
  }

  /// A list that is lowered element by element needs a block even where strings and numeric lists stay the caller's.
  private mutating func check(_ ownership: LowerOwnership, isRewritten: Bool) {
    let isRight =
      switch (purpose, ownership) {
      case (.lend, .lend): !isRewritten
      case (.lend, .temporary): isRewritten
      case (.transfer, .transfer), (.allocate, .allocate): true
      default: false
      }
    if !isRight { report("`\(ownership)` is not the ownership of the role") }
  }

  private mutating func checkRoutine(of step: Step) {
    let expected: Routine.Purpose
    switch step {
    case .loadNamed: expected = .load
    case .storeNamed: expected = purpose
    case .releaseNamed: expected = .release
    default: return
    }
    guard let id = step.routine, routines.indices.contains(id.index) else { return }
    let found = routines[id.index].purpose
    if found != expected {
      report("a \(found.rawValue) routine is called for a \(expected.rawValue) routine")
    }
  }
}
