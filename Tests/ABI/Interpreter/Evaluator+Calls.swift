import PintleABI
import PintleModel

extension Evaluator {
  // MARK: Routines

  func loadNamed(_ value: Value, _ id: RoutineID, _ place: MemoryOperand, _ path: Path) throws {
    let routine = try routine(id, .load, .load)
    let subject = try run(routine, at: place, path, [])
    guard let subject else { throw Fault("the routine loads nothing") }
    try frame.define(value, subject)
  }

  func storeNamed(
    _ id: RoutineID, _ from: Value, _ place: MemoryOperand, _ arena: Value?, _ path: Path
  ) throws {
    let purpose: Routine.Purpose =
      switch plan.role {
      case .guestCallsImport: .lend
      case .guestImplementsExport: .transfer
      case .hostImplementsImport, .hostCallsExport: .allocate
      }
    let routine = try routine(id, purpose, purpose)
    guard let subject = routine.subject, (routine.arena == nil) == (arena == nil) else {
      throw Fault("the routine is called with other parts")
    }
    var entry = [(subject, try frame.slot(from))]
    if let own = routine.arena, let arena { entry.append((own, try frame.slot(arena))) }
    _ = try run(routine, at: place, path, entry)
  }

  func releaseNamed(_ id: RoutineID, _ place: MemoryOperand) throws {
    _ = try run(try routine(id, .release, .release), at: place, Path(root: nil), [])
  }

  private func routine(
    _ id: RoutineID, _ purpose: Routine.Purpose, _ expected: Routine.Purpose
  ) throws -> Routine {
    guard routines.indices.contains(id.index), routines[id.index].purpose == expected else {
      throw Fault("no routine to \(purpose)")
    }
    return routines[id.index]
  }

  private func run(
    _ routine: Routine, at place: MemoryOperand, _ path: Path, _ entry: [(Value, Slot)]
  ) throws -> Slot? {
    let caller = frame
    let start = try address(place)
    let area = start..<start + routine.layout.size
    guard isGuest || caller.ranges.contains(where: { $0.clamped(to: area) == area }) else {
      throw Fault("a routine is called for \(area), which was not checked")
    }
    frame = Frame(
      routine.values, parent: caller, path: path, view: instance.memory.generation, ranges: [area])
    try frame.define(routine.base, .core(.i32(UInt32(start))))
    for (value, slot) in entry { try frame.define(value, slot) }
    try evaluate(routine.steps)
    guard routine.access.isSuperset(of: frame.performed) else {
      throw Fault("a routine does not declare all of its access: \(frame.performed)")
    }
    let subject = routine.purpose == .load ? try routine.subject.map { try frame.slot($0) } : nil
    caller.performed.formUnion(frame.performed)
    frame = caller
    if routine.access.contains(.runsGuest) { refresh() }
    return subject
  }

  // MARK: Calls

  func callCore(_ results: [Value], _ arguments: [Value]) throws {
    let values = try coreValues(arguments)
    // When a guest calls, none of its code runs until the call returns.
    let answer =
      isGuest ? try environment.callCore(values) : try runGuest { try environment.callCore(values) }
    guard answer.count == results.count else { throw Fault("wrong number of core results") }
    for (result, value) in zip(results, answer) { try frame.define(result, .core(value)) }
  }

  func callUser(_ result: Value?, _ arguments: [Value]) throws {
    let values = try arguments.map { try wit($0) }
    for (argument, value) in zip(arguments, values) { try checkType(argument, value) }
    let answer = try environment.callUser(values)
    guard (answer == nil) == (result == nil) else { throw Fault("wrong number of results") }
    if let result, let answer {
      try checkType(result, answer)
      try define(result, answer)
    }
  }

  private func checkType(_ value: Value, _ wit: WITValue) throws {
    guard case .wit(let type) = frame.infos[value.index].type,
      instance.model.contains(wit, in: type)
    else { throw Fault("\(wit) is not of the type of \(frame.infos[value.index].hint)") }
  }

  func callPostReturn(_ arguments: [Value]) throws {
    guard let postReturn = environment.postReturn else { return }
    let values = try coreValues(arguments)
    try runGuest { try postReturn(values) }
  }

  private func coreValues(_ values: [Value]) throws -> [CoreValue] {
    try values.map { value in
      guard case .core(let core) = try frame.slot(value) else { throw Fault("no core value") }
      return core
    }
  }

  // MARK: Release

  func freeBlock(_ address: Value, _ length: Value, _ element: Layout) throws {
    let layout = element * Int(try core(length))
    try instance.heap.free(Int(try core(address)), layout, in: &instance.memory)
  }

  func release(_ list: ListRelease) throws {
    let extent = Extent(
      address: Int(try core(list.address)), count: Int(try core(list.length)),
      element: list.layout, ownership: .free(element: list.layout))
    for index in 0..<extent.count {
      let cursor = UInt32(extent.range(index).lowerBound)
      _ = try block(list.steps, entry: [(list.cursor, .core(.i32(cursor)))])
    }
    try freeBlock(list.address, list.length, list.layout)
  }

  func release(_ list: ElementsRelease) throws {
    let start = try address(list.base)
    for index in 0..<list.count {
      let cursor = UInt32(start + index * list.layout.size)
      _ = try block(list.steps, entry: [(list.cursor, .core(.i32(cursor)))])
    }
  }

  func releaseSum(_ type: TypeRef, _ discriminant: Value, _ cases: [CaseRelease]) throws {
    try checkCases(type, cases.map(\.name))
    let found = try core(discriminant)
    guard let chosen = cases.first(where: { UInt64($0.discriminant) == found }) else {
      throw Fault("no case \(found)")
    }
    _ = try block(chosen.steps)
  }
}
