/// Code that is a list between two texts: one line where it fits, several where it doesn't, as `swift format` breaks it.
struct WrappedLine {
  /// The columns of a line.
  static let width = 100

  /// Where the closing bracket goes when the line is broken.
  enum Style {
    /// Behind the last item: calls.
    case attached
    /// On a line of its own: declarations, and calls with a closure behind them.
    case detached
  }

  /// The lines of `open` + `items` + `close`, which begin at `column`; continuation lines have two more spaces.
  static func lines(
    _ open: String, _ items: [String], _ close: String, style: Style, column: Int
  ) -> [String] {
    let whole = open + items.joined(separator: ", ") + close
    if items.isEmpty || column + whole.count <= width { return [whole] }
    let end = style == .attached ? close : ""
    return [open] + filled(items, end: end, column: column + 2).map { "  " + $0 }
      + (style == .detached ? [close] : [])
  }

  /// Lines with as many items as fit. An item that is too long for a line is broken itself: an array or a call.
  static func filled(_ items: [String], end: String, column: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    func finishLine() {
      if !line.isEmpty { lines.append(line) }
      line = ""
    }
    for (index, item) in items.enumerated() {
      let text = item + (index == items.count - 1 ? end : ",")
      // `swift format` wants a column more for a comma behind a bracket. A line that is broken early it leaves alone.
      let width = text.hasSuffix("],") || text.hasSuffix("),") ? width - 1 : width
      if column + text.count > width, text.hasPrefix("["), let close = text.lastIndex(of: "]") {
        finishLine()
        lines += array(text[..<close], close: String(text[close...]), column: column)
      } else if column + text.count > width, let open = text.firstIndex(of: "(") {
        // A call: its arguments go to the next line.
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
