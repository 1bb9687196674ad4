/// Rows of cells in aligned columns.
struct TextTable {
  enum Alignment {
    case left, right
  }

  /// How long lines become at most, as far as words let them.
  static let width = 100

  private let alignments: [Alignment]
  private var rows: [[String]] = []

  /// - Parameter alignments: one for each column; those behind them are aligned left.
  init(_ alignments: [Alignment] = []) {
    self.alignments = alignments
  }

  mutating func add(_ cells: [String]) {
    rows.append(cells)
  }

  /// The rows as lines; the last cell of each is wrapped under itself.
  func lines(indentation: Int) -> [String] {
    var widths: [Int] = []
    for row in rows {
      for (column, cell) in row.enumerated() {
        if column == widths.count { widths.append(0) }
        widths[column] = max(widths[column], cell.width)
      }
    }
    return rows.flatMap { line($0, widths, indentation) }
  }

  private func line(_ row: [String], _ widths: [Int], _ indentation: Int) -> [String] {
    var head = String.spaces(indentation)
    for (column, cell) in row.dropLast().enumerated() {
      let padding = String.spaces(widths[column] - cell.width)
      head += alignment(column) == .left ? cell : padding
      head += alignment(column) == .left ? padding : cell
      head += "  "
    }
    guard let last = row.last else { return [] }
    if alignment(row.count - 1) == .right {
      return [head + .spaces(widths[row.count - 1] - last.width) + last]
    }
    if last.isEmpty { return [String(head.prefix(upTo: head.endOfText))] }
    let lines = last.wrapped(width: Self.width - head.width)
    if lines.count == 1 { return [head + last] }
    let indent = String.spaces(head.width)
    return lines.enumerated().map { index, line in (index == 0 ? head : indent) + line }
  }

  private func alignment(_ column: Int) -> Alignment {
    column < alignments.count ? alignments[column] : .left
  }
}

extension String {
  /// About how many columns it takes.
  var width: Int {
    // Both are known beforehand for ASCII.
    let bytes = utf8.count
    return bytes == utf16.count ? bytes : unicodeScalars.count
  }

  /// So many spaces.
  static func spaces(_ count: Int) -> String {
    count < someSpaces.count ? someSpaces[count] : String(repeating: " ", count: count)
  }

  private static let someSpaces = (0...TextTable.width).map { String(repeating: " ", count: $0) }

  /// The text in lines of at most `width`, broken behind commas and the like, else at spaces; a longer word has a line of
  /// its own. At least one line.
  ///
  /// - Parameter hanging: what is added in front of all lines but the first, which makes them no longer.
  func wrapped(width: Int, hanging: String = "") -> [String] {
    if self.width <= width { return [self] }
    var lines: [String] = []
    var line = ""
    for piece in pieces(width: width - hanging.width) {
      if line.isEmpty {
        line = piece
      } else if line.width + 1 + piece.width <= width {
        line += " " + piece
      } else {
        lines.append(line)
        line = hanging + piece
      }
    }
    return lines + [line]
  }

  /// What stays together in a line: words up to one that ends with a mark, if they fit.
  private func pieces(width: Int) -> [String] {
    var pieces: [String] = []
    var words: [Substring] = []
    func finished(_ words: [Substring]) -> [String] {
      let piece = words.joined(separator: " ")
      return piece.width <= width ? [piece] : words.map(String.init)
    }
    for word in split(separator: " ") {
      words.append(word)
      if word.hasSuffix(",") || word.hasSuffix(";") || word == "->" {
        pieces += finished(words)
        words = []
      }
    }
    return words.isEmpty ? pieces : pieces + finished(words)
  }

  /// The same with an indentation, and four columns more from the second line on.
  func paragraph(indentation: Int) -> [String] {
    let indent = String.spaces(indentation)
    return wrapped(width: TextTable.width - indentation, hanging: "    ").map { indent + $0 }
  }

  /// Where the spaces at its end begin.
  fileprivate var endOfText: Index {
    utf8.lastIndex { $0 != UInt8(ascii: " ") }.map { utf8.index(after: $0) } ?? startIndex
  }
}
