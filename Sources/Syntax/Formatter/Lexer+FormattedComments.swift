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

  /// The text of a comment without trailing white space.
  func text(ofComment number: Int) -> ArraySlice<UInt8> {
    var text = bytes[comments[number].start..<comments[number].end]
    while let last = text.last, last == 0x20 || last == 0x09 || last == 0x0D { text.removeLast() }
    return text
  }

  /// The line ending of the first line that does not end inside a comment.
  ///
  /// Line endings inside comments are kept, since they may be part of documentation.
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
