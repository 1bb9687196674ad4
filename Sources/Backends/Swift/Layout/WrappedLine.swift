/// Breaks lists of arguments, parameters and elements into lines like `swift format`.
struct WrappedLine {
  /// The maximum number of columns of a line.
  static let width = 100

  /// The place of the closing bracket if the line is broken.
  enum Style {
    /// After the last item: calls.
    case attached
    /// On a separate line: declarations, and calls with a trailing closure.
    case detached
  }

  /// The lines of `open`, `items` and `close`, starting at `column`. Continuation lines are indented by two spaces.
  static func lines(
    _ open: String, _ items: [String], _ close: String, style: Style, column: Int
  ) -> [String] {
    let whole = open + items.joined(separator: ", ") + close
    if items.isEmpty || column + whole.count <= width { return [whole] }
    let end = style == .attached ? close : ""
    return [open] + filled(items, end: end, column: column + 2).map { "  " + $0 }
      + (style == .detached ? [close] : [])
  }

  /// Puts as many items as fit into each line. An array or a call that is longer than a line is broken, too.
  static func filled(_ items: [String], end: String, column: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    func finishLine() {
      if !line.isEmpty { lines.append(line) }
      line = ""
    }
    for (index, item) in items.enumerated() {
      let text = item + (index == items.count - 1 ? end : ",")
      // `swift format` needs one more column for a comma after a bracket. It accepts lines that are broken early.
      let width = text.hasSuffix("],") || text.hasSuffix("),") ? width - 1 : width
      if column + text.count > width, text.hasPrefix("["), let close = text.lastIndex(of: "]") {
        finishLine()
        lines += array(text[..<close], close: String(text[close...]), column: column)
      } else if column + text.count > width, let open = text.firstIndex(of: "(") {
        // A call, with its arguments on the next line.
        finishLine()
        lines += [String(text[...open]), "  " + text[text.index(after: open)...]]
      } else if line.isEmpty {
        line = text
      } else if column + line.count + 1 + text.count <= width {
        line += " " + text
      } else {
        finishLine()
        line = text
      }
    }
    finishLine()
    return lines
  }

  private static func array(_ text: Substring, close: String, column: Int) -> [String] {
    let elements = text.dropFirst().split(separator: ",").map { String($0.drop { $0 == " " }) }
    return ["["] + filled(elements, end: ",", column: column + 2).map { "  " + $0 } + [close]
  }
}
