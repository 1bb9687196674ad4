/// Numbers that depend only on a seed: SplitMix64.
struct Randomness: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }

  mutating func below(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &self) }
}

/// Changes what crosses the boundary, at random.
struct Mutator {
  /// The program has one thread for calls.
  nonisolated(unsafe) static var shared = Mutator(seed: 1)

  var random: Randomness
  /// One of this number of calls is changed.
  var rate = 12
  private(set) var calls = 0
  private(set) var changes = 0

  init(seed: UInt64) {
    random = Randomness(seed: seed)
  }

  /// Changes values in the slots, or the memory to which they point.
  mutating func change(
    _ slots: PintleSlots, count: Int, _ memory: UnsafeMutableRawBufferPointer?
  ) {
    calls += 1
    guard random.below(rate) == 0 else { return }
    changes += 1
    let value = count == 0 ? 0 : Int(slots.i32(random.below(count)))
    switch random.below(4) {
    case 0 where count > 0:
      let slot = random.below(count)
      slots.set(slot, changed(slots.i32(slot)))
    case 1:
      // Only the part of a 64-bit value that the others don't change.
      let slot = max(0, count - 1)
      slots.set(slot, slots.i64(slot) ^ (1 << UInt64(random.below(64))))
    case 2:
      // What an address in memory points to.
      guard let memory, let place = place(near: value, in: memory) else { return }
      change(memory, near: Int(memory.loadUnaligned(fromByteOffset: place, as: UInt32.self)))
    default:
      if let memory { change(memory, near: value) }
    }
  }

  /// Changes one or several bytes near an address.
  private mutating func change(_ memory: UnsafeMutableRawBufferPointer, near address: Int) {
    for _ in 0...random.below(4) {
      guard let place = place(near: address, in: memory) else { return }
      let word = memory.loadUnaligned(fromByteOffset: place, as: UInt32.self)
      if random.below(2) == 0 {
        memory.storeBytes(of: UInt8(random.below(256)), toByteOffset: place, as: UInt8.self)
      } else {
        memory.storeBytes(of: changed(word), toByteOffset: place, as: UInt32.self)
      }
    }
  }

  /// The place of a word.
  private mutating func place(
    near address: Int, in memory: UnsafeMutableRawBufferPointer
  ) -> Int? {
    guard memory.count >= 4 else { return nil }
    let isNear = address <= memory.count - 4 && random.below(8) > 0
    let place = isNear ? (address & ~3) + 4 * random.below(8) : random.below(memory.count)
    return min(place, memory.count - 4)
  }

  private mutating func changed(_ value: UInt32) -> UInt32 {
    switch random.below(7) {
    case 0: UInt32(truncatingIfNeeded: random.next())
    case 1: value ^ (1 << UInt32(random.below(32)))
    case 2: value &+ 1
    case 3: value &- 1
    case 4: UInt32(random.below(16))
    case 5: .max
    default: 0
    }
  }
}
