import PintleABI
import PintleDiagnostics

/// Rows of cells in aligned columns; the last cell of a row is wrapped under itself.
struct TextTable {
  enum Alignment {
    case left, right
  }

  private struct Cell {
    /// Its range in the text of all cells.
    let range: Range<Int>
    let columns: Int
  }

  /// The alignments of the first columns; the others are aligned left.
  private var alignments: [Alignment] = []
  /// The text of all cells, without separators.
  private var text = TextBuffer()
  private var cells: [Cell] = []
  /// The end of each row in the cells.
  private var rows: [Int] = []
  private var widths: [Int] = []

  /// Begins a new table, reusing the memory of the last one.
  mutating func begin(_ alignments: [Alignment] = []) {
    self.alignments = alignments
    text.removeAll()
    cells.removeAll(keepingCapacity: true)
    rows.removeAll(keepingCapacity: true)
    widths.removeAll(keepingCapacity: true)
  }

  mutating func row(_ cells: String...) {
    for cell in cells { self.cell(cell) }
    endRow()
  }

  mutating func cell(_ words: String) {
    cell { $0 += words }
  }

  mutating func cell(_ write: (inout TextBuffer) -> Void) {
    let start = text.count
    write(&text)
    let range = start..<text.count
    let column = cells.count - (rows.last ?? 0)
    let columns = text.withBytes { $0[range].columns }
    cells.append(Cell(range: range, columns: columns))
    if column == widths.count { widths.append(0) }
    widths[column] = max(widths[column], columns)
  }

  mutating func endRow() {
    rows.append(cells.count)
  }

  func write(to output: inout TextBuffer, indentation: Int) {
    text.withBytes { bytes in
      var first = 0
      for end in rows {
        output.append(spaces: indentation)
        write(cells[first..<end], of: bytes, to: &output, at: indentation)
        output += "\n"
        first = end
      }
    }
  }

  private func write(
    _ row: ArraySlice<Cell>, of bytes: UnsafeBufferPointer<UInt8>, to output: inout TextBuffer,
    at indentation: Int
  ) {
    var start = indentation
    for (column, cell) in row.enumerated() {
      let isLast = column == row.count - 1
      let isRight = column < alignments.count && alignments[column] == .right
      let padding = widths[column] - cell.columns
      if isRight { output.append(spaces: padding) }
      if isLast, !isRight {
        output.append(wrapping: bytes[cell.range], at: start)
      } else {
        output.append(bytes[cell.range])
      }
      if isLast { return }
      output.append(spaces: (isRight ? 0 : padding) + 2)
      start += widths[column] + 2
    }
  }
}
