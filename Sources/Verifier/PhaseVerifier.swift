import PintleABI

/// Checks that the phases of a plan are those of its role, in order, and that each has only steps that belong there.
enum PhaseVerifier {
  static func problems(of plan: Plan) -> [String] {
    let order: [Phase.Kind] =
      switch plan.role {
      case .guestCallsImport, .hostCallsExport: [.check, .lower, .call, .lift, .release]
      case .guestImplementsExport, .hostImplementsImport: [.lift, .call, .lower, .release]
      }
    let kinds = plan.phases.map(\.kind)
    var problems: [String] = []
    if kinds != order.filter(kinds.contains) {
      problems.append("the phases are \(kinds.map(\.rawValue)), not in their order, each once")
    }
    for phase in plan.phases {
      check(phase.steps, in: StepShape.Phases(phase.kind), phase.kind.rawValue, &problems)
      if phase.kind == .call, phase.steps.count != 1 {
        problems.append("the phase `call` is not one step")
      }
    }
    return problems
  }

  /// Post-return only frees.
  static func problems(ofPostReturn plan: Plan) -> [String] {
    var problems: [String] = []
    if plan.phases.contains(where: { $0.kind != .release }) {
      problems.append("the phases are not those of a post-return")
    }
    for phase in plan.phases { check(phase.steps, in: .postReturn, "post-return", &problems) }
    return problems
  }

  static func problems(of routine: Routine) -> [String] {
    let phase: StepShape.Phases =
      switch routine.purpose {
      case .load: .lift
      case .lend, .transfer, .allocate: .lower
      case .release: .postReturn
      }
    var problems: [String] = []
    check(routine.steps, in: phase, routine.purpose.rawValue, &problems)
    return problems
  }

  private static func check(
    _ steps: [Step], in phase: StepShape.Phases, _ name: String, _ problems: inout [String]
  ) {
    for step in steps {
      if step.shape.phases.isDisjoint(with: phase) {
        problems.append("`\(step.label)` does not belong to `\(name)`")
      }
      for block in step.blocks { check(block.steps, in: phase, name, &problems) }
    }
  }
}

extension StepShape.Phases {
  fileprivate init(_ kind: Phase.Kind) {
    switch kind {
    case .check: self = .check
    case .lower: self = .lower
    case .call: self = .call
    case .lift: self = .lift
    case .release: self = .release
    }
  }
}

extension Step {
  /// The name of its case.
  fileprivate var label: String {
    String("\(self)".prefix { $0 != "(" })
  }
}
