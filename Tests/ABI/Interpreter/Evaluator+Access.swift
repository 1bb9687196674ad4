import PintleABI

// Steps may access memory and trap only as they declare; anything else is a fault.

extension Evaluator {
  /// The most bytes of a string or a list.
  static let longest: UInt64 = (1 << 28) - 1

  /// A check of the current step. A guest checks nothing: what it receives must be right.
  func check(_ trap: Trap, _ path: Path, _ holds: Bool) throws {
    if holds { return }
    let place = frame.render(path)
    if isGuest { throw Fault("the guest gets what is \(trap.rawValue) at \(place)") }
    guard step.traps(in: instance.model).contains(trap) else {
      throw Fault("a step raises \(trap.rawValue) undeclared at \(place)")
    }
    throw TrapError(trap: trap, path: place)
  }

  /// Lets guest code run.
  func runGuest<Result>(_ body: () throws -> Result) throws -> Result {
    guard step.access.contains(.runsGuest) else { throw Fault("a step runs the guest undeclared") }
    let mayLeave = !step.access.contains(.mayNotLeave)
    frame.performed.formUnion(mayLeave ? .runsGuest : [.runsGuest, .mayNotLeave])
    let result: Result
    do {
      result = mayLeave ? try body() : try instance.withoutLeaving(body)
    } catch let error as TrapError where !step.traps(in: instance.model).contains(.guest) {
      throw Fault("a step lets the guest trap without declaring it: \(error)")
    }
    instance.memory.guestHasRun()
    return result
  }

  /// Looks up the memory, after guest code may have run.
  func refresh() {
    frame.view = instance.memory.generation
  }

  func memorySize() throws -> UInt64 {
    guard !step.access.isDisjoint(with: [.reads, .allocates]) else {
      throw Fault("a step looks at the size of memory without declaring it")
    }
    try checkView()
    return UInt64(instance.memory.size)
  }

  func load(_ address: Int, width: Int) throws -> UInt64 {
    try permit(.reads, address, width)
    return try instance.memory.load(address, width: width)
  }

  func read(_ address: Int, _ count: Int) throws -> [UInt8] {
    try permit(.reads, address, count)
    return try instance.memory.read(address, count)
  }

  func store(_ bits: UInt64, _ address: Int, width: Int) throws {
    try permit(.writes, address, width)
    try instance.memory.store(bits, address, width: width)
  }

  func write(_ bytes: [UInt8], at address: Int) throws {
    try permit(.writes, address, bytes.count)
    try instance.memory.write(bytes, at: address)
  }

  private func permit(_ access: MemoryAccess, _ address: Int, _ count: Int) throws {
    guard step.access.contains(access) else { throw Fault("a step touches memory undeclared") }
    frame.performed.formUnion(access)
    if count == 0 { return }
    let range = address..<address + count
    if !isGuest {
      try checkView()
      guard frame.ranges.contains(where: { $0.contains(range) }) else {
        throw Fault("the host touches \(range), outside of what it has checked or made")
      }
    }
    if isGuest || instance.isTrusted, instance.heap.block(address, count) == nil {
      throw Fault("\(range) is touched, which is in no live block")
    }
  }

  private func checkView() throws {
    guard isGuest || frame.view == instance.memory.generation else {
      throw Fault("the host uses what it knew of memory before the guest ran")
    }
  }

  // MARK: Blocks

  /// A new block from the guest's allocator, which the host may write.
  func allocate(_ layout: Layout, _ path: Path) throws -> Int {
    frame.performed.formUnion(.allocates)
    let address = try runGuest { try instance.allocate(layout) }
    refresh()
    let end = UInt64(address) + UInt64(layout.size)
    try check(
      .invalidAllocation, path,
      Int(address) % layout.alignment == 0 && end <= (try memorySize()))
    return Int(address)
  }

  /// A block of the guest that ends with the call.
  func callBlock(_ layout: Layout, lent contents: [UInt8]? = nil) throws -> Int {
    let address = try instance.heap.allocate(layout, .call, in: &instance.memory)
    if layout.size == 0 { return address }
    if let contents { try instance.memory.write(contents, at: address) }
    let block = GuestHeap.Block(address: address, layout: layout, kind: .call)
    callBlocks.append((block, contents))
    return address
  }

  /// Checks that the call closed its arenas, ended its lends, dropped its borrows and kept lent blocks unchanged.
  func endCall() throws {
    guard arenas.isEmpty else { throw Fault("an arena is still open") }
    guard lent.isEmpty else { throw Fault("lends were not ended") }
    guard borrowed.isEmpty else { throw Fault("borrows were not dropped") }
    for (block, contents) in callBlocks {
      let now = try instance.memory.read(block.address, block.layout.size)
      guard contents == nil || contents == now else { throw Fault("a lent block was changed") }
      try instance.heap.free(block.address, block.layout, .call, in: &instance.memory)
    }
  }
}

extension Range<Int> {
  fileprivate func contains(_ other: Range<Int>) -> Bool {
    lowerBound <= other.lowerBound && other.upperBound <= upperBound
  }
}
