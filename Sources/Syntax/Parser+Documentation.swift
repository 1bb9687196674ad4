import PintleDiagnostics

/// Comments as documentation.
extension TokenParser {
  /// The comments between the previous token and the next one.
  func documentation() -> Documentation? {
    let end = current.commentsBefore
    let start = position == 0 ? 0 : tokens[position - 1].commentsBefore
    guard start < end else { return nil }
    let texts = comments[start..<end].map { Self.content(of: bytes[$0.start..<$0.end]) }
    let first = comments[start]
    return Documentation(
      text: Self.join(texts), span: Span(file: file, start: first.start, end: first.end))
  }

  /// The bytes of a comment without its markers and without white space at the end.
  private static func content(of comment: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var text = comment
    if comment.starts(with: "/**".utf8) {
      text = comment.count >= 5 ? comment.dropFirst(3).dropLast(2) : []
    } else {
      text = comment.drop { $0 == UInt8(ascii: "/") }
    }
    return trimmingEnd(text)
  }

  private static func trimmingEnd(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var rest = text
    while let last = rest.last {
      if last == 0x20 || (0x09...0x0D).contains(last) {
        rest.removeLast()
        continue
      }
      if last < 0x80 { break }
      var view = Substring(decoding: rest.suffix(4), as: UTF8.self).unicodeScalars
      guard let scalar = view.popLast(), scalar.properties.isWhitespace else { break }
      rest.removeLast(UTF8.width(scalar))
    }
    return rest
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0C || byte == 0x0D
  }

  /// Removes the common indentation and puts the comments one below the other.
  private static func join(_ texts: [ArraySlice<UInt8>]) -> String {
    let indentation = texts.lazy.filter { !$0.isEmpty }.map { $0.prefix(while: isBlank).count }
    let margin = indentation.min() ?? 0
    var result: [UInt8] = []
    for text in texts {
      let hasMargin = text.count >= margin && text.prefix(margin).allSatisfy { $0 == 0x20 }
      appendLines(of: hasMargin ? text.dropFirst(margin) : text, to: &result)
    }
    while result.last == 0x0A { result.removeLast() }
    return String(decoding: result, as: UTF8.self)
  }

  private static func appendLines(of text: ArraySlice<UInt8>, to result: inout [UInt8]) {
    for line in text.split(separator: 0x0A, omittingEmptySubsequences: false) {
      result.append(contentsOf: line.last == 0x0D ? line.dropLast() : line)
      result.append(0x0A)
    }
  }
}
