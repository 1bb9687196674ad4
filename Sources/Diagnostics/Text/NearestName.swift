/// The candidate that `name` is most likely a misspelling of; see ``nearestNames(to:among:)``.
package func nearestName(to name: String, among candidates: [String]) -> String? {
  nearestNames(to: name, among: candidates).first
}

/// The one or two candidates that `name` is most likely a misspelling of, nearest first.
///
/// At most one edit per three letters is allowed, but always one, and never as many as there are letters: suggesting a
/// name that has nothing in common with `name` is no help. Swapping two adjacent letters is one edit; case is ignored.
/// Ties are broken alphabetically, so the order of the candidates does not matter.
package func nearestNames(to name: String, among candidates: [String]) -> [String] {
  let wanted = Array(name.lowercased().utf8)
  let limit = min(wanted.count - 1, max(1, wanted.count / 3))
  guard limit >= 0, wanted.count <= 64 else { return [] }
  var best: [(distance: Int, name: String)] = []
  for candidate in candidates where candidate != name {
    guard abs(candidate.utf8.count - wanted.count) <= limit else { continue }
    let letters = Array(candidate.lowercased().utf8)
    guard let distance = editDistance(wanted, letters, limit: limit),
      !best.contains(where: { $0.name == candidate })
    else { continue }
    best.append((distance, candidate))
    best.sort { ($0.distance, $0.name) < ($1.distance, $1.name) }
    if best.count > 2 { best.removeLast() }
  }
  return best.map(\.name)
}

/// The number of insertions, deletions, substitutions and swaps of adjacent letters that turn `a` into `b`; `nil` if it
/// exceeds the limit.
private func editDistance(_ a: [UInt8], _ b: [UInt8], limit: Int) -> Int? {
  var beforePrevious = [Int](repeating: 0, count: b.count + 1)
  var previous = Array(0...b.count)
  for i in a.indices {
    var row = [Int](repeating: i + 1, count: b.count + 1)
    for j in b.indices {
      let replaced = previous[j] + (a[i] == b[j] ? 0 : 1)
      row[j + 1] = min(replaced, previous[j + 1] + 1, row[j] + 1)
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
        row[j + 1] = min(row[j + 1], beforePrevious[j - 1] + 1)
      }
    }
    beforePrevious = previous
    previous = row
    if let least = row.min(), least > limit { return nil }
  }
  return previous[b.count] <= limit ? previous[b.count] : nil
}
