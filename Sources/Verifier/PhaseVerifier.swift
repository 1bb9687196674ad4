import PintleABI

/// Holds steps to the parts of a plan in which they may stand, and these to their order (abi.md 7 and 9).
enum PhaseVerifier {
  static func problems(of plan: Plan) -> [String] {
    let order: [Phase.Kind] =
      switch plan.role {
      case .guestCallsImport, .hostCallsExport: [.check, .lower, .call, .lift, .release]
      case .guestImplementsExport, .hostImplementsImport: [.check, .lift, .call, .lower, .release]
      }
    let kinds = plan.phases.map(\.kind)
    var problems: [String] = []
    if kinds != order.filter(kinds.contains) {
      problems.append("the phases are \(kinds.map(\.rawValue)), not in their order, each once")
    }
    for phase in plan.phases {
      check(phase.steps, in: Stages(phase.kind), phase.kind.rawValue, &problems)
      if phase.kind == .call, phase.steps.count != 1 {
        problems.append("the phase `call` is not one step")
      }
    }
    let checks = plan.phases.first { $0.kind == .check }?.steps ?? []
    if checks.dropLast().contains(where: \.isEnter) {
      problems.append("a check behind `enter` would leave the instance entered")
    }
    return problems
  }

  /// Post-return only frees.
  static func problems(ofPostReturn plan: Plan) -> [String] {
    var problems: [String] = []
    if plan.phases.contains(where: { $0.kind != .release }) {
      problems.append("the phases are not those of a post-return")
    }
    for phase in plan.phases { check(phase.steps, in: .free, "post-return", &problems) }
    return problems
  }

  static func problems(of routine: Routine) -> [String] {
    let stage: Stages =
      switch routine.purpose {
      case .load: .lift
      case .lend, .give, .allocate: .lower
      case .release: .free
      }
    var problems: [String] = []
    check(routine.steps, in: stage, routine.purpose.rawValue, &problems)
    return problems
  }

  private static func check(
    _ steps: [Step], in stage: Stages, _ name: String, _ problems: inout [String]
  ) {
    for step in steps {
      if step.stages.isDisjoint(with: stage) {
        problems.append("`\(step.label)` does not belong to `\(name)`")
      }
      for block in step.blocks { check(block.steps, in: stage, name, &problems) }
    }
  }
}

/// The parts of plans.
private struct Stages: OptionSet {
  let rawValue: Int

  static let check = Stages(rawValue: 1)
  static let lower = Stages(rawValue: 2)
  static let call = Stages(rawValue: 4)
  static let lift = Stages(rawValue: 8)
  /// Behind the call, its values included.
  static let end = Stages(rawValue: 16)
  /// Guest: post-return.
  static let free = Stages(rawValue: 32)

  init(rawValue: Int) {
    self.rawValue = rawValue
  }

  init(_ kind: Phase.Kind) {
    switch kind {
    case .check: self = .check
    case .lower: self = .lower
    case .call: self = .call
    case .lift: self = .lift
    case .release: self = .end
    }
  }
}

extension Step {
  fileprivate var stages: Stages {
    switch self {
    case .checkHandle, .enter, .checkMayLeave: .check
    case .constant, .lowerScalar, .storeScalar, .storePointer, .storeLength, .storeUnsigned,
      .stackArea,
      .staticArea, .allocateArea, .openArena, .lowerString, .lowerNumericList, .lowerList,
      .lowerMap,
      .storeNumericElements, .storeElements, .project, .lowerSum, .lowerEnum, .lowerFlags,
      .lowerOwn,
      .lowerBorrow, .storeNamed:
      .lower
    case .cast: [.lower, .lift]
    case .callCore, .callUser: .call
    case .liftScalar, .loadScalar, .checkArea, .freeArea, .liftString, .liftNumericList, .liftList,
      .liftMap, .loadNumericElements, .loadElements, .construct, .liftSum, .liftEnum, .liftFlags,
      .liftOwn, .liftBorrow, .loadNamed:
      .lift
    case .loadPointer, .loadLength, .loadUnsigned: [.lift, .free]
    case .closeArena, .returnLends, .checkBorrows, .dropBorrows, .callPostReturn, .leave: .end
    case .freeBlock, .releaseList, .releaseElements, .releaseNamed, .releaseSum: .free
    }
  }

  fileprivate var isEnter: Bool { if case .enter = self { true } else { false } }

  /// The name of its case.
  fileprivate var label: String {
    String("\(self)".prefix { $0 != "(" })
  }
}
