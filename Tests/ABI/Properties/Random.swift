/// Random numbers that a seed repeats (SplitMix64).
final class Random: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xbf58_476d_1ce4_e5b9
    bits = (bits ^ (bits >> 27)) &* 0x94d0_49bb_1331_11eb
    return bits ^ (bits >> 31)
  }

  /// A number below a limit.
  func below(_ limit: Int) -> Int {
    Int(next() % UInt64(limit))
  }

  /// True once in `count` times, on average.
  func once(in count: Int) -> Bool {
    below(count) == 0
  }

  func pick<Element>(_ elements: [Element]) -> Element {
    elements[below(elements.count)]
  }
}
