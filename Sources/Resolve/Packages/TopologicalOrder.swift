/// An edge of a graph.
protocol GraphEdge {
  /// The index of the node that it leads to.
  var target: Int { get }
}

/// The stable topological order of a graph: always next is the earliest node whose targets all have their place.
struct TopologicalOrder<Edge: GraphEdge> {
  /// The nodes in order, without those that are part of a cycle or depend on one.
  private(set) var order: [Int] = []
  /// The other nodes, ascending.
  private(set) var remaining: [Int] = []
  private let edges: [[Edge]]

  /// - Parameter edges: the edges that begin at each node, perhaps several with the same target.
  init(_ edges: [[Edge]]) {
    self.edges = edges
    if edges.allSatisfy(\.isEmpty) {
      order = Array(edges.indices)
      return
    }
    var openTargets = edges.map(\.count)
    var sources = Array(repeating: [Int](), count: edges.count)
    for node in edges.indices {
      for edge in edges[node] { sources[edge.target].append(node) }
    }
    var ready = MinimumHeap()
    for node in edges.indices where openTargets[node] == 0 { ready.insert(node) }
    while let node = ready.removeMinimum() {
      order.append(node)
      for source in sources[node] {
        openTargets[source] -= 1
        if openTargets[source] == 0 { ready.insert(source) }
      }
    }
    remaining = edges.indices.filter { openTargets[$0] > 0 }
  }

  /// The cycles found by following the first remaining edge from each remaining node.
  ///
  /// A cycle is the walk that found it, ending with the node at which it closes.
  var cycles: [[Int]] {
    if remaining.isEmpty { return [] }
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
        node = edges[current].first { isRemaining.contains($0.target) }?.target
      }
      if let node, walked.contains(node) { cycles.append(walk + [node]) }
    }
    return cycles
  }
}

/// A priority queue of integers.
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
