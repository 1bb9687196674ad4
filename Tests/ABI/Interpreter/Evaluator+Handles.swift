import PintleABI

extension Evaluator {
  private func handle(_ value: Value, _ resource: ResourceRef) throws -> Handle {
    guard case .handle(let handle) = try wit(value) else { throw Fault("no handle") }
    guard handle.resource == resource else { throw Fault("a handle of another resource") }
    return handle
  }

  /// A handle that may be used. Before the instance is entered a dead one is only refused.
  private func liveHandle(_ value: Value, _ resource: ResourceRef, _ path: Path) throws -> Handle {
    let handle = try handle(value, resource)
    if case .checkHandle = step, !handle.isAlive { throw Refusal(path: frame.render(path)) }
    try check(.wrongHandle, path, handle.isAlive)
    return handle
  }

  func checkHandle(_ value: Value, _ resource: ResourceRef, _ path: Path) throws {
    _ = try liveHandle(value, resource, path)
  }

  // MARK: Lifting

  func liftOwn(_ value: Value, _ resource: ResourceRef, _ index: UInt32, _ path: Path) throws {
    if isGuest { return try define(value, .handle(Handle(resource, isOwn: true, index))) }
    let entry = try entry(resource, index, path)
    try check(.notOwned, path, entry.isOwn)
    try check(.lentHandle, path, entry.lends == 0)
    instance.table.remove(index)
    try define(value, .handle(Handle(resource, isOwn: true, entry.representation)))
  }

  func liftBorrow(_ value: Value, _ resource: ResourceRef, _ number: UInt32, _ path: Path) throws {
    let handle: Handle
    if isGuest {
      handle = Handle(resource, isOwn: false, number)
      if resource.side == .imported { borrowed.append(handle) }
    } else {
      let entry = try entry(resource, number, path)
      entry.lends += 1
      lent.append(entry)
      handle = Handle(resource, isOwn: false, entry.representation)
    }
    try define(value, .handle(handle))
  }

  private func entry(
    _ resource: ResourceRef, _ index: UInt32, _ path: Path
  ) throws -> HandleTable.Entry {
    let entry = instance.table[index]
    try check(.unknownHandle, path, entry?.resource == resource)
    guard let entry else { throw Fault("an unknown handle went unnoticed") }
    return entry
  }

  // MARK: Lowering

  func lowerOwn(_ value: Value, _ resource: ResourceRef, _ from: Value, _ path: Path) throws {
    let handle = try liveHandle(from, resource, path)
    guard handle.isOwn else { throw Fault("a borrowed handle is passed as owned") }
    if !isGuest, resource.side == .exported {
      try check(.lentHandle, path, handle.lends == 0)
    }
    handle.isAlive = false
    if isGuest { return try define(value, core: UInt64(handle.number)) }
    let entry = HandleTable.Entry(resource, handle.number, isOwn: true)
    try define(value, core: UInt64(instance.table.insert(entry)))
  }

  func lowerBorrow(_ value: Value, _ resource: ResourceRef, _ from: Value, _ path: Path) throws {
    let handle = try liveHandle(from, resource, path)
    if isGuest { return try define(value, core: UInt64(handle.number)) }
    if resource.side == .exported {
      handle.lends += 1
      lentWrappers.append(handle)
      return try define(value, core: UInt64(handle.number))
    }
    guard let exportCall else { throw Fault("a borrow is lowered outside of an export") }
    exportCall.borrows += 1
    let entry = HandleTable.Entry(resource, handle.number, isOwn: false, call: exportCall)
    try define(value, core: UInt64(instance.table.insert(entry)))
  }
}
