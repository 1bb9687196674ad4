import PintleABI
import PintleModel

/// Checks the steps of one plan or routine, in the order in which they run.
struct BodyVerifier {
  /// What is known about a value at the current step.
  struct State {
    var isDefined = false
    var isInReach = false
    var isUsed = false
    /// Whether the block at this address was freed, or now belongs to a lifted value.
    var isSpent = false
    /// The bits of a constant.
    var constant: UInt64?
    /// The resource that an earlier step took the handle to be of.
    var resource: ResourceRef?
    /// The layout of what is known to be at an address: a checked area, a block that the plan allocated, an element of a
    /// checked list.
    var extent: Layout?
    /// Whether it is an open arena.
    var isArena = false
  }

  let model: Model
  let abi: WorldABI
  let routines: [Routine]
  let isGuest: Bool
  /// How values are stored: the purpose of a routine, or the one for the role of a plan.
  let purpose: Routine.Purpose
  private let values: [ValueDeclaration]
  private(set) var problems: [String] = []
  private var states: [State]
  /// The values in scope, in the order of their definition.
  private var reach: [Value] = []
  /// What must be undone at the end of a block: earlier extents of values, and the blocks freed in it.
  private var earlierExtents: [(Value, Layout?)] = []
  private var spent: [Value] = []

  init(_ plan: Plan, _ abi: WorldABI, _ model: Model) {
    self.init(plan.values, isGuest: plan.role.isGuest, plan.role.storePurpose, abi, model)
  }

  init(_ routine: Routine, isGuest: Bool, _ abi: WorldABI, _ model: Model) {
    self.init(routine.values, isGuest: isGuest, routine.purpose, abi, model)
  }

  private init(
    _ values: [ValueDeclaration], isGuest: Bool, _ purpose: Routine.Purpose, _ abi: WorldABI,
    _ model: Model
  ) {
    self.values = values
    self.isGuest = isGuest
    self.purpose = purpose
    self.abi = abi
    routines = isGuest ? abi.guestRoutines : abi.hostRoutines
    self.model = model
    states = Array(repeating: State(), count: values.count)
  }

  mutating func verify(_ plan: Plan, _ function: WorldABI.FunctionABI) {
    for parameter in plan.parameters { define(parameter) }
    if plan.role == .guestImplementsExport, let area = function.parameterArea,
      let address = plan.parameters.first
    {
      // The block that the host allocated for the parameters.
      self[address].extent = area
    }
    for phase in plan.phases {
      for step in phase.steps { checkCall(step, plan, function) }
      walk(phase.steps)
    }
    if let result = plan.result { use(result) }
    reportUnused()
  }

  mutating func verify(postReturn plan: Plan, _ function: WorldABI.FunctionABI) {
    for parameter in plan.parameters {
      define(parameter)
      self[parameter].extent = function.resultArea
    }
    for phase in plan.phases { walk(phase.steps) }
    reportUnused()
  }

  mutating func verify(_ routine: Routine) {
    define(routine.base)
    self[routine.base].extent = routine.layout
    self[routine.base].isUsed = true
    if routine.layout != abi.facts[.defined(routine.type)].layout {
      report("the routine does not have the layout of its type")
    }
    if let arena = routine.arena {
      define(arena)
      self[arena].isArena = true
    }
    if let subject = routine.subject, routine.purpose != .load {
      define(subject)
    }
    walk(routine.steps)
    if let subject = routine.subject {
      if routine.purpose == .load { use(subject) }
      expect(subject, .wit(.defined(routine.type)))
    }
    reportUnused()
  }

  private mutating func walk(_ steps: [Step]) {
    for step in steps {
      for value in step.uses { use(value) }
      checkSide(step)
      checkTypes(step)
      checkAccess(step)
      checkSizes(step)
      walkBlocks(of: step)
      for value in step.definitions { define(value) }
      noteExtent(of: step)
      noteFreeing(of: step)
    }
  }

  private mutating func walkBlocks(of step: Step) {
    let blocks = step.blocks
    if blocks.isEmpty { return }
    let outerSpent = spent.count
    var spentInside: [Value] = []
    for (index, block) in blocks.enumerated() {
      let (outer, outerExtents) = (reach.count, earlierExtents.count)
      for value in block.entry { define(value) }
      if let counter = step.counter { self[counter].isUsed = true }
      if let (cursor, layout) = step.element { self[cursor].extent = layout }
      walk(block.steps)
      for value in block.yields { use(value) }
      checkBlock(index, of: step)
      while reach.count > outer, let value = reach.popLast() { self[value].isInReach = false }
      while earlierExtents.count > outerExtents, let (value, extent) = earlierExtents.popLast() {
        self[value].extent = extent
      }
      // The next case still has what this one freed.
      for value in spent[outerSpent...] { self[value].isSpent = false }
      spentInside += spent[outerSpent...]
      spent.removeSubrange(outerSpent...)
    }
    for value in spentInside where self[value].isInReach {
      if step.element != nil { report("\(name(value)) is freed once for each element") }
      spend(value)
    }
  }

  // MARK: Values

  subscript(value: Value) -> State {
    get { states.indices.contains(value.index) ? states[value.index] : State() }
    set { if states.indices.contains(value.index) { states[value.index] = newValue } }
  }

  private mutating func define(_ value: Value) {
    guard values.indices.contains(value.index) else {
      return report("value \(value.index) is unknown")
    }
    if states[value.index].isDefined { report("\(name(value)) is defined twice") }
    states[value.index].isDefined = true
    states[value.index].isInReach = true
    reach.append(value)
  }

  private mutating func use(_ value: Value) {
    if !self[value].isInReach { report("\(name(value)) is used before it is defined") }
    if self[value].isSpent { report("\(name(value)) is used after it was freed") }
    self[value].isUsed = true
  }

  /// A value that is defined and never used is lost.
  private mutating func reportUnused() {
    for index in states.indices where states[index].isDefined && !states[index].isUsed {
      report("\(name(Value(index: index))) is never used")
    }
  }

  /// Remembers the extent at an address up to the end of the block.
  mutating func learn(_ extent: Layout?, at address: Value) {
    earlierExtents.append((address, self[address].extent))
    self[address].extent = extent
  }

  mutating func spend(_ address: Value) {
    self[address].isSpent = true
    spent.append(address)
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

extension Role {
  /// The purpose of the routines with which the role stores values.
  fileprivate var storePurpose: Routine.Purpose {
    switch self {
    case .guestCallsImport: .lend
    case .guestImplementsExport: .transfer
    case .hostImplementsImport, .hostCallsExport: .allocate
    }
  }
}

extension Step {
  /// The address of an element, defined on entry to the step's block, and the element's layout.
  var element: (cursor: Value, layout: Layout)? {
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

  /// The number of an element, which only paths use.
  fileprivate var counter: Value? {
    switch self {
    case .liftList(let list): list.counter
    case .lowerList(let list): list.counter
    case .liftMap(let map): map.counter
    case .lowerMap(let map): map.counter
    case .loadElements(let list): list.counter
    case .storeElements(let list): list.counter
    default: nil
    }
  }
}
