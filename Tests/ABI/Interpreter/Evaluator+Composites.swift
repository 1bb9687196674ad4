import PintleABI
import PintleModel

extension Evaluator {
  // MARK: Lists of fixed length

  func elements(_ value: Value, count: Int, _ path: Path) throws -> [WITValue] {
    guard case .list(let items) = try wit(value) else { throw Fault("no list") }
    try check(.wrongCount, path, items.count == count)
    return items
  }

  func load(_ list: ElementsLoad) throws {
    let extent = try inPlace(list.base, list.count, list.layout)
    let items = try (0..<list.count).map { index in
      try block(
        list.steps, entry: try position(list.cursor, list.counter, extent, index),
        touching: nil, yields: [list.item])
    }
    try define(list.result, .list(try items.map { try wit($0[0]) }))
  }

  func store(_ list: ElementsStore) throws {
    let extent = try inPlace(list.base, list.count, list.layout)
    for (index, item) in try elements(list.subject, count: list.count, list.path)
      .enumerated()
    {
      _ = try block(
        list.steps,
        entry: [(list.item, .wit(item))]
          + (try position(list.cursor, list.counter, extent, index)))
    }
  }

  /// Elements inside an area that was checked before.
  private func inPlace(_ base: MemoryOperand, _ count: Int, _ element: Layout) throws -> Extent {
    Extent(address: try address(base), count: count, element: element, ownership: .copy)
  }

  // MARK: Products

  func construct(_ value: Value, _ type: TypeRef, _ parts: [Value]) throws {
    let values = try parts.map { try wit($0) }
    switch instance.model.shape(of: type) {
    case .product(let fields) where fields.count == values.count:
      try define(value, .product(values))
    case .fixedList(_, values.count): try define(value, .list(values))
    default: throw Fault("no product of \(values.count) parts")
    }
  }

  func project(_ parts: [Value], _ type: TypeRef, _ from: Value, _ path: Path) throws {
    let values: [WITValue]
    switch (instance.model.shape(of: type), try wit(from)) {
    case (.product, .product(let items)), (.fixedList, .list(let items)): values = items
    default: throw Fault("no product")
    }
    try check(.wrongCount, path, values.count == parts.count)
    for (part, value) in zip(parts, values) { try define(part, value) }
  }

  // MARK: Sums

  func liftSum(
    _ value: Value, _ type: TypeRef, _ discriminant: Value, _ cases: [CaseLift], _ path: Path
  ) throws {
    try checkCases(type, cases.map(\.name))
    let found = try core(discriminant)
    let index = cases.firstIndex { UInt64($0.discriminant) == found }
    try check(.invalidCase, path, index != nil)
    guard let index else { return }
    let chosen = cases[index]
    let payload = try block(chosen.steps, yields: chosen.payload.map { [$0] } ?? [])
    try define(value, .sum(index, try payload.first.map { try wit($0) }))
  }

  func lowerSum(
    _ results: [Value], _ type: TypeRef, _ subject: Value, _ cases: [CaseLower]
  ) throws {
    try checkCases(type, cases.map(\.name))
    guard case .sum(let index, let payload) = try wit(subject) else { throw Fault("no sum") }
    let chosen = cases[index]
    guard (payload == nil) == (chosen.payload == nil) else { throw Fault("wrong payload") }
    var entry: [(Value, Slot)] = []
    if let value = chosen.payload, let payload { entry = [(value, .wit(payload))] }
    let slots = try block(chosen.steps, entry: entry, yields: chosen.results)
    guard slots.count == results.count else { throw Fault("wrong number of slots") }
    if case .core(let first)? = slots.first, first.bits != UInt64(chosen.discriminant) {
      throw Fault("wrong discriminant")
    }
    for (result, slot) in zip(results, slots) { try frame.define(result, slot) }
  }

  func checkCases(_ type: TypeRef, _ names: [String]) throws {
    guard case .sum(let cases) = instance.model.shape(of: type), cases.map(\.name) == names else {
      throw Fault("the cases are not those of the type")
    }
  }

  func liftEnum(
    _ value: Value, _ type: TypeRef, _ discriminant: Value, _ count: Int, _ path: Path
  ) throws {
    guard case .enumeration(count) = instance.model.shape(of: type) else { throw Fault("no enum") }
    let index = try core(discriminant)
    try check(.invalidCase, path, index < UInt64(count))
    try define(value, .enumeration(Int(index)))
  }

  func lowerEnum(_ value: Value, _ type: TypeRef, _ from: Value) throws {
    guard case .enumeration(let index) = try wit(from) else { throw Fault("no enum") }
    try define(value, core: UInt64(index))
  }

  // MARK: Flags

  func liftFlags(_ value: Value, _ type: TypeRef, _ bits: Value) throws {
    try define(value, .flags(UInt32(try core(bits) & mask(type))))
  }

  func lowerFlags(_ value: Value, _ type: TypeRef, _ from: Value) throws {
    guard case .flags(let bits) = try wit(from) else { throw Fault("no flags") }
    // Guests may carry bits without a name along.
    let unknown = isGuest ? instance.rubbish() & 0xffff_ffff & ~(try mask(type)) : 0
    try define(value, core: UInt64(bits) | unknown)
  }

  private func mask(_ type: TypeRef) throws -> UInt64 {
    guard case .flags(let count) = instance.model.shape(of: type) else { throw Fault("no flags") }
    return (1 << UInt64(count)) - 1
  }
}
