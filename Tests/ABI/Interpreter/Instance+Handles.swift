import PintleABI
import PintleModel

// The functions for handles, run by their plans.

extension Instance {
  /// One run of a plan.
  final class HandleRun {
    let plan: HandlePlan
    let number: UInt32
    var handle: Handle?
    var entry: HandleTable.Entry?
    /// The handle or the representation that the function returns.
    var result: UInt32?
    /// What was destroyed.
    var destroyed: UInt32?

    init(_ plan: HandlePlan, _ number: UInt32) {
      self.plan = plan
      self.number = number
    }

    /// The representation of the object.
    var representation: UInt32 { entry?.representation ?? number }
  }

  /// Runs steps. What waits for the end of an export continues in ``exit()``.
  func perform(_ steps: ArraySlice<HandleStep>, _ run: HandleRun) throws {
    for (index, step) in zip(steps.indices, steps) {
      switch step {
      case .waitForExit where running != nil:
        waiting.append((steps[(index + 1)...], run))
        return
      case .returnIfDropped where run.handle?.isAlive == false: return
      case .returnIfPoisoned where isPoisoned: return
      case .returnIfDropped, .waitForExit, .returnIfPoisoned: break
      case .byOwnership(let own, let borrowed):
        try perform((run.entry?.isOwn == true ? own : borrowed)[...], run)
      case .enter: running = ExportCall()
      case .exit: try exit()
      case .callDestructor: try callDestructor(step, run)
      default: try perform(step, run)
      }
    }
  }

  private func perform(_ step: HandleStep, _ run: HandleRun) throws {
    let resource = run.plan.resource
    switch step {
    case .checkMayLeave: try check(mayLeave, .mayNotLeave, step)
    case .insertHandle:
      run.result = table.insert(HandleTable.Entry(resource, run.number, isOwn: true))
    case .representation: run.result = try entry(run, step).representation
    case .removeHandle:
      let entry = try entry(run, step)
      try check(entry.lends == 0, .lentHandle, step)
      table.remove(run.number)
      run.entry = entry
    case .endBorrow: run.entry?.call?.borrows -= 1
    case .releaseObject: destroy(run)
    case .invalidateWrapper: run.handle?.isAlive = false
    case .destroyObject: try destructor(resource, run.number)
    case .byOwnership, .returnIfDropped, .waitForExit, .returnIfPoisoned, .enter, .exit,
      .callDestructor:
      throw Fault("\(step) is performed elsewhere")
    }
  }

  private func callDestructor(_ step: HandleStep, _ run: HandleRun) throws {
    let isEntered = run.plan.function == .hostDrop
    destroy(run)
    memory.guestHasRun()
    do {
      let plan = HandlePlan(.destructor, of: run.plan.resource)
      try perform(plan.steps[...], HandleRun(plan, run.representation))
    } catch {
      if isEntered { poison() }
      throw error
    }
  }

  private func destroy(_ run: HandleRun) {
    run.destroyed = run.representation
    noteDestruction(of: run.representation)
  }

  private func entry(_ run: HandleRun, _ step: HandleStep) throws -> HandleTable.Entry {
    let entry = table[run.number]
    try check(entry?.resource == run.plan.resource, .unknownHandle, step)
    guard let entry else { throw Fault("an unknown handle went unnoticed") }
    return entry
  }

  private func check(_ holds: Bool, _ trap: Trap, _ step: HandleStep) throws {
    if holds { return }
    guard step.traps.contains(trap) else { throw Fault("\(step) raises \(trap) undeclared") }
    throw TrapError(trap: trap)
  }

  // MARK: What the guest may call

  private func run(
    _ function: HandlePlan.Function, _ resource: ResourceRef, _ number: UInt32
  ) throws -> HandleRun {
    let run = HandleRun(HandlePlan(function, of: resource), number)
    try perform(run.plan.steps[...], run)
    return run
  }

  /// `[resource-new]`: a handle for a representation.
  func makeHandle(_ resource: ResourceRef, _ representation: UInt32) throws -> UInt32 {
    guard let handle = try run(.new, resource, representation).result else {
      throw Fault("no handle")
    }
    return handle
  }

  /// `[resource-rep]`: the representation for a handle.
  func representation(_ resource: ResourceRef, _ index: UInt32) throws -> UInt32 {
    guard let representation = try run(.rep, resource, index).result else {
      throw Fault("no representation")
    }
    return representation
  }

  /// `[resource-drop]`: the representation that was destroyed, if the handle owned it.
  @discardableResult
  func dropHandle(_ resource: ResourceRef, _ index: UInt32) throws -> UInt32? {
    try run(.drop, resource, index).destroyed
  }

  /// The host drops an object that it owns, at once or at the end of the running export.
  func drop(_ handle: Handle) throws {
    let run = HandleRun(HandlePlan(.hostDrop, of: handle.resource), handle.number)
    run.handle = handle
    try perform(run.plan.steps[...], run)
  }
}
