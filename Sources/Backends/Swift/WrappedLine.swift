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
    var lines: [String] = []
    var line = ""
    for (index, item) in items.enumerated() {
      let isLast = index == items.count - 1
      let text = isLast ? (style == .attached ? item + close : item) : item + ","
      if line.isEmpty {
        line = text
      } else if column + 2 + line.count + 1 + text.count <= width {
        line += " " + text
      } else {
        lines.append("  " + line)
        line = text
      }
    }
    lines.append("  " + line)
    return [open] + lines + (style == .detached ? [close] : [])
  }
}
