import PintleABI
import PintleModel
import Testing

/// Bytes, allocations and core values of a host, in both directions.
@Suite struct ValueVectorTests {
  @Test func valuesAgreeWithTheSpecification() throws {
    try VectorFile("value").check { vector in
      let vector = try ValueVector(vector)
      for place in vector.type.places {
        try vector.checkStore(place)
        try vector.checkLoad(place)
      }
      if vector.flat != nil {
        try vector.checkLower()
        try vector.checkLift()
      }
    }
  }
}

private struct ValueVector {
  let type: VectorCase
  let value: WITValue
  let flat: [CoreValue]?
  private let start: Int
  private let heap: Int
  private let bytes: [UInt8]
  /// Addresses of bytes that the ABI leaves alone.
  private let unwritten: Set<Int>
  private let allocations: [Instance.Allocation]

  init(_ vector: [String: Any]) throws {
    type = try VectorCase(vector)
    value = try type.value(vector["value"])
    let values = VectorValues(model: type.model)
    flat = try (vector["flat"] as? [String])?.map { try values.core($0) }
    let start = try #require(vector["ptr"] as? Int)
    self.start = start
    heap = try #require(vector["heap"] as? Int)
    bytes = PintleABITests.bytes(hex: try #require(vector["bytes"] as? String))
    let ranges = try #require(vector["unwritten"] as? [[Int]])
    unwritten = Set(ranges.flatMap { start + $0[0]..<start + $0[0] + $0[1] })
    let rows = try #require(vector["reallocs"] as? [[Int]])
    allocations = rows.map { row in
      Instance.Allocation(
        oldAddress: row[0], oldSize: row[1], layout: Layout(size: row[3], alignment: row[2]),
        address: UInt32(row[4]))
    }
  }

  // MARK: To memory

  func checkStore(_ place: VectorCase.MemoryOperand) throws {
    let instance = instance(Memory(size: 0x10000), placing: place)
    instance.memory.isRecording = true
    try type.store(value, at: UInt32(start), place, in: instance)
    let written = instance.memory.takeAccesses().filter { $0.kind == .write }.flatMap(\.range)
    let expected = Set(start..<start + bytes.count).subtracting(unwritten)
    // An option's discriminant lies before the value.
    #expect(Set(written.filter { $0 >= start }) == expected, "other bytes are written")
    try checkBytes(in: instance, from: start)
    let area = Instance.Allocation(layout: type.facts.layout, address: UInt32(start))
    checkAllocations(in: instance, after: place == .parameters ? [area] : [])
  }

  func checkLower() throws {
    let instance = instance(Memory(size: 0x10000))
    #expect(try type.lower(value, in: instance) == flat)
    try checkBytes(in: instance, from: heap)
    checkAllocations(in: instance)
  }

  private func checkBytes(in instance: Instance, from address: Int) throws {
    let actual = try instance.memory.read(start, bytes.count)
    for index in (address - start)..<bytes.count where !unwritten.contains(start + index) {
      guard actual[index] == bytes[index] else { throw Fault("byte \(index) of \(actual)") }
    }
  }

  private func checkAllocations(in instance: Instance, after area: [Instance.Allocation] = []) {
    #expect(instance.allocations == area + allocations)
  }

  /// An instance with the allocator of the vectors; indirect parameters come before it.
  private func instance(_ memory: Memory, placing place: VectorCase.MemoryOperand? = nil)
    -> Instance
  {
    let instance = type.instance(memory)
    var area = place == .parameters ? start : nil
    var next = heap
    instance.allocator = { layout in
      if let address = area {
        area = nil
        return UInt32(address)
      }
      if layout.size == 0 { return UInt32(layout.alignment) }
      let address = (next + layout.alignment - 1) / layout.alignment * layout.alignment
      next = address + layout.size
      return UInt32(address)
    }
    return instance
  }

  // MARK: From memory

  func checkLoad(_ place: VectorCase.MemoryOperand) throws {
    let instance = try filledInstance()
    instance.memory.isRecording = true
    let loaded = try type.load(UInt32(start), place, in: instance)
    #expect(loaded == lifted)
    let read = instance.memory.takeAccesses().filter { $0.kind == .read }.flatMap(\.range)
    #expect(unwritten.isDisjoint(with: read), "bytes are read that mean nothing")
  }

  func checkLift() throws {
    #expect(try type.lift(try #require(flat), in: try filledInstance()) == lifted)
  }

  /// What a map keeps of repeated keys.
  private var lifted: WITValue { value.mapHandles { $0 } }

  private func filledInstance() throws -> Instance {
    let memory = Memory(size: 0x10000)
    let instance = instance(memory)
    let filled = bytes.indices.map { unwritten.contains(start + $0) ? 0xa5 : bytes[$0] }
    try instance.memory.write(filled, at: start)
    return instance
  }
}
