import PintleABI

/// What a guest has allocated: on its heap, its stack, and in static memory.
///
/// Blocks have exact sizes and never touch; freed ones are filled with rubbish.
final class GuestHeap {
  enum Kind {
    /// From the allocator: to be freed with its own size and alignment.
    case heap
    /// On the stack of a call, or lent to one: it is gone when the call ends.
    case call
    /// The areas of results: it stays.
    case `static`
  }

  struct Block: Equatable {
    var address: Int
    var layout: Layout
    var kind: Kind

    var range: Range<Int> { address..<address + layout.size }
  }

  /// Where the first block may stand.
  static let base = 1024

  /// In the order of their addresses.
  private(set) var blocks: [Block] = []
  private var freed: Set<Int> = []
  private var next = GuestHeap.base

  /// Makes a block behind all others; memory grows when it is full. A block without bytes is only its alignment.
  func allocate(_ layout: Layout, _ kind: Kind, in memory: inout Memory) throws -> Int {
    if layout.size == 0 { return layout.alignment }
    let alignment = max(layout.alignment, 1)
    let address = (next + alignment - 1) / alignment * alignment
    if address + layout.size > memory.size {
      let missing = address + layout.size - memory.size
      memory.grow(by: (missing + 0xffff) / 0x10000 * 0x10000)
    }
    // Not a multiple of an alignment, so that a wrong one is seen.
    next = address + layout.size + 1
    blocks.append(Block(address: address, layout: layout, kind: kind))
    try fill(address, layout.size, 0xa5, in: &memory)
    return address
  }

  /// Frees a block, which must have been made like this.
  func free(
    _ address: Int, _ layout: Layout, _ kind: Kind = .heap, in memory: inout Memory
  ) throws {
    if layout.size == 0 { return }
    let block = Block(address: address, layout: layout, kind: kind)
    guard let index = index(of: address), blocks[index].address == address else {
      let reason = freed.contains(address) ? "again" : "although it is no block"
      throw Fault("\(block) is freed \(reason)")
    }
    guard blocks[index] == block else { throw Fault("\(blocks[index]) is freed as \(block)") }
    blocks.remove(at: index)
    freed.insert(address)
    try fill(address, layout.size, 0xdd, in: &memory)
  }

  /// The block that holds all of these bytes.
  func block(_ address: Int, _ count: Int) -> Block? {
    guard let index = index(of: address) else { return nil }
    let block = blocks[index]
    return address + count <= block.range.upperBound ? block : nil
  }

  /// The blocks that somebody should have freed. Without any, the memory is used anew.
  func takeLeaks() -> [Block] {
    let leaks = blocks.filter { $0.kind != .static }
    blocks.removeAll { $0.kind != .static }
    freed = []
    next = (blocks.last?.range.upperBound ?? Self.base) + 1
    return leaks
  }

  /// The last block that begins at or below an address.
  private func index(of address: Int) -> Int? {
    var (low, high) = (0, blocks.count)
    while low < high {
      let middle = (low + high) / 2
      if blocks[middle].address <= address { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? low - 1 : nil
  }

  private func fill(_ address: Int, _ count: Int, _ byte: UInt8, in memory: inout Memory) throws {
    try memory.write(repeatElement(byte, count: count), at: address)
  }
}
