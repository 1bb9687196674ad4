/// Output text that keeps track of the current column.
struct FormattedText {
  private(set) var bytes: [UInt8] = []
  /// The number of characters in the current line.
  private(set) var column = 0
  private let lineEnding: [UInt8]

  init(lineEnding: [UInt8]) {
    self.lineEnding = lineEnding
  }

  /// The number of Unicode scalars in UTF-8 text.
  static func width(of text: ArraySlice<UInt8>) -> Int {
    text.count { $0 & 0xC0 != 0x80 }
  }

  mutating func write(_ text: ArraySlice<UInt8>) {
    bytes += text
    if let newline = text.lastIndex(of: UInt8(ascii: "\n")) {
      column = Self.width(of: text[(newline + 1)...])
    } else {
      column += Self.width(of: text)
    }
  }

  mutating func write(_ character: Unicode.Scalar) {
    bytes.append(UInt8(ascii: character))
    column += 1
  }

  /// Ends the line and indents the next one.
  mutating func endLine(blankLine: Bool = false, indentation: Int) {
    bytes += lineEnding
    if blankLine { bytes += lineEnding }
    column = 2 * indentation
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: column))
  }
}
