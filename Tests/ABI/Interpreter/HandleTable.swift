import PintleABI

/// The handles of one instance, of all resources. The slot that was freed last is used first.
struct HandleTable {
  final class Entry {
    let resource: ResourceRef
    let representation: UInt32
    let isOwn: Bool
    /// How often it is lent to the running import.
    var lends: Int
    /// The export call that it is borrowed for.
    let call: ExportCall?

    init(
      _ resource: ResourceRef, _ representation: UInt32, isOwn: Bool, lends: Int = 0,
      call: ExportCall? = nil
    ) {
      self.resource = resource
      self.representation = representation
      self.isOwn = isOwn
      self.lends = lends
      self.call = call
    }
  }

  private var slots: [Entry?] = [nil]
  private var free: [Int] = []

  /// Slots from index 1; `nil` is a free one.
  init(_ entries: [Entry?] = []) {
    slots += entries
    free = slots.indices.dropFirst().filter { slots[$0] == nil }
  }

  var entries: [Entry] { slots.compactMap { $0 } }

  mutating func insert(_ entry: Entry) -> UInt32 {
    if let index = free.popLast() {
      slots[index] = entry
      return UInt32(index)
    }
    slots.append(entry)
    return UInt32(slots.count - 1)
  }

  /// The entry at an index; `nil` for 0, for a free slot and beyond the end.
  subscript(index: UInt32) -> Entry? {
    Int(index) < slots.count ? slots[Int(index)] : nil
  }

  mutating func remove(_ index: UInt32) {
    slots[Int(index)] = nil
    free.append(Int(index))
  }
}

/// One call of an export that is running.
final class ExportCall {
  /// Borrowed handles that the guest must still drop.
  var borrows = 0
}
