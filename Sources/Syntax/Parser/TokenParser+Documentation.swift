import PintleDiagnostics

/// Reads comments as documentation.
extension TokenParser {
  /// The comments between the previous token and the next one.
  func documentation() -> Documentation? {
    let end = current.commentsBefore
    let start = position == 0 ? 0 : tokens[position - 1].commentsBefore
    guard start < end else { return nil }
    let first = comments[start]
    return Documentation(
      text: join(comments[start..<end].map(content)),
      span: Span(file: file, start: first.start, end: first.end))
  }

  /// The range of a comment without its delimiters and trailing white space.
  private func content(of comment: Comment) -> Range<Int> {
    var (start, end) = (comment.start, comment.end)
    if end - start >= 3, bytes[start + 1] == UInt8(ascii: "*"),
      bytes[start + 2] == UInt8(ascii: "*")
    {
      start += 3
      end = max(start, end - 2)
    } else {
      while start < end, bytes[start] == UInt8(ascii: "/") { start += 1 }
    }
    let range = start..<end
    return start..<bytes.withUnsafeBufferPointer { CommentText.endOfText(in: range, of: $0) }
  }

  private func indentation(of range: Range<Int>) -> Int {
    bytes.withUnsafeBufferPointer { CommentText.indentation(of: range, in: $0) }
  }

  /// Joins comments with line feeds, without their common indentation.
  ///
  /// The text is written in place: half of WASI is documentation, and an array would take 1 % more instructions in all.
  private func join(_ texts: [Range<Int>]) -> String {
    var margin = Int.max
    for text in texts where !text.isEmpty { margin = min(margin, indentation(of: text)) }
    let capacity = texts.reduce(texts.count) { $0 + $1.count }
    return String(unsafeUninitializedCapacity: capacity) { result in
      var count = 0
      for text in texts {
        let hasMargin = text.count >= margin && !bytes[text.prefix(margin)].contains { $0 != 0x20 }
        copyLines(of: hasMargin ? text.dropFirst(margin) : text, to: result, &count)
      }
      while count > 0, result[count - 1] == 0x0A { count -= 1 }
      return count
    }
  }

  /// Copies lines, each with a line feed at its end.
  private func copyLines(
    of text: Range<Int>, to result: UnsafeMutableBufferPointer<UInt8>, _ count: inout Int
  ) {
    bytes.withUnsafeBufferPointer { bytes in
      let text = UnsafeBufferPointer(rebasing: bytes[text])
      var start = 0
      while true {
        let end = text.endOfLine(from: start)
        let hasReturn = end < text.count && end > start && text[end - 1] == 0x0D
        let line = text[start..<(hasReturn ? end - 1 : end)]
        _ = UnsafeMutableBufferPointer(rebasing: result[count...]).update(fromContentsOf: line)
        count += line.count
        result[count] = 0x0A
        count += 1
        if end == text.count { return }
        start = end + 1
      }
    }
  }
}
