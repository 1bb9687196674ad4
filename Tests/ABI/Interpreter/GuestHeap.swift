import PintleABI

/// The blocks of a guest: on its heap, on its stack, and in static memory.
///
/// Blocks have exact sizes and never touch; freed ones are overwritten.
final class GuestHeap {
  enum Kind {
    /// From the allocator; it must be freed with its size and alignment.
    case heap
    /// On the stack of a call or lent to one; it ends with the call.
    case call
    /// An area for results, which is never freed.
    case `static`
  }

  struct Block: Equatable {
    var address: Int
    var layout: Layout
    var kind: Kind

    var range: Range<Int> { address..<address + layout.size }
  }

  /// The address of the first block.
  static let base = 1024

  /// In the order of their addresses.
  private(set) var blocks: [Block] = []
  private var freed: Set<Int> = []
  private var next = GuestHeap.base

  /// Makes a block after all others; memory grows when it is full. An empty block is only its alignment.
  func allocate(_ layout: Layout, _ kind: Kind, in memory: inout Memory) throws -> Int {
    if layout.size == 0 { return layout.alignment }
    let alignment = max(layout.alignment, 1)
    let address = (next + alignment - 1) / alignment * alignment
    if address + layout.size > memory.size {
      let missing = address + layout.size - memory.size
      memory.grow(by: (missing + 0xffff) / 0x10000 * 0x10000)
    }
    // Not a multiple of any alignment, so that a wrong alignment shows.
    next = address + layout.size + 1
    blocks.append(Block(address: address, layout: layout, kind: kind))
    try fill(address, layout.size, 0xa5, in: &memory)
    return address
  }

  /// Frees a block, which must have been allocated with the same layout.
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

  /// The blocks that are not freed. If there are none, the memory is reused.
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
