#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#endif

/// The handles of the guest: of its own counters, and of the host's items.
struct HandTable {
  private enum Entry {
    case free(next: Int)
    case counter(UInt32)
    case item(BenchmarkItem)
  }

  private var entries: [Entry] = [.free(next: 0)]
  /// The first free entry, or 0.
  private var firstFree = 0
  private(set) var count = 0

  private mutating func insert(_ entry: Entry) -> UInt32 {
    count += 1
    guard firstFree != 0, case .free(let next) = entries[firstFree] else {
      entries.append(entry)
      return UInt32(entries.count - 1)
    }
    let index = firstFree
    firstFree = next
    entries[index] = entry
    return UInt32(index)
  }

  private mutating func remove(_ index: Int) {
    count -= 1
    entries[index] = .free(next: firstFree)
    firstFree = index
  }

  mutating func insert(_ representation: UInt32) -> UInt32 { insert(.counter(representation)) }

  mutating func insert(_ item: BenchmarkItem) -> UInt32 { insert(.item(item)) }

  func counter(_ handle: UInt32) -> UInt32? {
    guard handle < entries.count, case .counter(let representation) = entries[Int(handle)] else {
      return nil
    }
    return representation
  }

  mutating func takeCounter(_ handle: UInt32) -> UInt32? {
    guard let representation = counter(handle) else { return nil }
    remove(Int(handle))
    return representation
  }

  func item(_ handle: UInt32) -> BenchmarkItem? {
    guard handle < entries.count, case .item(let item) = entries[Int(handle)] else { return nil }
    return item
  }

  mutating func removeItem(_ handle: UInt32) -> Bool {
    guard handle < entries.count, case .item = entries[Int(handle)] else { return false }
    remove(Int(handle))
    return true
  }

  mutating func removeAll() { self = HandTable() }
}

extension String {
  /// Copies UTF-8 text. The result is `nil` if the text is malformed, which the decoder would repair.
  init?(checkedUTF8 bytes: UnsafeRawBufferPointer) {
    self.init(decoding: bytes, as: UTF8.self)
    let isUnchanged = withUTF8 { text in
      guard text.count == bytes.count else { return false }
      guard let copy = text.baseAddress, let original = bytes.baseAddress else { return true }
      return memcmp(copy, original, bytes.count) == 0
    }
    if !isUnchanged { return nil }
  }
}
