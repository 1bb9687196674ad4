import PintleABI

/// What a plan needs of the guest: its memory, its allocator.
struct MemoryUse {
  private(set) var readsOrWrites = false
  private(set) var allocates = false

  init(_ plan: Plan, _ abi: WorldABI) {
    for phase in plan.phases { visit(phase.steps, abi) }
  }

  private mutating func visit(_ steps: [Step], _ abi: WorldABI) {
    for step in steps {
      visit(step, abi)
      for block in step.blocks { visit(block.steps, abi) }
    }
  }

  private mutating func visit(_ step: Step, _ abi: WorldABI) {
    switch step {
    case .lowerText, .lowerNumbers, .lowerList, .allocateArea:
      readsOrWrites = true
      allocates = true
    case .loadNamed, .loadScalar, .loadWord, .loadDiscriminant, .storeScalar, .storeWord,
      .storeDiscriminant, .checkArea, .liftText, .liftNumbers, .liftList:
      readsOrWrites = true
    case .storeNamed(let routine, _, _, _):
      readsOrWrites = true
      visit(abi.hostRoutines[routine.index].steps, abi)
    case .constant, .cast, .liftScalar, .lowerScalar, .construct, .project, .liftSum, .lowerSum,
      .liftEnum, .lowerEnum, .liftFlags, .lowerFlags, .checkHandle, .liftOwn, .liftBorrow,
      .lowerOwn, .lowerBorrow, .callCore, .callUser, .callPostReturn, .stackArea, .staticArea,
      .freeArea, .openArena, .closeArena, .freeBlock, .releaseList, .releaseNamed, .releaseSum:
      break
    }
  }
}
