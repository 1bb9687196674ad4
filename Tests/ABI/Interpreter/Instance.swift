import PintleABI
import PintleModel

/// An instance of a guest's module: its memory, its handles, and the state that the host keeps for it.
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
  /// Whether the guest obeys the rules, so that only its live blocks may be touched.
  let isTrusted: Bool

  private(set) var isPoisoned = false
  private(set) var mayLeave = true
  /// The export that is running; a destructor or an initialiser counts as one.
  var running: ExportCall?

  /// Replaces the heap for the host's allocations: returns the address of a new block.
  var allocator: ((Layout) throws -> UInt32)?
  /// The host's calls of the allocator, in order.
  private(set) var allocations: [Allocation] = []
  /// The bytes by which memory grows at the next allocation, besides what it needs.
  var growth: () -> Int = { 0 }
  /// Whether the guest uses one buffer for the parameters and the result of an import.
  var aliasesAreas = false
  /// Garbage for bits that have no defined value.
  var rubbish: () -> UInt64 = { 0 }
  /// What the guest's destructors do; they are called with a representation.
  var destructor: (ResourceRef, UInt32) throws -> Void = { _, _ in }
  /// The representations that were destroyed, in order.
  private(set) var destroyed: [UInt32] = []
  /// The steps that continue when the running export is over.
  var waiting: [(steps: ArraySlice<HandleStep>, run: HandleRun)] = []
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
  func exit() throws {
    running = nil
    while running == nil, let (steps, run) = waiting.first {
      waiting.removeFirst()
      try perform(steps, run)
    }
  }

  /// Runs guest code that must not call out.
  func withoutLeaving<Result>(_ body: () throws -> Result) rethrows -> Result {
    mayLeave = false
    defer { mayLeave = true }
    return try body()
  }

  func noteDestruction(of representation: UInt32) { destroyed.append(representation) }

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

  // MARK: Looking from outside

  /// The value with representations in place of handles, so that the two sides can be compared.
  func identified(_ value: WITValue, inGuest: Bool) throws -> WITValue {
    try value.mapHandles { handle in
      let isRepresentation = !inGuest || (handle.resource.side == .exported && !handle.isOwn)
      let number =
        isRepresentation ? handle.number : try representation(handle.resource, handle.number)
      return Handle(handle.resource, isOwn: handle.isOwn, number)
    }
  }

  /// What is left when nothing runs; there should be nothing.
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
