import PintleModel

// Guests and hosts have steps of their own, and blocks of their own kinds.

extension BodyVerifier {
  mutating func checkSide(_ step: Step) {
    switch step {
    case .checkArea, .allocateArea, .checkHandle, .callPostReturn, .enter, .leave, .checkMayLeave,
      .returnLends, .checkBorrows:
      if isGuest { report("a step of hosts is in a guest") }
    case .stackArea, .staticArea, .freeArea, .openArena, .closeArena, .freeBlock, .releaseList,
      .releaseElements, .releaseNamed, .releaseSum, .dropBorrows:
      if !isGuest { report("a step of guests is on a host") }
    case .liftText(_, _, _, let adoption, _):
      check(adoption, .adopt(element: Layout(size: 1, alignment: 1)))
    case .liftNumbers(_, let scalar, _, _, let adoption, _):
      check(adoption, .adopt(element: Layout(size: scalar.size, alignment: scalar.size)))
    case .liftList(let list): check(list.adoption, .free(element: list.layout))
    case .liftMap(let map): check(map.adoption, .free(element: map.layout))
    case .lowerText(_, _, _, let transfer, _), .lowerNumbers(_, _, _, _, let transfer, _):
      check(transfer)
    case .lowerList(let list): check(list.transfer)
    case .lowerMap(let map): check(map.transfer)
    case .constant, .cast, .liftScalar, .lowerScalar, .loadScalar, .storeScalar, .loadWord,
      .storeWord, .loadDiscriminant, .storeDiscriminant, .loadNumbers, .storeNumbers,
      .loadElements, .storeElements, .construct, .project, .liftSum, .lowerSum, .liftEnum,
      .lowerEnum, .liftFlags, .lowerFlags, .liftOwn, .liftBorrow, .lowerOwn, .lowerBorrow,
      .loadNamed, .storeNamed, .callCore, .callUser:
      break
    }
  }

  private mutating func check(_ adoption: Adoption, _ expected: Adoption) {
    if adoption != (isGuest ? expected : .copy) {
      report("guests adopt blocks or free them in their size, hosts copy them")
    }
  }

  private mutating func check(_ transfer: Transfer) {
    if (transfer == .allocate) == isGuest { report("hosts alone allocate in the other's memory") }
  }
}
