/// Writes the line breaks between two tokens, single or double.
struct LineBreaks {
  let isStartOfFile: Bool
  let blankLines: TokenLayout.BlankLines
  private var isFirst = true

  init(isStartOfFile: Bool, blankLines: TokenLayout.BlankLines) {
    self.isStartOfFile = isStartOfFile
    self.blankLines = blankLines
  }

  /// Ends a line.
  ///
  /// - Parameter written: the number of line breaks in the source.
  mutating func write(
    _ written: Int, isLast: Bool = false, indentation: Int, to output: inout FormattedText
  ) {
    defer { isFirst = false }
    if isFirst, isStartOfFile { return }
    let isBlank =
      switch blankLines {
      case .none: false
      case .afterBracket: !isFirst && written > 1
      case .asWritten: written > 1
      case .one: isFirst || written > 1
      }
    output.endLine(blankLine: isBlank && !isLast, indentation: indentation)
  }
}
