/// The stable topological order: again and again the earliest node whose targets are all taken.
struct TopologicalOrder {
  /// The nodes in order, without those that are part of a cycle or depend on one.
  private(set) var order: [Int] = []
  /// The other nodes, ascending.
  private(set) var remaining: [Int] = []

  /// The targets of each node; an edge may be repeated.
  init(_ targets: [[Int]]) {
    var open = targets.map { $0.count }
    var sources = [[Int]](repeating: [], count: targets.count)
    for (node, nodeTargets) in targets.enumerated() {
      for target in nodeTargets { sources[target].append(node) }
    }
    var ready = MinimumHeap()
    for node in targets.indices where open[node] == 0 { ready.insert(node) }
    while let node = ready.removeMinimum() {
      order.append(node)
      for source in sources[node] {
        open[source] -= 1
        if open[source] == 0 { ready.insert(source) }
      }
    }
    remaining = targets.indices.filter { open[$0] > 0 }
  }

  /// One cycle for each that is found by following from each remaining node its first remaining edge.
  ///
  /// A cycle is the walk that found it, ending with the node where it closes.
  func cycles(_ targets: [[Int]]) -> [[Int]] {
    let isRemaining = Set(remaining)
    var visited: Set<Int> = []
    var cycles: [[Int]] = []
    for start in remaining where !visited.contains(start) {
      var walk: [Int] = []
      var walked: Set<Int> = []
      var node: Int? = start
      while let current = node, visited.insert(current).inserted {
        walk.append(current)
        walked.insert(current)
        node = targets[current].first { isRemaining.contains($0) }
      }
      if let node, walked.contains(node) { cycles.append(walk + [node]) }
    }
    return cycles
  }
}

/// A priority queue of small numbers.
private struct MinimumHeap {
  private var elements: [Int] = []

  mutating func insert(_ element: Int) {
    elements.append(element)
    var index = elements.count - 1
    while index > 0, elements[index] < elements[(index - 1) / 2] {
      elements.swapAt(index, (index - 1) / 2)
      index = (index - 1) / 2
    }
  }

  mutating func removeMinimum() -> Int? {
    guard let minimum = elements.first, let last = elements.popLast() else { return nil }
    if elements.isEmpty { return minimum }
    elements[0] = last
    var index = 0
    while true {
      var smallest = index
      for child in [2 * index + 1, 2 * index + 2] where child < elements.count {
        if elements[child] < elements[smallest] { smallest = child }
      }
      if smallest == index { return minimum }
      elements.swapAt(index, smallest)
      index = smallest
    }
  }
}
