/// The candidate that `name` is most likely a misspelling of: the nearest one within two edits,
/// or within one edit of a name of up to three letters.
///
/// A transposition of two neighbours is one edit and letter case does not count. Among equally
/// near candidates the alphabetically first one wins, so the order of the candidates is irrelevant.
package func nearestName(to name: String, among candidates: [String]) -> String? {
  let wanted = Array(name.lowercased().utf8)
  // A name that has hardly anything in common with what was written is no help.
  var limit = min(wanted.count - 1, wanted.count > 3 ? 2 : 1)
  guard limit >= 0, wanted.count <= 64 else { return nil }
  var best: (distance: Int, name: String)?
  for candidate in candidates where candidate != name {
    guard abs(candidate.utf8.count - wanted.count) <= limit else { continue }
    let distance = editDistance(wanted, Array(candidate.lowercased().utf8))
    guard distance <= limit else { continue }
    if let best, (best.distance, best.name) <= (distance, candidate) { continue }
    best = (distance, candidate)
    limit = distance
  }
  return best?.name
}

/// The number of insertions, removals, replacements and swaps of neighbours that turn `a` into `b`.
private func editDistance(_ a: [UInt8], _ b: [UInt8]) -> Int {
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
  }
  return previous[b.count]
}
