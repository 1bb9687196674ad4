/// Holds the functions around handles to abi.md 8.1, 8.5 and 9.
enum HandleVerifier {
  static func problems(of plan: HandlePlan) -> [String] {
    let steps = plan.steps.flatMap(\.flattened)
    var problems: [String] = []
    let mustMayLeave = plan.function == .new || plan.function == .drop
    if (plan.steps.first == .checkMayLeave) != mustMayLeave
      || steps.dropFirst().contains(.checkMayLeave)
    {
      problems.append("may-leave is to be checked first in `new` and `drop`, and nowhere else")
    }
    if plan.resource.side == .imported, steps.contains(.callDestructor) || plan.function != .drop {
      problems.append("a host's resource has no intrinsics but `drop`, and no destructor")
    }
    if plan.resource.side == .exported, steps.contains(.releaseObject) {
      problems.append("the host has no object of a guest's resource")
    }
    if steps.contains(.destroyObject) != (plan.function == .destructor) {
      problems.append("the object ends in the guest's destructor")
    }
    return problems + order(steps, in: plan)
  }

  private static func order(_ steps: [HandleStep], in plan: HandlePlan) -> [String] {
    let around = steps.filter {
      [.disarm, .waitUntilLeft, .stopIfPoisoned, .enter, .callDestructor, .leave].contains($0)
    }
    let calls: [HandleStep] = plan.resource.side == .exported ? [.callDestructor] : []
    let expected: [HandleStep] =
      switch plan.function {
      case .new, .rep, .destructor: []
      // On top of the guest that runs.
      case .drop: calls
      case .hostDrop: [.disarm, .waitUntilLeft, .stopIfPoisoned, .enter] + calls + [.leave]
      }
    let table = steps.filter { [.insert, .look, .remove, .endBorrow].contains($0) }
    let entries: [HandleStep] =
      switch plan.function {
      case .new: [.insert]
      case .rep: [.look]
      case .drop: [.remove, .endBorrow]
      case .hostDrop, .destructor: []
      }
    return around == expected && table == entries
      ? [] : ["the steps of `\(plan.function.rawValue)` are not those of the specification"]
  }
}

extension HandleStep {
  /// The step itself, or those inside of it.
  fileprivate var flattened: [HandleStep] {
    if case .byOwnership(let own, let borrowed) = self {
      (own + borrowed).flatMap(\.flattened)
    } else {
      [self]
    }
  }
}
