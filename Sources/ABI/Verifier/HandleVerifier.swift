/// Holds the functions around handles to abi.md 8.1, 8.5 and 9.
enum HandleVerifier {
  static func problems(of plan: HandlePlan) -> [String] {
    guard let expected = expected(plan.function, plan.resource.side) else {
      return ["a host's resource has no function but `drop`"]
    }
    // Branches are compared as they are: what ends an object must not stand where a borrow ends.
    if plan.steps == expected { return [] }
    return ["the steps are \(plan.steps), not \(expected)"]
  }

  /// All steps in their order; `nil` where there is no such function.
  private static func expected(
    _ function: HandlePlan.Function, _ side: Side
  ) -> [HandleStep]? {
    switch (function, side) {
    // May-leave is checked where the guest calls out, but not to look through a handle.
    case (.new, .exported): [.checkMayLeave, .insert]
    case (.rep, .exported): [.look]
    // The entry is gone when the destructor runs, on top of the guest.
    case (.drop, .exported): drop(ending: .callDestructor)
    case (.drop, .imported): drop(ending: .releaseObject)
    // The destructor is an export like others, and waits for one that runs; the wrapper is dead at once.
    case (.hostDrop, .exported):
      [.stopIfGone, .disarm, .waitUntilLeft, .stopIfPoisoned, .enter, .callDestructor, .leave]
    case (.destructor, .exported): [.destroyObject]
    case (.new, .imported), (.rep, .imported), (.hostDrop, .imported), (.destructor, .imported): nil
    }
  }

  private static func drop(ending object: HandleStep) -> [HandleStep] {
    [.checkMayLeave, .remove, .byOwnership(own: [object], borrowed: [.endBorrow])]
  }
}
