import PintleABI

/// A string or a list in memory, after its checks.
struct Extent {
  var address: Int
  var count: Int
  var element: Layout
  var ownership: LiftOwnership

  var layout: Layout { element * count }

  /// The memory of an element.
  func range(_ index: Int) -> Range<Int> {
    let start = address + index * element.size
    return start..<start + element.size
  }
}

extension Evaluator {
  /// The checks of every lifted string, list and map.
  func extent(
    _ address: Value, _ length: Value, _ element: Layout, _ ownership: LiftOwnership, _ path: Path
  ) throws -> Extent {
    let (start, count) = (try core(address), try core(length))
    // This can't overflow: both factors are below 2^32.
    let size = count * UInt64(element.size)
    try check(.tooLong, path, size <= Self.longest)
    try check(.misaligned, path, start % UInt64(element.alignment) == 0)
    try check(.outOfBounds, path, start + size <= (try memorySize()))
    guard count <= UInt64(instance.memory.size) else {
      throw Fault("memory does not justify \(count) elements")
    }
    guard (ownership != .copy) == isGuest else { throw Fault("\(ownership) on the wrong side") }
    return Extent(address: Int(start), count: Int(count), element: element, ownership: ownership)
  }

  /// Frees the block that now belongs to the value, because the interpreter's values own no memory.
  private func finish(_ extent: Extent) throws {
    switch extent.ownership {
    case .copy: return
    case .own(let element), .free(let element):
      try instance.heap.free(extent.address, element * extent.count, in: &instance.memory)
    }
  }

  /// A block for lowered bytes or elements.
  private func place(_ layout: Layout, _ ownership: LowerOwnership, _ path: Path) throws -> Int {
    switch ownership {
    case .lend: throw Fault("what is lent has its place")
    case .temporary(let arena):
      let address = try instance.heap.allocate(layout, .heap, in: &instance.memory)
      let number = try core(arena)
      guard arenas[number] != nil else { throw Fault("the arena is closed") }
      arenas[number]?.append(GuestHeap.Block(address: address, layout: layout, kind: .heap))
      return address
    case .transfer: return try instance.heap.allocate(layout, .heap, in: &instance.memory)
    case .allocate:
      try check(.tooLong, path, layout.size <= Self.longest)
      return try allocate(layout, path)
    }
  }

  /// Writes bytes to a block of the given ownership.
  private func lower(
    _ bytes: [UInt8], _ alignment: Int, _ ownership: LowerOwnership, _ path: Path
  ) throws -> Int {
    let layout = Layout(size: bytes.count, alignment: alignment)
    if ownership == .lend { return try callBlock(layout, lent: bytes) }
    let address = try place(layout, ownership, path)
    try frame.scope {
      frame.ranges.append(address..<address + bytes.count)
      try write(bytes, at: address)
    }
    return address
  }

  // MARK: Text and numbers

  func liftString(_ value: Value, _ extent: Extent, _ path: Path) throws {
    let bytes = try readAll(extent)
    try check(.invalidUTF8, path, Self.isUTF8(bytes))
    try define(value, .text(bytes))
    try finish(extent)
  }

  private static func isUTF8(_ bytes: [UInt8]) -> Bool {
    var decoder = UTF8()
    var rest = bytes.makeIterator()
    while true {
      switch decoder.decode(&rest) {
      case .scalarValue: continue
      case .emptyInput: return true
      case .error: return false
      }
    }
  }

  func lowerString(
    _ address: Value, _ length: Value, _ from: Value, _ ownership: LowerOwnership, _ path: Path
  ) throws {
    guard case .text(let bytes) = try wit(from) else { throw Fault("no text") }
    try define(address, core: UInt64(try lower(bytes, 1, ownership, path)))
    try define(length, core: UInt64(bytes.count))
  }

  func liftNumericList(_ value: Value, _ scalar: Scalar, _ extent: Extent) throws {
    try define(value, .list(numbers(try readAll(extent), scalar)))
    try finish(extent)
  }

  func lowerNumericList(
    _ address: Value, _ length: Value, _ scalar: Scalar, _ from: Value, _ ownership: LowerOwnership,
    _ path: Path
  ) throws {
    guard case .list(let items) = try wit(from) else { throw Fault("no list") }
    let bytes = items.flatMap { self.bytes($0, scalar) }
    try define(address, core: UInt64(try lower(bytes, scalar.size, ownership, path)))
    try define(length, core: UInt64(items.count))
  }

  private func readAll(_ extent: Extent) throws -> [UInt8] {
    try frame.scope {
      frame.ranges.append(extent.address..<extent.address + extent.layout.size)
      return try read(extent.address, extent.layout.size)
    }
  }

  // MARK: Lists and maps

  func lift(_ list: ListLift) throws {
    let extent = try self.extent(
      list.address, list.length, list.layout, list.ownership, list.path)
    let items = try (0..<extent.count).map { index in
      try block(
        list.steps, entry: try position(list.cursor, list.counter, extent, index),
        touching: extent.range(index), yields: [list.item])
    }
    try define(list.result, .list(try items.map { try wit($0[0]) }))
    try finish(extent)
  }

  func lift(_ map: MapLift) throws {
    let extent = try self.extent(map.address, map.length, map.layout, map.ownership, map.path)
    let entries = try (0..<extent.count).map { index in
      let parts = try block(
        map.steps, entry: try position(map.cursor, map.counter, extent, index),
        touching: extent.range(index), yields: [map.key, map.value])
      return MapEntry(key: try wit(parts[0]), value: try wit(parts[1]))
    }
    try define(map.result, .map(keepingLastOf: entries))
    try finish(extent)
  }

  func lower(_ list: ListLower) throws {
    guard case .list(let items) = try wit(list.subject) else { throw Fault("no list") }
    let extent = try buffer(items.count, list.layout, list.ownership, list.path)
    for (index, item) in items.enumerated() {
      _ = try block(
        list.steps,
        entry: [(list.item, .wit(item))]
          + (try position(list.cursor, list.counter, extent, index)),
        touching: extent.range(index))
    }
    try define(list.address, core: UInt64(extent.address))
    try define(list.length, core: UInt64(items.count))
  }

  func lower(_ map: MapLower) throws {
    guard case .map(let entries) = try wit(map.subject) else { throw Fault("no map") }
    let extent = try buffer(entries.count, map.layout, map.ownership, map.path)
    for (index, entry) in entries.enumerated() {
      _ = try block(
        map.steps,
        entry: [(map.key, .wit(entry.key)), (map.value, .wit(entry.value))]
          + (try position(map.cursor, map.counter, extent, index)),
        touching: extent.range(index))
    }
    try define(map.address, core: UInt64(extent.address))
    try define(map.length, core: UInt64(entries.count))
  }

  private func buffer(
    _ count: Int, _ element: Layout, _ ownership: LowerOwnership, _ path: Path
  ) throws -> Extent {
    let address = try place(element * count, ownership, path)
    return Extent(address: address, count: count, element: element, ownership: .copy)
  }

  /// The cursor and the counter of an element.
  func position(
    _ cursor: Value, _ counter: Value, _ extent: Extent, _ index: Int
  ) throws -> [(Value, Slot)] {
    [
      (cursor, .core(.i32(UInt32(extent.range(index).lowerBound)))),
      (counter, .core(.i32(UInt32(index)))),
    ]
  }

  func wit(_ slot: Slot) throws -> WITValue {
    guard case .wit(let value) = slot else { throw Fault("no WIT value") }
    return value
  }
}
