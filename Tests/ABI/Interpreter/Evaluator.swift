import PintleABI
import PintleModel

/// Runs one plan of one side, and checks that its steps do only what they declare.
final class Evaluator {
  /// The other side, and the user of this one.
  struct Environment {
    var callCore: ([CoreValue]) throws -> [CoreValue] = { _ in throw Fault("no core function") }
    var callUser: ([WITValue]) throws -> WITValue? = { _ in throw Fault("no user function") }
    /// `nil` in a module that has none.
    var postReturn: (([CoreValue]) throws -> Void)?
  }

  let instance: Instance
  let plan: Plan
  let environment: Environment
  var frame: Frame
  /// The step that runs; what happens must be what it declares.
  private(set) var step = Step.callUser(result: nil, arguments: [])

  /// Host, export: the call that lowered borrows belong to.
  var exportCall: ExportCall?
  /// Host, import: what the guest has lent for the call.
  var lent: [HandleTable.Entry] = []
  /// Host, export: the wrappers of the guest's objects that are lent for the call.
  var lentWrappers: [Handle] = []
  /// Guest, export: the borrows that are to be dropped.
  var borrowed: [Handle] = []
  /// Guest: temporary buffers by their arena.
  var arenas: [UInt64: [GuestHeap.Block]] = [:]
  /// Guest: the area that serves as all stack areas, once it exists.
  var stackArea: Int?
  /// Guest: blocks that are gone with the call; what the caller lent must not change.
  var callBlocks: [(block: GuestHeap.Block, contents: [UInt8]?)] = []

  var isGuest: Bool { plan.role.isGuest }
  var routines: [Routine] { isGuest ? instance.abi.guestRoutines : instance.abi.hostRoutines }

  init(_ plan: Plan, in instance: Instance, _ environment: Environment) {
    self.instance = instance
    self.plan = plan
    self.environment = environment
    frame = Frame(plan.values, view: instance.memory.generation)
  }

  /// Runs the plan.
  func run(_ arguments: [Slot]) throws -> Slot? {
    guard arguments.count == plan.parameters.count else { throw Fault("wrong number of arguments") }
    for (parameter, argument) in zip(plan.parameters, arguments) {
      try frame.define(parameter, argument)
    }
    try perform(.checkMayLeave)
    for phase in plan.phases where phase.kind == .check { try evaluate(phase) }
    try perform(.enter)
    for phase in plan.phases where phase.kind != .check && phase.kind != .release {
      try evaluate(phase)
    }
    try perform(.checkBorrows)
    for phase in plan.phases where phase.kind == .release { try evaluate(phase) }
    try perform(.dropBorrows)
    try perform(.endLends)
    try perform(.exit)
    try endCall()
    guard plan.access.isSuperset(of: frame.performed) else {
      throw Fault("the plan does not declare all of its access: \(frame.performed)")
    }
    return try plan.result.map { try frame.slot($0) }
  }

  /// A failure poisons the instance, unless nothing has happened yet.
  private func evaluate(_ phase: Phase) throws {
    do {
      try evaluate(phase.steps)
    } catch {
      if plan.role != .hostCallsExport || phase.kind != .check { instance.poison() }
      throw error
    }
  }

  func evaluate(_ steps: [Step]) throws {
    for step in steps {
      instance.fuel -= 1
      if instance.fuel < 0 { throw OutOfFuel() }
      let outer = self.step
      self.step = step
      try perform(step)
      if step.access.contains(.runsGuest) { refresh() }
      self.step = outer
    }
  }

  /// Runs the steps of a block once, and takes what it yields.
  func block(
    _ steps: [Step], entry: [(Value, Slot)] = [], touching range: Range<Int>? = nil,
    yields: [Value] = []
  ) throws -> [Slot] {
    try frame.scope {
      for (value, slot) in entry { try frame.define(value, slot) }
      if let range { frame.ranges.append(range) }
      try evaluate(steps)
      return try yields.map { try frame.slot($0) }
    }
  }

  // MARK: Values

  func core(_ value: Value) throws -> UInt64 {
    guard case .core(let core) = try frame.slot(value) else { throw Fault("no core value") }
    return core.bits
  }

  func wit(_ value: Value) throws -> WITValue {
    guard case .wit(let wit) = try frame.slot(value) else { throw Fault("no WIT value") }
    return wit
  }

  func define(_ value: Value, core bits: UInt64) throws {
    guard let type = frame.infos[value.index].type.core else { throw Fault("no core value") }
    try frame.define(value, .core(CoreValue(type: type, bits: bits)))
  }

  func define(_ value: Value, _ wit: WITValue) throws {
    try frame.define(value, .wit(wit))
  }

  func address(_ place: MemoryOperand) throws -> Int {
    Int(try core(place.base)) + place.offset
  }
}
