/// Names one file of a ``SourceMap``.
package struct FileID: Hashable, Sendable {
  private let packedIndex: UInt32

  package init(index: Int) {
    packedIndex = UInt32(clamping: index)
  }

  package var index: Int { Int(packedIndex) }
}

/// A range of bytes in one file. Lines and columns are computed only to print.
package struct Span: Hashable, Sendable {
  package let file: FileID
  // Very many things have a span, and no file has four gigabytes.
  private let packedStart: UInt32
  private let packedEnd: UInt32

  package init(file: FileID, start: Int, end: Int) {
    self.file = file
    packedStart = UInt32(clamping: start)
    packedEnd = UInt32(clamping: end)
  }

  /// Offset of the first byte.
  package var start: Int { Int(packedStart) }
  /// Offset behind the last byte.
  package var end: Int { Int(packedEnd) }

  /// The span from the start of this one to the end of `other`.
  package func through(_ other: Span) -> Span {
    Span(file: file, start: start, end: max(end, other.end))
  }
}

/// A place as people count it. Columns count UTF-8 bytes, both begin with 1.
package struct LineColumn: Hashable, Sendable {
  package let line: Int
  package let column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}

/// The bytes of one file and the name under which it is shown.
package struct SourceFile: Sendable {
  /// The path as given on the command line, joined with the names of the entries below it.
  package let path: String
  package let bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// The line and column of a byte offset; an offset at the end is allowed.
  package func position(at offset: Int) -> LineColumn {
    var line = 1
    var start = 0
    for index in 0..<min(offset, bytes.count) where bytes[index] == UInt8(ascii: "\n") {
      line += 1
      start = index + 1
    }
    return LineColumn(line: line, column: offset - start + 1)
  }

  /// The range of bytes of the line that holds `offset`, without its line ending.
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
