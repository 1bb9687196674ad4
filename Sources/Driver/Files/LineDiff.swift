/// The shortest way from one list of lines to another (Myers, "An O(ND) Difference Algorithm").
struct LineDiff {
  enum Edit: Equatable {
    /// A line of both, by its indices.
    case keep(old: Int, new: Int)
    case remove(old: Int)
    case insert(new: Int)
  }

  /// Beyond this many edits, everything between the first and the last difference counts as replaced: nobody reads
  /// such a diff line by line, and the shortest takes quadratic time.
  static let maximumEdits = 1000

  private let old: ArraySlice<Substring>
  private let new: ArraySlice<Substring>

  static func edits(from old: [Substring], to new: [Substring]) -> [Edit] {
    let prefix = zip(old, new).prefix { $0 == $1 }.count
    let suffix = zip(old.dropFirst(prefix).reversed(), new.dropFirst(prefix).reversed())
      .prefix { $0 == $1 }.count
    let diff = LineDiff(
      old: old[prefix..<(old.count - suffix)], new: new[prefix..<(new.count - suffix)])
    let start = (0..<prefix).map { Edit.keep(old: $0, new: $0) }
    let end = (0..<suffix).map {
      Edit.keep(old: diff.old.endIndex + $0, new: diff.new.endIndex + $0)
    }
    return start + (diff.shortest() ?? diff.replacement()) + end
  }

  private func replacement() -> [Edit] {
    old.indices.map { .remove(old: $0) } + new.indices.map { .insert(new: $0) }
  }

  /// `nil` when more than ``maximumEdits`` are needed.
  private func shortest() -> [Edit]? {
    guard let rounds = rounds() else { return nil }
    var edits: [Edit] = []
    var (x, y) = (old.count, new.count)
    for (distance, reach) in rounds.enumerated().reversed() {
      let diagonal = x - y
      let inserts = reach.inserts(on: diagonal, distance)
      let previous = inserts ? diagonal + 1 : diagonal - 1
      let previousX = reach[previous]
      let previousY = previousX - previous
      while x > previousX, y > previousY {
        (x, y) = (x - 1, y - 1)
        edits.append(.keep(old: old.startIndex + x, new: new.startIndex + y))
      }
      // The first round starts at the origin and makes no edit.
      if distance > 0 {
        edits.append(
          inserts
            ? .insert(new: new.startIndex + previousY) : .remove(old: old.startIndex + previousX))
      }
      (x, y) = (previousX, previousY)
    }
    return edits.reversed()
  }

  /// How far the paths with a number of edits reach on each diagonal x - y.
  private struct Reach {
    private var x: [Int]

    init(maximumEdits: Int) {
      x = [Int](repeating: 0, count: 2 * maximumEdits + 3)
    }

    subscript(diagonal: Int) -> Int {
      get { x[diagonal + x.count / 2] }
      set { x[diagonal + x.count / 2] = newValue }
    }

    /// Whether the farthest path with a number of edits reaches a diagonal by an insertion.
    func inserts(on diagonal: Int, _ edits: Int) -> Bool {
      diagonal == -edits || (diagonal != edits && self[diagonal - 1] < self[diagonal + 1])
    }
  }

  /// The reach before each round, up to the round that reaches the end of both texts.
  private func rounds() -> [Reach]? {
    let limit = min(old.count + new.count, Self.maximumEdits)
    var reach = Reach(maximumEdits: limit)
    var rounds: [Reach] = []
    for edits in 0...limit {
      rounds.append(reach)
      for diagonal in stride(from: -edits, through: edits, by: 2) {
        var x =
          reach.inserts(on: diagonal, edits) ? reach[diagonal + 1] : reach[diagonal - 1] + 1
        while x < old.count, x - diagonal < new.count,
          old[old.startIndex + x] == new[new.startIndex + x - diagonal]
        { x += 1 }
        reach[diagonal] = x
        if x >= old.count, x - diagonal >= new.count { return rounds }
      }
    }
    return nil
  }
}
