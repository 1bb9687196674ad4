import PintleABI
import PintleModel

// Guests and hosts have steps of their own, and each role has blocks and routines of its own kind (abi.md 7).

extension BodyVerifier {
  mutating func checkSide(_ step: Step) {
    switch step.shape.runner {
    case .host: if isGuest { report("a step of hosts is in a guest") }
    case .guest: if !isGuest { report("a step of guests is on a host") }
    case .either: break
    }
    switch step {
    case .liftString(_, _, _, let adoption, _):
      check(adoption, .adopt(element: Layout(size: 1, alignment: 1)))
    case .liftNumericList(_, let scalar, _, _, let adoption, _):
      check(adoption, .adopt(element: Layout(size: scalar.size, alignment: scalar.size)))
    case .liftList(let list): check(list.adoption, .free(element: list.layout))
    case .liftMap(let map): check(map.adoption, .free(element: map.layout))
    case .lowerString(_, _, _, let transfer, _), .lowerNumericList(_, _, _, _, let transfer, _):
      check(transfer, isRewritten: false)
    case .lowerList(let list): check(list.transfer, isRewritten: true)
    case .lowerMap(let map): check(map.transfer, isRewritten: true)
    default:
      break
    }
    checkRoutine(of: step)
  }

  private mutating func check(_ adoption: LiftOwnership, _ expected: LiftOwnership) {
    if adoption != (isGuest ? expected : .copy) {
      report("guests adopt blocks or free them in their size, hosts copy them")
    }
  }

  /// What is rewritten element by element needs a block also where text and numbers stay the caller's.
  private mutating func check(_ transfer: LowerOwnership, isRewritten: Bool) {
    let isRight =
      switch (purpose, transfer) {
      case (.lend, .lend): !isRewritten
      case (.lend, .temporary): isRewritten
      case (.give, .give), (.allocate, .allocate): true
      default: false
      }
    if !isRight { report("`\(transfer)` is no way in which blocks go over here") }
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
