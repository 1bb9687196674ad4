extension Array {
  /// Changes each element in place, and removes those for which the change fails.
  mutating func keepAll(changedBy change: (inout Element) -> Bool) {
    var kept = startIndex
    for index in indices where change(&self[index]) {
      swapAt(kept, index)
      kept += 1
    }
    removeLast(endIndex - kept)
  }
}
