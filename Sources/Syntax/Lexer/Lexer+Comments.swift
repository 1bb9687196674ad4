import PintleDiagnostics

extension Lexer {
  /// Reads a comment from `//` to the end of the line, without the line ending.
  mutating func lineComment() {
    let start = index
    index = bytes.withUnsafeBufferPointer { $0.endOfLine(from: start) }
    comments.append(Comment(start: start, end: index))
  }

  /// Reads a comment from `/*` to the matching `*/`. Block comments nest.
  mutating func blockComment() {
    let start = index
    var open = [start]
    index += 2
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "/"), peek(1) == UInt8(ascii: "*") {
        open.append(index)
        index += 2
      } else if bytes[index] == UInt8(ascii: "*"), peek(1) == UInt8(ascii: "/") {
        open.removeLast()
        index += 2
        if open.isEmpty { return comments.append(Comment(start: start, end: index)) }
      } else {
        index += 1
      }
    }
    isAborted = true
    var labels: [Label] = []
    if let inner = open.last, inner != start {
      let span = Span(file: file, start: inner, end: inner + 2)
      labels.append(Label("the innermost unclosed comment", at: span))
    }
    report(
      .unterminatedComment, "block comment is never closed", from: start, to: start + 2,
      help: ["close it with `*/`"], labels: labels)
  }
}
