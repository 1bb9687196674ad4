import PintleABI

// What happens around the phases of a plan.

extension Evaluator {
  /// Runs one member of the frame, if the plan has it. A failure poisons the instance, unless the call is refused.
  func perform(_ member: CallFrame) throws {
    guard plan.frame.contains(member) else { return }
    do {
      switch member {
      case .checkMayLeave:
        guard instance.mayLeave else { throw TrapError(trap: .mayNotLeave) }
      case .enter: exportCall = try instance.enter()
      case .checkBorrows:
        guard exportCall?.borrows == 0 else { throw TrapError(trap: .outstandingBorrow) }
      case .dropBorrows: try dropBorrows()
      case .endLends: endLends()
      case .exit: try exit()
      default: throw Fault("\(member) is not one member")
      }
    } catch {
      if member != .enter { instance.poison() }
      throw error
    }
  }

  private func dropBorrows() throws {
    for handle in borrowed {
      handle.isAlive = false
      try instance.dropHandle(handle.resource, handle.number)
    }
    borrowed = []
  }

  private func endLends() {
    for entry in lent { entry.lends -= 1 }
    lent = []
    for wrapper in lentWrappers { wrapper.lends -= 1 }
    lentWrappers = []
  }

  private func exit() throws {
    guard exportCall != nil else { throw Fault("the instance is exited, but was not entered") }
    exportCall = nil
    frame.performed.formUnion(.runsGuest)
    try instance.exit()
    instance.memory.guestHasRun()
  }
}
