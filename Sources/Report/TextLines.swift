import PintleABI
import PintleDiagnostics

/// Text in lines that are no longer than ``width`` if words allow it.
struct TextLines {
  static let width = 100

  private(set) var output: TextBuffer
  /// A paragraph or table cell that is being made.
  private var draft = TextBuffer()

  init(_ output: consuming TextBuffer = TextBuffer()) {
    self.output = output
  }

  /// A line, however long.
  mutating func line(_ text: String = "", indentation: Int = 0) {
    if !text.isEmpty { output.append(spaces: indentation) }
    output += text
    output += "\n"
  }

  /// Words, wrapped into as many lines as they need.
  mutating func paragraph(
    indentation: Int, hanging: String = "    ", _ write: (inout TextBuffer) -> Void
  ) {
    draft.removeAll()
    write(&draft)
    output.append(spaces: indentation)
    draft.withBytes { output.append(wrapping: $0[...], at: indentation, hanging: hanging) }
    output += "\n"
  }

  mutating func table(_ table: borrowing TextTable, indentation: Int) {
    table.write(to: &output, indentation: indentation)
  }
}

/// UTF-8 text or a part of it.
typealias TextSlice = Slice<UnsafeBufferPointer<UInt8>>

extension TextBuffer {
  mutating func append(spaces count: Int) { append(UInt8(ascii: " "), count: count) }

  /// Appends text that starts at a column, wrapped into lines that start at the same column. Lines are broken after commas
  /// and the like, or at spaces; a word that is too long gets its own line.
  /// - Parameter hanging: what all lines but the first start with, within the width.
  mutating func append(wrapping text: TextSlice, at column: Int, hanging: String = "") {
    let width = TextLines.width - column
    if text.columns <= width { return append(text) }
    // The length of the current line.
    var length = 0
    func add(_ piece: TextSlice) {
      let columns = piece.columns
      if length > 0, length + 1 + columns > width {
        self += "\n"
        append(spaces: column)
        self += hanging
        length = hanging.utf8.count
      } else if length > 0 {
        self += " "
        length += 1
      }
      append(piece)
      length += columns
    }
    var rest = text
    while let piece = rest.next(where: { $0.endsPiece }) {
      if piece.columns <= width - hanging.utf8.count {
        add(piece)
      } else {
        var words = piece
        while let word = words.next(where: { _ in true }) { add(word) }
      }
    }
  }
}

extension TextSlice {
  /// The number of columns, about.
  var columns: Int { reduce(0) { $1 & 0b1100_0000 == 0b1000_0000 ? $0 : $0 + 1 } }

  /// Removes words from the front, up to the first that ends a piece; `nil` if there are none.
  fileprivate mutating func next(where isLast: (TextSlice) -> Bool) -> TextSlice? {
    let space = UInt8(ascii: " ")
    guard let start = firstIndex(where: { $0 != space }) else { return nil }
    var end = start
    while let next = self[end...].firstIndex(where: { $0 != space }) {
      end = self[next...].firstIndex(of: space) ?? endIndex
      if isLast(self[next..<end]) { break }
    }
    let taken = self[start..<end]
    self = self[end...]
    return taken
  }

  /// Whether a line is best broken after this word.
  fileprivate var endsPiece: Bool {
    switch last {
    case UInt8(ascii: ","), UInt8(ascii: ";"): true
    case UInt8(ascii: ">"): count == 2 && first == UInt8(ascii: "-")
    default: false
    }
  }
}
