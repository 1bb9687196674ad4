/// A source line as shown on a terminal, with the column at which each of its bytes appears.
struct DisplayLine {
  /// The line with tabs expanded and everything replaced that could control the terminal.
  let text: String
  /// The display column, from 0, of each byte of the line and of its end.
  private let columns: [Int]

  private static let tabWidth = 4

  init(_ bytes: ArraySlice<UInt8>) {
    var text = ""
    var columns: [Int] = []
    var column = 0
    var parser = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    parsing: while true {
      let (shown, length, width): (String, Int, Int)
      switch parser.parseScalar(from: &iterator) {
      case .valid(let encoded):
        (shown, width) = Self.display(Unicode.UTF8.decode(encoded))
        length = encoded.count
      case .error(let bad): (shown, length, width) = ("\u{FFFD}", bad, 1)
      case .emptyInput: break parsing
      }
      text += shown
      columns.append(contentsOf: repeatElement(column, count: length))
      column += width
    }
    columns.append(column)
    self.text = text
    self.columns = columns
  }

  /// A message or a path in one line. It may quote untrusted input, which must not control the terminal.
  static func printable(_ message: String) -> String {
    guard message.utf8.contains(where: { $0 < 0x20 || $0 >= 0x7F }) else { return message }
    return DisplayLine(Array(message.utf8)[...]).text
  }

  /// The columns that a range of bytes covers, at least one.
  func columns(of range: Range<Int>) -> Range<Int> {
    let start = columns[min(range.lowerBound, columns.count - 1)]
    let end = columns[min(range.upperBound, columns.count - 1)]
    return start..<max(end, start + 1)
  }

  private static func display(_ scalar: Unicode.Scalar) -> (String, Int) {
    if scalar == "\t" { return (String(repeating: " ", count: tabWidth), tabWidth) }
    if scalar.isASCII {
      return scalar.value < 0x20 || scalar.value == 0x7F ? ("\u{FFFD}", 1) : (String(scalar), 1)
    }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: return ("\u{FFFD}", 1)
    case .nonspacingMark, .enclosingMark: return (String(scalar), 0)
    default: return (String(scalar), isWide(scalar) ? 2 : 1)
    }
  }

  /// Whether the character takes two columns on a terminal.
  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      true
    default: false
    }
  }
}
