import PintleABI
import PintleModel

/// A guest's module while it lives: its memory, its handles, and what the host must know of its state (abi.md 9).
final class Instance {
  struct Allocation: Equatable {
    var oldAddress = 0
    var oldSize = 0
    var layout: Layout
    var address: UInt32
  }

  let model: Model
  let abi: WorldABI
  var memory: Memory
  let heap = GuestHeap()
  var table = HandleTable()
  /// Whether the guest keeps to the rules, so that whatever is touched must lie in its live blocks.
  let isTrusted: Bool

  private(set) var isPoisoned = false
  private(set) var mayLeave = true
  /// The export that is running; a destructor or an initialiser counts as one.
  private(set) var running: ExportCall?

  /// What answers the host instead of the heap: the address of a new block.
  var allocator: ((Layout) throws -> UInt32)?
  /// The host's calls of the allocator, in order.
  private(set) var allocations: [Allocation] = []
  /// By how many bytes memory grows at the next allocation, beside what it needs.
  var growth: () -> Int = { 0 }
  /// Whether the guest has one buffer for the parameters and the result of an import (abi.md 7, "Aliasing").
  var aliasesAreas = false
  /// Bits that a guest leaves in what nobody may look at.
  var rubbish: () -> UInt64 = { 0 }
  /// What the guest's destructors do; they are called with a representation.
  var destructor: (ResourceRef, UInt32) throws -> Void = { _, _ in }
  /// The representations that were destroyed, in order.
  private(set) var destroyed: [UInt32] = []
  private var waiting: [Handle] = []
  /// The steps that plans may still take.
  var fuel = Int.max

  init(
    _ model: Model, _ abi: WorldABI, memory: Memory = Memory(size: 0x10000),
    isTrusted: Bool = true
  ) {
    self.model = model
    self.abi = abi
    self.memory = memory
    self.isTrusted = isTrusted
  }

  // MARK: State

  func poison() { isPoisoned = true }

  func enter() throws -> ExportCall {
    guard !isPoisoned, running == nil else { throw TrapError(trap: .entered) }
    let call = ExportCall()
    running = call
    return call
  }

  /// Ends the running export, then runs the destructors that waited for it.
  func leave() throws {
    running = nil
    while let handle = waiting.first {
      waiting.removeFirst()
      try destroyFromOutside(handle)
    }
  }

  /// Runs guest code that must not call out.
  func withoutLeaving<Result>(_ body: () throws -> Result) rethrows -> Result {
    mayLeave = false
    defer { mayLeave = true }
    return try body()
  }

  // MARK: The allocator

  /// The host's `realloc(0, 0, alignment, size)`. Nothing about the answer is checked.
  func allocate(_ layout: Layout) throws -> UInt32 {
    memory.grow(by: growth())
    guard !mayLeave else { throw Fault("the guest allocates and may leave") }
    let address =
      try allocator.map { try $0(layout) }
      ?? UInt32(try heap.allocate(layout, .heap, in: &memory))
    allocations.append(Allocation(layout: layout, address: address))
    return address
  }

  // MARK: What the guest may call

  /// `[resource-new]`: a handle for a representation.
  func makeHandle(_ resource: ResourceRef, _ representation: UInt32) throws -> UInt32 {
    guard mayLeave else { throw TrapError(trap: .mayNotLeave) }
    return table.insert(HandleTable.Entry(resource, representation, isOwn: true))
  }

  /// `[resource-rep]`: what a handle stands for.
  func representation(_ resource: ResourceRef, _ index: UInt32) throws -> UInt32 {
    try entry(resource, index).representation
  }

  /// `[resource-drop]`: the representation that was destroyed, if the handle owned it.
  @discardableResult
  func dropHandle(_ resource: ResourceRef, _ index: UInt32) throws -> UInt32? {
    guard mayLeave else { throw TrapError(trap: .mayNotLeave) }
    let entry = try entry(resource, index)
    guard entry.lends == 0 else { throw TrapError(trap: .lentHandle) }
    table.remove(index)
    guard entry.isOwn else {
      entry.call?.borrows -= 1
      return nil
    }
    // On top of whatever runs in the guest.
    try destroy(resource, entry.representation)
    return entry.representation
  }

  private func entry(_ resource: ResourceRef, _ index: UInt32) throws -> HandleTable.Entry {
    guard let entry = table[index], entry.resource == resource else {
      throw TrapError(trap: .unknownHandle)
    }
    return entry
  }

  // MARK: Destruction

  /// The host drops what it owns: at once, or when the running export is over.
  func drop(_ handle: Handle) throws {
    handle.isAlive = false
    if running != nil {
      waiting.append(handle)
    } else {
      try destroyFromOutside(handle)
    }
  }

  private func destroyFromOutside(_ handle: Handle) throws {
    if isPoisoned { return }
    running = ExportCall()
    do {
      try destroy(handle.resource, handle.number)
    } catch {
      poison()
      throw error
    }
    running = nil
  }

  private func destroy(_ resource: ResourceRef, _ representation: UInt32) throws {
    destroyed.append(representation)
    guard resource.side == .exported else { return }
    memory.guestHasRun()
    try destructor(resource, representation)
  }

  // MARK: Looking from outside

  /// The value with what its handles stand for in place of indices, so that the two sides can be compared.
  func identified(_ value: WITValue, inGuest: Bool) throws -> WITValue {
    try value.mapHandles { handle in
      let isRepresentation = !inGuest || (handle.resource.side == .exported && !handle.isOwn)
      let number =
        isRepresentation ? handle.number : try representation(handle.resource, handle.number)
      return Handle(handle.resource, isOwn: handle.isOwn, number)
    }
  }

  /// What is left over when nothing runs: it should be nothing.
  func remains() -> [String] {
    var found = heap.takeLeaks().map { "leaked \($0)" }
    if running != nil { found.append("still entered") }
    if !mayLeave { found.append("may still not leave") }
    if !waiting.isEmpty { found.append("destructors still wait") }
    for entry in table.entries where entry.lends > 0 || !entry.isOwn {
      found.append("handle of \(entry.representation) is still lent or borrowed")
    }
    return found
  }
}
