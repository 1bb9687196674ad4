import PintleModel

extension Array {
  /// Makes room for more elements in one step, so that a large array is neither copied again and again nor larger than
  /// it needs to be.
  mutating func reserveSpace(for more: Int) {
    // Many small steps must not become as many copies.
    if count + more > capacity { reserveCapacity(Swift.max(count + more, count + count / 2)) }
  }

  /// Changes each element where it stands, and drops those for which that fails.
  mutating func keepAll(changedBy change: (inout Element) -> Bool) {
    var kept = startIndex
    for index in indices where change(&self[index]) {
      swapAt(kept, index)
      kept += 1
    }
    removeLast(endIndex - kept)
  }
}
