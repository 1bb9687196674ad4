import PintleDiagnostics

/// Comments as documentation.
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

  /// The range of a comment without its markers and without white space at the end.
  private func content(of comment: Comment) -> Range<Int> {
    var (start, end) = (comment.start, comment.end)
    if bytes[start..<end].starts(with: "/**".utf8) {
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

  /// Removes the common indentation and puts the comments one below the other.
  private func join(_ texts: [Range<Int>]) -> String {
    var margin = Int.max
    for text in texts where !text.isEmpty { margin = min(margin, indentation(of: text)) }
    var result: [UInt8] = []
    result.reserveCapacity(texts.reduce(texts.count) { $0 + $1.count })
    for text in texts {
      let hasMargin = text.count >= margin && !bytes[text.prefix(margin)].contains { $0 != 0x20 }
      appendLines(of: hasMargin ? text.dropFirst(margin) : text, to: &result)
    }
    while result.last == 0x0A { result.removeLast() }
    return String(decoding: result, as: UTF8.self)
  }

  private func appendLines(of text: Range<Int>, to result: inout [UInt8]) {
    var start = text.lowerBound
    for index in text where bytes[index] == 0x0A {
      let end = index > start && bytes[index - 1] == 0x0D ? index - 1 : index
      result.append(contentsOf: bytes[start..<end])
      result.append(0x0A)
      start = index + 1
    }
    result.append(contentsOf: bytes[start..<text.upperBound])
    result.append(0x0A)
  }
}
