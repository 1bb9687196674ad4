/// Finds the white space around the text of comments, which is not part of documentation.
enum CommentText {
  /// The end of a range without trailing Unicode white space.
  static func endOfText(in range: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var end = range.upperBound
    while end > range.lowerBound {
      let last = bytes[end - 1]
      if last == 0x20 || (0x09...0x0D).contains(last) {
        end -= 1
        continue
      }
      if last < 0x80 { break }
      let tail = bytes[max(range.lowerBound, end - 4)..<end]
      let scalar = Substring(decoding: tail, as: UTF8.self).unicodeScalars.last
      guard let scalar, scalar.properties.isWhitespace else { break }
      end -= UTF8.width(scalar)
    }
    return end
  }

  /// The number of bytes of ASCII white space at the start of a range.
  static func indentation(of range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var index = range.lowerBound
    while index < range.upperBound {
      switch bytes[index] {
      case 0x20, 0x09, 0x0A, 0x0C, 0x0D: index += 1
      default: return index - range.lowerBound
      }
    }
    return range.count
  }
}
