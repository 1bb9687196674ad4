/// Text that is written piece by piece, as bytes: appending those costs a fraction of what `String` takes.
package struct TextBuffer {
  private var bytes: [UInt8] = []

  package init() {}

  /// A buffer with room for long texts; what is not used costs nothing.
  package static var large: TextBuffer {
    var buffer = TextBuffer()
    buffer.bytes.reserveCapacity(1 << 19)
    return buffer
  }

  /// Everything so far.
  package var text: String { String(decoding: bytes, as: UTF8.self) }

  /// How many bytes it has.
  package var count: Int { bytes.count }

  /// Calls a function with everything so far.
  package func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    bytes.withUnsafeBufferPointer(body)
  }

  package static func += (buffer: inout TextBuffer, text: String) {
    text.withBytes { buffer.bytes.append(contentsOf: $0) }
  }

  /// Appends bytes that are whole characters.
  package mutating func append(_ slice: Slice<UnsafeBufferPointer<UInt8>>) {
    bytes.append(contentsOf: slice)
  }
}

extension String {
  /// Calls a function with the UTF-8 bytes of the text, without a copy where that is possible.
  package func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    if let result = utf8.withContiguousStorageIfAvailable(body) { return result }
    return Array(utf8).withUnsafeBufferPointer(body)
  }
}
