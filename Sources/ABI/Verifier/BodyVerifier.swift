import PintleModel

/// Walks over the steps of one plan or routine in the order in which they run.
struct BodyVerifier {
  let model: Model
  let routines: [Routine]
  let isGuest: Bool
  private let values: [ValueInfo]
  private(set) var problems: [String] = []
  private var everDefined: [Bool]
  private var isInReach: [Bool]
  /// The values in reach, in the order of their definition.
  private var reach: [Value] = []
  /// What is known to stand at an address: a checked area, a block of the plan's own, an element of a checked list.
  var extents: [Value: Layout] = [:]

  init(_ plan: Plan, _ routines: [Routine], _ model: Model) {
    self.init(plan.values, isGuest: plan.role.isGuest, routines, model)
  }

  init(_ routine: Routine, isGuest: Bool, _ routines: [Routine], _ model: Model) {
    self.init(routine.values, isGuest: isGuest, routines, model)
  }

  private init(_ values: [ValueInfo], isGuest: Bool, _ routines: [Routine], _ model: Model) {
    self.values = values
    self.isGuest = isGuest
    self.routines = routines
    self.model = model
    everDefined = Array(repeating: false, count: values.count)
    isInReach = everDefined
  }

  mutating func verify(_ plan: Plan, _ function: WorldABI.FunctionABI) {
    for parameter in plan.parameters { define(parameter) }
    for phase in plan.phases {
      for step in phase.steps { checkCall(step, plan, function) }
      walk(phase.steps)
    }
    if let result = plan.result { use(result) }
  }

  mutating func verify(_ routine: Routine) {
    define(routine.base)
    extents[routine.base] = routine.layout
    if let arena = routine.arena { define(arena) }
    if let subject = routine.subject, routine.purpose != .load { define(subject) }
    walk(routine.steps)
    if let subject = routine.subject {
      use(subject)
      expect(subject, .wit(.defined(routine.type)))
    }
  }

  private mutating func walk(_ steps: [Step]) {
    for step in steps {
      for value in step.uses { use(value) }
      checkSide(step)
      checkTypes(step)
      checkAccess(step)
      for block in step.blocks {
        let outer = reach.count
        for value in block.entry { define(value) }
        if let (cursor, layout) = step.element { extents[cursor] = layout }
        walk(block.steps)
        for value in block.yields { use(value) }
        while reach.count > outer, let value = reach.popLast() { isInReach[value.index] = false }
      }
      for value in step.definitions { define(value) }
      noteExtent(of: step)
    }
  }

  // MARK: Values

  private mutating func define(_ value: Value) {
    guard values.indices.contains(value.index) else {
      return report("value \(value.index) is unknown")
    }
    if everDefined[value.index] { report("\(name(value)) is defined twice") }
    everDefined[value.index] = true
    isInReach[value.index] = true
    reach.append(value)
  }

  private mutating func use(_ value: Value) {
    if !values.indices.contains(value.index) || !isInReach[value.index] {
      report("\(name(value)) is used before its definition")
    }
  }

  mutating func report(_ problem: String) {
    problems.append(problem)
  }

  func type(_ value: Value) -> ValueType? {
    values.indices.contains(value.index) ? values[value.index].type : nil
  }

  func name(_ value: Value) -> String {
    let hint = values.indices.contains(value.index) ? values[value.index].hint : "?"
    return "value \(value.index) (\(hint))"
  }
}

extension Step {
  /// The address of an element, defined on entry to the step's block, and what stands there.
  fileprivate var element: (cursor: Value, layout: Layout)? {
    switch self {
    case .liftList(let list): (list.cursor, list.layout)
    case .lowerList(let list): (list.cursor, list.layout)
    case .liftMap(let map): (map.cursor, map.layout)
    case .lowerMap(let map): (map.cursor, map.layout)
    case .loadElements(let list): (list.cursor, list.layout)
    case .storeElements(let list): (list.cursor, list.layout)
    case .releaseList(let list): (list.cursor, list.layout)
    case .releaseElements(let list): (list.cursor, list.layout)
    default: nil
    }
  }
}
