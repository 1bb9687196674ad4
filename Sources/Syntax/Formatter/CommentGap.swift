/// The comments between two tokens, as they stand on lines.
struct CommentGap {
  /// Comments side by side on one line.
  struct Run {
    fileprivate(set) var comments: Range<Int>
    /// How many lines end between the token or comment before and this one.
    let breaksBefore: Int
  }

  let runs: [Run]
  /// How many lines end between the last comment and the token.
  let breaksBeforeToken: Int
  /// Whether these comments cannot share one line with both tokens.
  private(set) var breaksLine = false

  /// Whether neither of the tokens stands on the line of the run.
  func isOnOwnLine(_ run: Int) -> Bool {
    runs[run].breaksBefore > 0 && (run < runs.count - 1 || breaksBeforeToken > 0)
  }

  /// The gap before a token; `nil` when it has no comments.
  init?(before index: Int, in text: Lexer) {
    let token = text.tokens[index]
    let before = index == 0 ? nil : text.tokens[index - 1]
    let numbers = (before?.commentsBefore ?? 0)..<token.commentsBefore
    guard let last = numbers.last else { return nil }
    runs = Self.runs(of: numbers, behind: before?.end, in: text)
    breaksBeforeToken = text.lineBreaks(in: text.comments[last].end..<token.start)
    breaksLine =
      runs.indices.contains(where: isOnOwnLine)
      || numbers.contains { text.isLineComment($0) || text.isMultiline(comment: $0) }
  }

  private static func runs(
    of comments: Range<Int>, behind tokenEnd: Int?, in text: Lexer
  ) -> [Run] {
    var runs: [Run] = []
    var end = tokenEnd ?? 0
    for number in comments {
      let comment = text.comments[number]
      let breaks = text.lineBreaks(in: end..<comment.start)
      end = comment.end
      if breaks > 0 || runs.isEmpty {
        // The start of the file is the start of a line too.
        let isFirst = tokenEnd == nil && runs.isEmpty
        runs.append(Run(comments: number..<number + 1, breaksBefore: isFirst ? 1 : breaks))
      } else {
        runs[runs.count - 1].comments = runs[runs.count - 1].comments.lowerBound..<number + 1
      }
    }
    return runs
  }
}

extension Lexer {
  func lineBreaks(in range: Range<Int>) -> Int {
    bytes[range].count { $0 == UInt8(ascii: "\n") }
  }

  func isLineComment(_ number: Int) -> Bool {
    bytes[comments[number].start + 1] == UInt8(ascii: "/")
  }

  func isMultiline(comment number: Int) -> Bool {
    lineBreaks(in: comments[number].start..<comments[number].end) > 0
  }

  /// The text of a comment without white space at the end of it.
  func text(ofComment number: Int) -> ArraySlice<UInt8> {
    var text = bytes[comments[number].start..<comments[number].end]
    while let last = text.last, last == 0x20 || last == 0x09 || last == 0x0D { text.removeLast() }
    return text
  }

  /// How lines end: as the first line that does not end inside of a comment.
  ///
  /// What is inside of comments stays as it is, since it may be documentation.
  var lineEnding: [UInt8] {
    var start = 0
    var next = 0
    while start < bytes.count {
      let isBlock = next < comments.count && !isLineComment(next)
      let end = isBlock ? comments[next].start : bytes.count
      if let index = bytes[start..<end].firstIndex(of: UInt8(ascii: "\n")) {
        return index > 0 && bytes[index - 1] == 0x0D ? [0x0D, 0x0A] : [0x0A]
      }
      guard isBlock else { break }
      start = comments[next].end
      next += 1
    }
    return [0x0A]
  }
}
