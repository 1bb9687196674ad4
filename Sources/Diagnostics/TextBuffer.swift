/// Text that is written piece by piece, as bytes: appending those costs a fraction of what `String` takes.
package struct TextBuffer {
  /// What was written, in a long text since the last piece.
  private var bytes: [UInt8] = []
  /// Who takes the pieces of a long text.
  private var take: ((UnsafeBufferPointer<UInt8>) -> Void)?
  /// How many bytes it gave away.
  private var countBefore = 0
  private static let pieceSize = 1 << 16

  package init() {}

  /// A buffer for a long text, which it gives away piece by piece instead of keeping it.
  ///
  /// - Parameter take: gets all pieces in order, the last one at ``finish()``.
  package init(givingPiecesTo take: @escaping (UnsafeBufferPointer<UInt8>) -> Void) {
    self.take = take
    bytes.reserveCapacity(Self.pieceSize)
  }

  /// Everything so far.
  package var text: String { withBytes { String(decoding: $0, as: UTF8.self) } }

  /// How many bytes were written so far.
  package var count: Int { countBefore + bytes.count }

  /// Calls a function with everything so far.
  package func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    bytes.withUnsafeBufferPointer(body)
  }

  /// Gives the last piece away.
  package mutating func finish() {
    if let take, !bytes.isEmpty { bytes.withUnsafeBufferPointer(take) }
    countBefore += bytes.count
    bytes.removeAll(keepingCapacity: true)
  }

  package static func += (buffer: inout TextBuffer, text: String) {
    text.withBytes { buffer.append($0) }
  }

  /// Appends bytes that are whole characters.
  package mutating func append(_ slice: Slice<UnsafeBufferPointer<UInt8>>) {
    append(UnsafeBufferPointer(rebasing: slice))
  }

  private mutating func append(_ more: UnsafeBufferPointer<UInt8>) {
    makeRoom(for: more.count)
    bytes.append(contentsOf: more)
  }

  /// Appends a number of equal ASCII characters.
  package mutating func append(_ byte: UInt8, count: Int) {
    makeRoom(for: count)
    bytes.append(contentsOf: repeatElement(byte, count: count))
  }

  @inline(__always)
  private mutating func makeRoom(for more: Int) {
    if bytes.count + more > Self.pieceSize, take != nil { finish() }
  }

  /// Empties it for another text.
  package mutating func removeAll() {
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
