/// The comments between two tokens, by line.
struct CommentGap {
  /// Comments next to each other on one line.
  struct Run {
    fileprivate(set) var comments: Range<Int>
    /// The number of line breaks between the previous token or comment and this run.
    let breaksBefore: Int
  }

  let runs: [Run]
  /// The number of line breaks between the last comment and the token.
  let breaksBeforeToken: Int
  /// Whether these comments cannot be on the same line as both tokens.
  private(set) var breaksLine = false

  /// Whether neither of the tokens is on the line of the run.
  func isOnOwnLine(_ run: Int) -> Bool {
    runs[run].breaksBefore > 0 && (run < runs.count - 1 || breaksBeforeToken > 0)
  }

  /// The comments before a token; `nil` if there are none.
  init?(before index: Int, in text: Lexer) {
    let token = text.tokens[index]
    let before = index == 0 ? nil : text.tokens[index - 1]
    let numbers = (before?.commentsBefore ?? 0)..<token.commentsBefore
    guard let last = numbers.last else { return nil }
    runs = Self.runs(of: numbers, after: before?.end, in: text)
    breaksBeforeToken = text.lineBreaks(in: text.comments[last].end..<token.start)
    breaksLine =
      runs.indices.contains(where: isOnOwnLine)
      || numbers.contains { text.isLineComment($0) || text.isMultiline(comment: $0) }
  }

  private static func runs(
    of comments: Range<Int>, after tokenEnd: Int?, in text: Lexer
  ) -> [Run] {
    var runs: [Run] = []
    var end = tokenEnd ?? 0
    for number in comments {
      let comment = text.comments[number]
      let breaks = text.lineBreaks(in: end..<comment.start)
      end = comment.end
      if breaks > 0 || runs.isEmpty {
        // The start of the file counts as the start of a line.
        let isFirst = tokenEnd == nil && runs.isEmpty
        runs.append(Run(comments: number..<number + 1, breaksBefore: isFirst ? 1 : breaks))
      } else {
        runs[runs.count - 1].comments = runs[runs.count - 1].comments.lowerBound..<number + 1
      }
    }
    return runs
  }
}
