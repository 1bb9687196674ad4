import PintleABI
import PintleModel
import Testing

/// What must trap, with the check that finds it, and what is just allowed.
@Suite struct TrapVectorTests {
  @Test func trapsAgreeWithTheSpecification() throws {
    try VectorFile("trap").check { vector in
      let vector = try TrapVector(vector)
      switch vector.operation {
      case "lift-flat": try vector.check { try vector.liftFlat() }
      case "load":
        for place in vector.type.places { try vector.check { try vector.load(place) } }
      case "lower-flat": try vector.check { try vector.lowerFlat() }
      case "store":
        for place in vector.type.places where place != .parameters {
          try vector.check { try vector.store(place) }
        }
      case "lift-handle": try vector.check { try vector.liftHandle() }
      default: throw Fault("unknown operation \(vector.operation)")
      }
    }
  }
}

private struct TrapVector {
  let type: VectorCase
  let operation: String
  private let json: [String: Any]

  init(_ vector: [String: Any]) throws {
    operation = try #require(vector["op"] as? String)
    json = vector
    type = try VectorCase(
      vector, declarations: operation == "lift-handle" ? "resource other;" : "")
  }

  /// Whether `body` ends as it must.
  func check(_ body: () throws -> Void) throws {
    guard json["outcome"] as? String == "trap" else { return try body() }
    do {
      try body()
    } catch let error as TrapError {
      let expected = try self.expected()
      guard expected.contains(error.trap) else { throw Fault("\(error), not \(expected)") }
      return
    }
    throw Fault("no trap")
  }

  // MARK: Operations

  func liftFlat() throws {
    try expect(try type.lift(try flat(), in: try instance()))
  }

  func load(_ place: VectorCase.MemoryOperand) throws {
    try expect(try type.load(try address(), place, in: try instance()))
  }

  func lowerFlat() throws {
    let instance = try instance()
    var answers = try #require(json["realloc"] as? [Int])
    instance.allocator = { _ in
      if answers.isEmpty { throw Fault("too many allocations") }
      return UInt32(answers.removeFirst())
    }
    let lowered = try type.lower(try type.value(json["value"]), in: instance)
    guard lowered == (try flat()) else { throw Fault("\(lowered)") }
  }

  func store(_ place: VectorCase.MemoryOperand) throws {
    let instance = try instance()
    try type.store(try type.value(json["value"]), at: try address(), place, in: instance)
    let expected = bytes(hex: json["bytes"] as? String ?? "")
    let actual = try instance.memory.read(Int(try address()), expected.count)
    guard actual == expected else { throw Fault("\(actual)") }
  }

  func liftHandle() throws {
    let instance = try instance()
    let rows = try #require(json["table"] as? [Any])
    instance.table = HandleTable(try rows.map { try self.entry($0 as? [String: Any]) })
    let index = UInt32(try flat()[0].bits)
    let entry = instance.table[index]
    let isBorrow = (json["type"] as? String)?.hasPrefix("borrow<") == true
    // The lends of a borrow end with its call, so they are checked while it runs.
    var lends: Int?
    let lifted = try type.lift(try flat(), in: instance) { lends = entry?.lends }
    guard case .handle(let handle) = lifted else { throw Fault("no handle") }
    let value = json["value"] as? [String: Any]
    #expect(Int(handle.number) == value?["rep"] as? Int)
    #expect(handle.isOwn != isBorrow)
    #expect((instance.table[index] == nil) == (json["removed"] as? Bool))
    #expect(lends == json["lends"] as? Int)
  }

  private func entry(_ row: [String: Any]?) throws -> HandleTable.Entry? {
    guard let row else { return nil }
    let name = try #require(row["resource"] as? String)
    return HandleTable.Entry(
      try type.resource(name), UInt32(try #require(row["rep"] as? Int)),
      isOwn: try #require(row["own"] as? Bool), lends: try #require(row["lends"] as? Int))
  }

  // MARK: Parts

  private func flat() throws -> [CoreValue] {
    let values = VectorValues(model: type.model)
    return try (json["flat"] as? [String] ?? []).map { try values.core($0) }
  }

  private func address() throws -> UInt32 { UInt32(try #require(json["ptr"] as? Int)) }

  private func expect(_ value: WITValue) throws {
    // What a map keeps of repeated keys.
    let expected = try type.value(json["value"]).mapHandles { $0 }
    guard value == expected else { throw Fault("\(value)") }
  }

  private func instance() throws -> Instance {
    var memory = Memory(size: 0x10000 * (json["pages"] as? Int ?? 1))
    for write in json["writes"] as? [[Any]] ?? [] {
      let address = try #require(write.first as? Int)
      try memory.write(bytes(hex: write.last as? String ?? ""), at: address)
    }
    return type.instance(memory)
  }

  /// The traps for the reason of a vector.
  private func expected() throws -> Set<Trap> {
    let reason = try #require(json["reason"] as? String)
    let kinds: [(words: String, traps: Set<Trap>)] = [
      ("cannot be given away", [.notOwned]), ("lent out", [.lentHandle]),
      ("own: ", [.unknownHandle]), ("borrow: ", [.unknownHandle]),
      ("handle 0", [.unknownHandle]), ("realloc", [.invalidAllocation]),
      ("longer than 2^28", [.tooLong]), ("string length 0xffffffff", [.tooLong]),
      // In one of them the length is too large already.
      ("pointer + length must not wrap", [.outOfBounds, .tooLong]),
      ("pointer + size must not wrap", [.outOfBounds]), ("must not wrap", [.tooLong]),
      ("UTF-8", [.invalidUTF8]), ("cuts a character", [.invalidUTF8]),
      ("misaligned", [.misaligned]), ("aligned", [.misaligned]), ("alignment", [.misaligned]),
      ("surrogate", [.invalidCharacter]), ("char", [.invalidCharacter]),
      ("discriminant", [.invalidCase]), ("enum", [.invalidCase]),
      ("past the end", [.outOfBounds]), ("outside", [.outOfBounds]),
      ("out of bounds", [.outOfBounds]), ("pointer 0xffffffff", [.outOfBounds]),
    ]
    let known = kinds.first { reason.contains($0.words) }?.traps
    if known == nil, VectorFile.otherFolder != nil { return Set(Trap.allCases) }
    return try #require(known, "unknown reason: \(reason)")
  }
}
