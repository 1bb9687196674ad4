import PintleDiagnostics

/// Prints the difference of two texts in the format of `diff -u`.
package struct UnifiedDiff {
  /// The number of unchanged lines shown around each change.
  private static let context = 3

  private let old: [Substring]
  private let new: [Substring]
  private let style: TerminalStyle

  /// The diff with its two header lines; empty for equal texts.
  ///
  /// - Parameters:
  ///   - oldName: the name in the first header line; `/dev/null` for a file that doesn't exist.
  ///   - color: whether to color it for a terminal, as `git diff` does.
  package static func print(
    _ old: String, _ new: String, oldName: String, newName: String, color: Bool = false
  ) -> String {
    if old == new { return "" }
    let style = TerminalStyle(isEnabled: color)
    let diff = UnifiedDiff(old: lines(of: old), new: lines(of: new), style: style)
    return style.bold("--- \(oldName)") + "\n" + style.bold("+++ \(newName)") + "\n" + diff.hunks()
  }

  /// The lines with their line endings, so that a missing last one is a difference.
  private static func lines(of text: String) -> [Substring] {
    var lines: [Substring] = []
    var rest = text[...]
    while let newline = rest.utf8.firstIndex(of: UInt8(ascii: "\n")) {
      let end = rest.utf8.index(after: newline)
      lines.append(rest[..<end])
      rest = rest[end...]
    }
    return rest.isEmpty ? lines : lines + [rest]
  }

  private func hunks() -> String {
    let edits = LineDiff.edits(from: old, to: new)
    let changed = edits.indices.filter { !edits[$0].isKeep }
    var text = ""
    var next = 0
    while next < changed.count {
      var last = next
      while last + 1 < changed.count, changed[last + 1] - changed[last] <= 2 * Self.context + 1 {
        last += 1
      }
      let start = max(0, changed[next] - Self.context)
      let end = min(edits.count, changed[last] + Self.context + 1)
      text += hunk(edits[start..<end], before: edits[..<start])
      next = last + 1
    }
    return text
  }

  private func hunk(
    _ edits: ArraySlice<LineDiff.Edit>, before: ArraySlice<LineDiff.Edit>
  ) -> String {
    let old = range(start: before.count { $0.isOld }, count: edits.count { $0.isOld })
    let new = range(start: before.count { $0.isNew }, count: edits.count { $0.isNew })
    return style.hunk("@@ -\(old) +\(new) @@") + "\n" + edits.map(line).joined()
  }

  /// A range of lines; an empty one has the number of the line before it.
  private func range(start: Int, count: Int) -> String {
    let first = count == 0 ? start : start + 1
    return count == 1 ? "\(first)" : "\(first),\(count)"
  }

  private func line(_ edit: LineDiff.Edit) -> String {
    let text: Substring
    let shown: String
    switch edit {
    case .keep(let index, _):
      text = old[index]
      shown = " " + Self.withoutFeed(text)
    case .remove(let index):
      text = old[index]
      shown = style.removed("-" + Self.withoutFeed(text))
    case .insert(let index):
      text = new[index]
      shown = style.added("+" + Self.withoutFeed(text))
    }
    return shown + (Self.hasFeed(text) ? "\n" : "\n\\ No newline at end of file\n")
  }

  private static func hasFeed(_ line: Substring) -> Bool { line.utf8.last == UInt8(ascii: "\n") }

  private static func withoutFeed(_ line: Substring) -> Substring {
    hasFeed(line) ? Substring(line.utf8.dropLast()) : line
  }
}

extension LineDiff.Edit {
  fileprivate var isKeep: Bool { isOld && isNew }

  fileprivate var isOld: Bool {
    switch self {
    case .keep, .remove: true
    case .insert: false
    }
  }

  fileprivate var isNew: Bool {
    switch self {
    case .keep, .insert: true
    case .remove: false
    }
  }
}
