/// The bytes of a file and the name under which it is shown.
package struct SourceFile: Sendable {
  /// The path as on the command line, followed by the names of the entries below it.
  package let path: String
  package let bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// The line and column of a byte offset, which may be the end of the file.
  package func position(at offset: Int) -> LineColumn {
    var line = 1
    var start = 0
    for index in 0..<min(offset, bytes.count) where bytes[index] == UInt8(ascii: "\n") {
      line += 1
      start = index + 1
    }
    return LineColumn(line: line, column: offset - start + 1)
  }

  /// The bytes of the line that contains `offset`, without the line ending.
  package func lineRange(at offset: Int) -> Range<Int> {
    let newline = UInt8(ascii: "\n")
    let offset = min(offset, bytes.count)
    let start = (bytes[..<offset].lastIndex(of: newline) ?? -1) + 1
    var end = bytes[offset...].firstIndex(of: newline) ?? bytes.count
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return start..<max(start, end)
  }
}

/// All files of a run.
package struct SourceMap: Sendable {
  package private(set) var files: [SourceFile] = []

  package init() {}

  package mutating func add(_ file: SourceFile) -> FileID {
    files.append(file)
    return FileID(index: files.count - 1)
  }

  package subscript(id: FileID) -> SourceFile {
    files[id.index]
  }
}
