/// A buffer for output text. It holds bytes, since appending to a `String` is several times slower.
package struct TextBuffer {
  /// The text so far, or what was written since the last flush.
  private var bytes: [UInt8] = []
  /// Receives the text in pieces, if the buffer does not keep it.
  private var sink: ((UnsafeBufferPointer<UInt8>) -> Void)?
  private var flushedCount = 0
  private static let pieceSize = 1 << 16

  package init() {}

  /// A buffer that passes its text on in pieces instead of keeping it.
  ///
  /// - Parameter sink: receives the pieces in order, the last one from ``flush()``.
  package init(flushingTo sink: @escaping (UnsafeBufferPointer<UInt8>) -> Void) {
    self.sink = sink
    bytes.reserveCapacity(Self.pieceSize)
  }

  package var text: String { withBytes { String(decoding: $0, as: UTF8.self) } }

  /// The number of bytes written so far.
  package var count: Int { flushedCount + bytes.count }

  /// Calls `body` with the bytes in the buffer.
  package func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    bytes.withUnsafeBufferPointer(body)
  }

  /// Passes the bytes in the buffer to the sink.
  package mutating func flush() {
    if let sink, !bytes.isEmpty { bytes.withUnsafeBufferPointer(sink) }
    flushedCount += bytes.count
    bytes.removeAll(keepingCapacity: true)
  }

  package static func += (buffer: inout TextBuffer, text: String) {
    text.withBytes { buffer.append($0) }
  }

  /// Appends bytes, which must be valid UTF-8.
  package mutating func append(_ slice: Slice<UnsafeBufferPointer<UInt8>>) {
    append(UnsafeBufferPointer(rebasing: slice))
  }

  private mutating func append(_ more: UnsafeBufferPointer<UInt8>) {
    flushIfFull(for: more.count)
    bytes.append(contentsOf: more)
  }

  /// Appends an ASCII character `count` times.
  package mutating func append(_ byte: UInt8, count: Int) {
    flushIfFull(for: count)
    bytes.append(contentsOf: repeatElement(byte, count: count))
  }

  @inline(__always)
  private mutating func flushIfFull(for more: Int) {
    if bytes.count + more > Self.pieceSize, sink != nil { flush() }
  }

  /// Empties the buffer for another text.
  package mutating func removeAll() {
    flushedCount = 0
    bytes.removeAll(keepingCapacity: true)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The index of the next line feed, or the end.
  ///
  /// A loop over single bytes takes 2.5 times the instructions on WASI 0.2, most of which is comments.
  package func endOfLine(from start: Int) -> Int {
    let raw = UnsafeRawBufferPointer(self)
    var index = start
    // Eight bytes at a time, the first one in the lowest bits.
    while index + 8 <= count {
      let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      let difference = word ^ 0x0A0A_0A0A_0A0A_0A0A
      // Subtracting 1 sets the highest bit of a zero byte. Bytes before the first zero byte are not affected by a borrow.
      let zeros = (difference &- 0x0101_0101_0101_0101) & ~difference & 0x8080_8080_8080_8080
      if zeros != 0 { return index + zeros.trailingZeroBitCount / 8 }
      index += 8
    }
    while index < count, self[index] != UInt8(ascii: "\n") { index += 1 }
    return index
  }
}

extension String {
  /// Calls `body` with the UTF-8 bytes of the text, without copying them if possible.
  ///
  /// Inlinable, since an unspecialized call looks up metadata at run time: it runs once for each name.
  @inlinable
  package func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    if let result = utf8.withContiguousStorageIfAvailable(body) { return result }
    return Array(utf8).withUnsafeBufferPointer(body)
  }
}
