extension String {
  /// The lines without their line feeds.
  package var lines: [Substring] { self[...].lines }
}

extension Substring {
  /// The lines without their line feeds. The text after the last line feed is a line too, even if it is empty.
  ///
  /// Comparing bytes instead of characters is many times faster, and templates are long.
  package var lines: [Substring] {
    var text = self
    let feeds = text.withUTF8 { bytes in bytes.indices.filter { bytes[$0] == UInt8(ascii: "\n") } }
    var lines: [Substring] = []
    lines.reserveCapacity(feeds.count + 1)
    var start = text.startIndex
    for feed in feeds {
      let end = text.utf8.index(text.startIndex, offsetBy: feed)
      lines.append(text[start..<end])
      start = text.utf8.index(after: end)
    }
    lines.append(text[start...])
    return lines
  }
}
