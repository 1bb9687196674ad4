/// What a step, a routine or a plan does to the guest's memory.
package struct MemoryAccess: OptionSet, Hashable, Sendable {
  package let rawValue: Int

  package init(rawValue: Int) {
    self.rawValue = rawValue
  }

  /// Reads it, or looks how large it is.
  package static let reads = MemoryAccess(rawValue: 1)
  package static let writes = MemoryAccess(rawValue: 2)
  /// Calls the guest's allocator.
  package static let allocates = MemoryAccess(rawValue: 4)
  /// Guest code may run. Memory may have grown: on a host, whatever is known of it must be looked up anew.
  package static let runsGuest = MemoryAccess(rawValue: 8)

  /// The guest code must not call out: the host turns may-leave off around it (abi.md 9.1).
  package static let withoutLeaving = MemoryAccess(rawValue: 16)

  /// A host's block from the guest's allocator, written at once.
  static let newBlock: MemoryAccess = [.writes, .allocates, .runsGuest, .withoutLeaving]
}

extension Step {
  /// What the step itself does to the guest's memory, without its blocks and its routine.
  package var access: MemoryAccess {
    switch self {
    case .loadScalar, .loadPointer, .loadLength, .loadUnsigned, .loadNumericElements, .checkArea,
      .liftString,
      .liftNumericList,
      .liftList, .liftMap, .loadElements, .releaseList, .releaseElements:
      .reads
    case .storeScalar, .storePointer, .storeLength, .storeUnsigned, .storeNumericElements,
      .storeElements:
      .writes
    case .allocateArea: [.allocates, .runsGuest, .withoutLeaving]
    case .lowerString(_, _, _, let transfer, _), .lowerNumericList(_, _, _, _, let transfer, _):
      transfer.access
    case .lowerList(let list): list.transfer.access
    case .lowerMap(let map): map.transfer.access
    case .callPostReturn: [.runsGuest, .withoutLeaving]
    case .callCore, .leave: .runsGuest
    case .constant, .cast, .liftScalar, .lowerScalar, .stackArea, .staticArea, .freeArea,
      .openArena, .closeArena, .construct, .project, .liftSum, .lowerSum, .liftEnum, .lowerEnum,
      .liftFlags, .lowerFlags, .checkHandle, .liftOwn, .liftBorrow, .lowerOwn, .lowerBorrow,
      .returnLends, .checkBorrows, .dropBorrows, .loadNamed, .storeNamed, .callUser, .enter,
      .checkMayLeave, .freeBlock, .releaseNamed, .releaseSum:
      []
    }
  }

  /// The routine that the step calls.
  package var routine: RoutineID? {
    switch self {
    case .loadNamed(_, let routine, _, _), .storeNamed(let routine, _, _, _, _),
      .releaseNamed(let routine, _):
      routine
    default: nil
    }
  }
}

extension LowerOwnership {
  fileprivate var access: MemoryAccess {
    switch self {
    case .lend: []
    case .temporary, .give: .writes
    case .allocate: .newBlock
    }
  }
}
