/// Text that is written piece by piece, as bytes: appending those costs a fraction of what `String` takes.
package struct TextBuffer {
  /// What is being written.
  private var bytes: [UInt8] = []
  /// What stands before it in a long text, whose memory is not moved when it grows.
  private var pieces: [[UInt8]] = []
  /// The size of pieces.
  private var pieceSize = Int.max
  private var countBefore = 0

  package init() {}

  /// A buffer for long texts, which it keeps in pieces; room that is not used costs nothing.
  package static var large: TextBuffer {
    var buffer = TextBuffer()
    buffer.pieceSize = 1 << 19
    buffer.bytes.reserveCapacity(buffer.pieceSize)
    return buffer
  }

  /// Everything so far.
  package var text: String { withBytes { String(decoding: $0, as: UTF8.self) } }

  /// How many bytes it has.
  package var count: Int { countBefore + bytes.count }

  /// Calls a function with everything so far.
  package func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    if pieces.isEmpty { return bytes.withUnsafeBufferPointer(body) }
    return Array((pieces + [bytes]).joined()).withUnsafeBufferPointer(body)
  }

  /// Calls a function with everything so far, piece by piece, until it returns something.
  package func firstResult<Result>(
    ofPieces body: (UnsafeBufferPointer<UInt8>) -> Result?
  ) -> Result? {
    for piece in pieces {
      if let result = piece.withUnsafeBufferPointer(body) { return result }
    }
    return bytes.withUnsafeBufferPointer(body)
  }

  package static func += (buffer: inout TextBuffer, text: String) {
    text.withBytes { buffer.append($0) }
  }

  /// Appends bytes that are whole characters.
  package mutating func append(_ slice: Slice<UnsafeBufferPointer<UInt8>>) {
    append(UnsafeBufferPointer(rebasing: slice))
  }

  private mutating func append(_ more: UnsafeBufferPointer<UInt8>) {
    if bytes.count + more.count > pieceSize { beginPiece() }
    bytes.append(contentsOf: more)
  }

  /// Appends a number of equal ASCII characters.
  package mutating func append(_ byte: UInt8, count: Int) {
    if bytes.count + count > pieceSize { beginPiece() }
    bytes.append(contentsOf: repeatElement(byte, count: count))
  }

  private mutating func beginPiece() {
    countBefore += bytes.count
    pieces.append(bytes)
    bytes = []
    bytes.reserveCapacity(pieceSize)
  }

  /// Empties it for another text.
  package mutating func removeAll() {
    pieces.removeAll()
    countBefore = 0
    bytes.removeAll(keepingCapacity: true)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The place of the next line feed, or the end.
  package func endOfLine(from start: Int) -> Int {
    let raw = UnsafeRawBufferPointer(self)
    var index = start
    // Eight bytes at a time, the first one lowest.
    while index + 8 <= count {
      let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      let difference = word ^ 0x0A0A_0A0A_0A0A_0A0A
      // A byte that is zero borrows into its highest bit; below the first such byte no other does.
      let zeros = (difference &- 0x0101_0101_0101_0101) & ~difference & 0x8080_8080_8080_8080
      if zeros != 0 { return index + zeros.trailingZeroBitCount / 8 }
      index += 8
    }
    while index < count, self[index] != UInt8(ascii: "\n") { index += 1 }
    return index
  }
}

extension String {
  /// Calls a function with the UTF-8 bytes of the text, without a copy where that is possible.
  package func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    if let result = utf8.withContiguousStorageIfAvailable(body) { return result }
    return Array(utf8).withUnsafeBufferPointer(body)
  }
}
