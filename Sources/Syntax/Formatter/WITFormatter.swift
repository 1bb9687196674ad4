import PintleDiagnostics

/// Formats the text of a file. It keeps all tokens and comments in order, except that it adds and removes commas before
/// closing brackets.
package struct WITFormatter {
  private static let maximumColumn = 100
  /// Errors that the parser reports although the syntax is correct.
  private static let semanticErrors: Set<DiagnosticCode> = [.emptyType, .tooManyFlags]

  private let text: Lexer
  private let layout: TokenLayout
  /// The comments between tokens, by the index of the token after them.
  private var gaps: [Int: CommentGap] = [:]
  private var output: FormattedText
  /// The number of open blocks.
  private var level = 0

  /// The formatted text of a file, or `nil` and diagnostics if it has syntax errors.
  package static func format(_ file: FileID, in sources: SourceMap) -> Outcome<[UInt8]?> {
    let parsed = Parser.parseKeepingTokens(file, in: sources)
    let errors = parsed.diagnostics.filter {
      $0.severity == .error && !semanticErrors.contains($0.code)
    }
    guard let text = parsed.value.text, errors.isEmpty else { return .failure(errors) }
    var formatter = WITFormatter(text)
    formatter.run()
    return Outcome(formatter.output.bytes)
  }

  private init(_ text: Lexer) {
    self.text = text
    layout = TokenLayout(text.tokens)
    output = FormattedText(lineEnding: text.lineEnding)
    for index in text.tokens.indices {
      if let gap = CommentGap(before: index, in: text) { gaps[index] = gap }
    }
  }

  private mutating func run() {
    let end = text.tokens.count - 1
    var index = 0
    while index < end { index = writeLine(from: index) }
    let isEmpty = end == 0 && gaps.isEmpty
    if !isEmpty { startLine(with: end, indentation: 0, blankLines: .asWritten) }
  }

  // MARK: Lines

  /// Writes the tokens up to the next one that always starts a line.
  private mutating func writeLine(from start: Int) -> Int {
    let role = layout[start]
    let commentIndentation = level
    if role.isBlock, text.tokens[start].kind.isClosingBracket { level -= 1 }
    startLine(
      with: start, indentation: level, commentIndentation: commentIndentation,
      blankLines: role.blankLines ?? .none)
    var end = start + 1
    while end < text.tokens.count - 1, !layout[end].startsLine { end += 1 }
    let last = text.tokens[end - 1].kind
    let opensBlock = layout[end - 1].isBlock && last.isOpeningBracket
    let lacksComma =
      layout[end].group == .elements && text.tokens[end].kind.isClosingBracket && last != .comma
      && !opensBlock
    write(start..<end, indentation: level, followedBy: lacksComma ? 1 : 0)
    if lacksComma { output.write(",") }
    if opensBlock { level += 1 }
    return end
  }

  /// Writes tokens that can be on the same line. The line for the first one was started.
  ///
  /// - Parameter followedBy: the number of characters that will follow on the line.
  private mutating func write(_ range: Range<Int>, indentation: Int, followedBy: Int) {
    var lineIndentation = indentation
    var index = range.lowerBound
    while index < range.upperBound {
      if index > range.lowerBound, join(index, indentation: indentation) {
        lineIndentation = indentation + 1
      }
      guard !layout[index].isOptionalComma else {
        index += 1
        continue
      }
      writeToken(index)
      if layout[index].group == .list, text.tokens[index].kind.isOpeningBracket,
        !fits(index, in: range, followedBy: followedBy)
      {
        writeBrokenList(index, indentation: lineIndentation)
        index = layout[index].close
      }
      index += 1
    }
  }

  /// Whether a list fits on the line with the tokens after it. The opening bracket was written.
  private func fits(_ opening: Int, in range: Range<Int>, followedBy: Int) -> Bool {
    if layout.isEmpty(opening) { return true }
    let close = layout[opening].close
    var column = output.column
    for index in opening + 1..<range.upperBound {
      let gap = gaps[index]
      if gap?.breaksLine == true { return index > close }
      column += gap.map { width(of: $0, before: index) } ?? (layout[index].isSpaced ? 1 : 0)
      if !layout[index].isOptionalComma { column += text.tokens[index].width(in: text) }
      if column > Self.maximumColumn { return false }
    }
    return column + followedBy <= Self.maximumColumn
  }

  /// Writes the elements of a list and the closing bracket, each on its own line.
  private mutating func writeBrokenList(_ opening: Int, indentation: Int) {
    let close = layout[opening].close
    var index = opening + 1
    while index < close {
      let end = layout[index].elementEnd
      startLine(with: index, indentation: indentation + 1, blankLines: .none)
      write(index..<end, indentation: indentation + 1, followedBy: 1)
      if end < close { _ = join(end, indentation: indentation + 1) }
      output.write(",")
      index = end < close ? end + 1 : close
    }
    startLine(
      with: close, indentation: indentation, commentIndentation: indentation + 1,
      blankLines: .none)
    writeToken(close)
  }

  private mutating func writeToken(_ index: Int) {
    let token = text.tokens[index]
    output.write(text.bytes[token.start..<token.end])
  }

  // MARK: Between tokens

  /// Writes what is between a token and the previous one on the same line: comments, a space, or nothing.
  ///
  /// - Returns: whether the comments needed a line break.
  private mutating func join(_ index: Int, indentation: Int) -> Bool {
    guard let gap = gaps[index] else {
      if layout[index].isSpaced { output.write(" ") }
      return false
    }
    var needsBreak = false
    var didBreak = false
    for (number, run) in gap.runs.enumerated() {
      let isOnOwnLine = gap.isOnOwnLine(number)
      if isOnOwnLine || needsBreak {
        output.endLine(indentation: indentation + 1)
        didBreak = true
      } else if number > 0 || isSpacedComment(after: index - 1, first: run.comments.lowerBound) {
        output.write(" ")
      }
      write(run)
      needsBreak = isOnOwnLine || text.isLineComment(run.comments.upperBound - 1)
    }
    if needsBreak {
      // The brackets of a block are not indented.
      let isBlock = layout[index].isBlock
      output.endLine(indentation: isBlock ? indentation : indentation + 1)
    } else if isSpacedToken(index) {
      output.write(" ")
    }
    return didBreak || needsBreak
  }

  /// The width of comments without line breaks, including the spaces around them.
  private func width(of gap: CommentGap, before index: Int) -> Int {
    var width = isSpacedToken(index) ? 1 : 0
    for run in gap.runs {
      for comment in run.comments {
        width += 1 + FormattedText.width(of: text.text(ofComment: comment))
      }
    }
    let first = gap.runs[0].comments.lowerBound
    return isSpacedComment(after: index - 1, first: first) ? width : width - 1
  }

  private func isSpacedComment(after index: Int, first comment: Int) -> Bool {
    !text.tokens[index].kind.isOpeningBracket || text.isLineComment(comment)
      || layout[index + 1].isSpaced
  }

  private func isSpacedToken(_ index: Int) -> Bool {
    let kind = text.tokens[index].kind
    if kind == .comma || kind == .semicolon { return false }
    return !kind.isClosingBracket || layout[index].isSpaced
  }

  private mutating func write(_ run: CommentGap.Run) {
    for comment in run.comments {
      if comment > run.comments.lowerBound { output.write(" ") }
      output.write(text.text(ofComment: comment))
    }
  }

  /// Ends the line and writes the comments before a token.
  ///
  /// - Parameter commentIndentation: the indentation of comments on separate lines, if it differs from that of the token.
  private mutating func startLine(
    with index: Int, indentation: Int, commentIndentation: Int? = nil,
    blankLines: TokenLayout.BlankLines
  ) {
    let kind = text.tokens[index].kind
    let isEnd = kind.isClosingBracket || kind == .endOfFile
    var breaks = LineBreaks(isStartOfFile: index == 0, blankLines: blankLines)
    var hasOwnLine = false
    let gap = gaps[index]
    for (number, run) in (gap?.runs ?? []).enumerated() {
      if isTrailing(number, before: index) {
        output.write(" ")
      } else {
        breaks.write(run.breaksBefore, indentation: commentIndentation ?? indentation, to: &output)
        hasOwnLine = true
      }
      write(run)
    }
    let written = gap?.breaksBeforeToken ?? writtenBreaks(before: index)
    if hasOwnLine, written == 0, !isEnd { return output.write(" ") }
    breaks.write(isEnd ? 1 : written, isLast: isEnd, indentation: indentation, to: &output)
  }

  /// Whether comments stay on the line of the previous token.
  private func isTrailing(_ run: Int, before index: Int) -> Bool {
    guard run == 0, let gap = gaps[index], gap.runs[0].breaksBefore == 0, index > 0 else {
      return false
    }
    let kind = text.tokens[index].kind
    // In otherwise empty brackets they are on their own line.
    if kind.isClosingBracket { return !text.tokens[index - 1].kind.isOpeningBracket }
    return kind == .endOfFile || gap.runs.count > 1 || gap.breaksBeforeToken > 0
  }

  private func writtenBreaks(before index: Int) -> Int {
    let start = index == 0 ? 0 : text.tokens[index - 1].end
    return text.lineBreaks(in: start..<text.tokens[index].start)
  }
}

extension TokenLayout.Role {
  /// Whether it is a bracket of a block, the contents of which are indented.
  fileprivate var isBlock: Bool { group == .body || group == .elements }
}

extension Token {
  fileprivate func width(in text: Lexer) -> Int {
    FormattedText.width(of: text.bytes[start..<end])
  }
}
