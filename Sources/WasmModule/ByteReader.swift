/// Reads bytes, numbers and names, from the front to the end of a file or of a part of it.
struct ByteReader {
  private let bytes: [UInt8]
  private(set) var position = 0
  /// The end of the part that is being read.
  private(set) var end: Int
  /// What is being read, for messages.
  private var part = "the file"

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    end = bytes.count
  }

  var isAtEnd: Bool { position == end }
  var remaining: Int { end - position }

  /// The next byte, if there is one.
  var next: UInt8? { isAtEnd ? nil : bytes[position] }

  func failure(_ problem: String, at offset: Int? = nil) -> MalformedModule {
    MalformedModule(offset: offset ?? position, problem: problem)
  }

  // MARK: Parts

  /// Begins a part of a size; returns what ``endPart(_:)`` needs.
  mutating func beginPart(
    _ title: String, size: Int, startingAt start: Int
  ) throws(MalformedModule) -> (end: Int, part: String) {
    guard size <= remaining else {
      throw failure("\(title) has \(size) bytes, but \(part) ends after \(remaining)", at: start)
    }
    let outer = (end, part)
    end = position + size
    part = title
    return outer
  }

  /// Ends a part, all of which must have been read.
  mutating func endPart(_ outer: (end: Int, part: String)) throws(MalformedModule) {
    guard isAtEnd else {
      throw failure("\(part) has \(remaining) bytes more than its contents need")
    }
    (end, part) = outer
  }

  // MARK: Bytes

  mutating func byte() throws(MalformedModule) -> UInt8 {
    guard position < end else { throw unexpectedEnd() }
    defer { position += 1 }
    return bytes[position]
  }

  mutating func skip(_ count: Int) throws(MalformedModule) {
    guard count <= remaining else { throw unexpectedEnd() }
    position += count
  }

  /// Skips all but the last byte of the part.
  mutating func skipToLastByte() {
    if !isAtEnd { position = end - 1 }
  }

  private func unexpectedEnd() -> MalformedModule {
    failure("\(part) ends too early", at: end)
  }

  // MARK: Numbers

  /// An unsigned number in LEB128.
  mutating func unsigned(bits: Int) throws(MalformedModule) -> UInt64 {
    let start = position
    var value = UInt64(try byte())
    if value < 0x80 { return value }
    value &= 0x7F
    var shift = 7
    while true {
      let byte = try byte()
      // The bits that are too many must not be set.
      guard shift + 7 <= bits || shift < bits && byte >> (bits - shift) == 0 else {
        throw failure("a number has more than \(bits) bits", at: start)
      }
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return value }
      shift += 7
    }
  }

  mutating func number() throws(MalformedModule) -> Int {
    Int(truncatingIfNeeded: try unsigned(bits: 32))
  }

  /// The number of elements that follow, of which each takes at least a byte.
  mutating func count(of elements: String) throws(MalformedModule) -> Int {
    let start = position
    let count = try number()
    guard count <= remaining else {
      throw failure("\(part) can't hold \(count) \(elements)", at: start)
    }
    return count
  }

  /// A signed number in LEB128.
  mutating func signed(bits: Int) throws(MalformedModule) -> Int64 {
    let start = position
    var value: Int64 = 0
    var shift = 0
    while true {
      let byte = try byte()
      if shift + 7 > bits {
        // What is too many must repeat the sign.
        let rest = (Int8(bitPattern: byte << 1) >> 1) >> Int8(max(bits - shift - 1, 0))
        guard shift < bits, byte < 0x80, rest == 0 || rest == -1 else {
          throw failure("a number has more than \(bits) bits", at: start)
        }
      }
      value |= Int64(byte & 0x7F) << Int64(shift)
      shift += 7
      if byte >= 0x80 { continue }
      return shift < 64 && byte & 0x40 != 0 ? value | -1 << Int64(shift) : value
    }
  }

  // MARK: Names

  mutating func name() throws(MalformedModule) -> String {
    let start = position
    let count = try number()
    guard count <= remaining else {
      throw failure("a name has \(count) bytes, but \(part) ends after \(remaining)", at: start)
    }
    let range = position..<position + count
    position += count
    return try bytes.withUnsafeBufferPointer { buffer throws(MalformedModule) in
      let name = UnsafeBufferPointer(rebasing: buffer[range])
      let text = String(decoding: name, as: UTF8.self)
      // What is not UTF-8 is replaced, so that the text differs.
      if name.isASCII || text.utf8.elementsEqual(name) { return text }
      throw failure("a name is not UTF-8", at: firstInvalidByte(of: name) + range.lowerBound)
    }
  }

  /// The place of the first bytes that are not UTF-8.
  private func firstInvalidByte(of name: UnsafeBufferPointer<UInt8>) -> Int {
    var iterator = name.makeIterator()
    var parser = Unicode.UTF8.ForwardParser()
    var offset = 0
    while case .valid(let scalar) = parser.parseScalar(from: &iterator) { offset += scalar.count }
    return offset
  }
}

extension UnsafeBufferPointer<UInt8> {
  fileprivate var isASCII: Bool {
    let raw = UnsafeRawBufferPointer(self)
    var index = 0
    // Most of a large module's names are ASCII, and eight bytes at a time take a tenth of the instructions.
    while index + 8 <= count {
      let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      if word & 0x8080_8080_8080_8080 != 0 { return false }
      index += 8
    }
    return self[index...].allSatisfy { $0 < 0x80 }
  }
}
