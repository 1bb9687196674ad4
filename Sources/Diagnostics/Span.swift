/// Identifies a file of a ``SourceMap``.
package struct FileID: Hashable, Sendable {
  private let packedIndex: UInt32

  package init(index: Int) {
    packedIndex = UInt32(clamping: index)
  }

  package var index: Int { Int(packedIndex) }
}

/// A range of bytes in a file.
package struct Span: Hashable, Sendable {
  package let file: FileID
  // Nearly every syntax node has a span: 32 bits are enough for any file and make it 12 bytes instead of 24.
  private let packedStart: UInt32
  private let packedEnd: UInt32

  package init(file: FileID, start: Int, end: Int) {
    self.file = file
    packedStart = UInt32(clamping: start)
    packedEnd = UInt32(clamping: end)
  }

  /// The offset of the first byte.
  package var start: Int { Int(packedStart) }
  /// The offset after the last byte.
  package var end: Int { Int(packedEnd) }

  /// The span from the start of this one to the end of `other`.
  package func through(_ other: Span) -> Span {
    Span(file: file, start: start, end: max(end, other.end))
  }
}

/// A position in a file. Lines and columns start at 1; columns count UTF-8 bytes.
package struct LineColumn: Hashable, Sendable {
  package let line: Int
  package let column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}
