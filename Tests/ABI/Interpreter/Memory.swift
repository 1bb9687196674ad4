/// A guest's linear memory as an array of bytes. Nobody gets at a byte outside of it.
struct Memory {
  struct Access: Equatable {
    enum Kind {
      case read, write
    }

    var kind: Kind
    var range: Range<Int>
  }

  private(set) var size: Int
  /// Changes whenever guest code has run: what was known of the memory before is stale.
  private(set) var generation = 0
  /// The accesses since they were last read, if they are recorded.
  private(set) var accesses: [Access] = []
  var isRecording = false
  /// The first bytes. The rest is zero and not stored, so that a large memory costs nothing.
  private var bytes: [UInt8] = []

  init(size: Int) {
    self.size = size
  }

  init(_ bytes: [UInt8]) {
    size = bytes.count
    self.bytes = bytes
  }

  mutating func grow(by count: Int) {
    size += count
    generation += 1
  }

  mutating func guestHasRun() {
    generation += 1
  }

  mutating func takeAccesses() -> [Access] {
    defer { accesses = [] }
    return accesses
  }

  mutating func read(_ address: Int, _ count: Int) throws -> [UInt8] {
    try check(.read, address, count)
    let end = min(address + count, bytes.count)
    let present = address < end ? Array(bytes[address..<end]) : []
    return present + [UInt8](repeating: 0, count: count - present.count)
  }

  mutating func write(_ new: some Collection<UInt8>, at address: Int) throws {
    try check(.write, address, new.count)
    if new.isEmpty { return }
    let end = address + new.count
    if bytes.count < end {
      bytes += [UInt8](repeating: 0, count: end - bytes.count)
    }
    bytes.replaceSubrange(address..<end, with: new)
  }

  /// Reads a little-endian number.
  mutating func load(_ address: Int, width: Int) throws -> UInt64 {
    try check(.read, address, width)
    var number: UInt64 = 0
    for offset in 0..<width where address + offset < bytes.count {
      number |= UInt64(bytes[address + offset]) << UInt64(8 * offset)
    }
    return number
  }

  /// Writes the low bytes of a number.
  mutating func store(_ number: UInt64, _ address: Int, width: Int) throws {
    try write((0..<width).map { UInt8(truncatingIfNeeded: number >> UInt64(8 * $0)) }, at: address)
  }

  private mutating func check(_ kind: Access.Kind, _ address: Int, _ count: Int) throws {
    guard address >= 0, count >= 0, address <= size, count <= size - address else {
      throw Fault("\(kind) of \(count) bytes at \(address) outside memory of \(size) bytes")
    }
    if isRecording { accesses.append(Access(kind: kind, range: address..<address + count)) }
  }
}
