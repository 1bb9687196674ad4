import PintleModel

/// The layouts and flat forms of all types of a model, computed once, in topological order.
package struct TypeFacts: Sendable {
  /// The most core parameters of a function (Canonical ABI, `MAX_FLAT_PARAMS`).
  package static let maxFlatParameters = 16
  /// Elements of a list must be smaller than this, computed with pointers of 8 bytes.
  package static let elementLimit = 1 << 28
  /// The most bytes that an allocator can be asked for.
  package static let areaLimit = Int(UInt32.max)
  /// The limit of nesting, named types included: far beyond any real interface.
  package static let depthLimit = 200

  package struct Facts: Sendable {
    package var layout: Layout
    /// The core types of the flat form; `nil` if there are more than ``TypeFacts/maxFlatParameters``.
    package var flat: [ValueType]?
    /// Offsets of the parts of a product, or of the key and the value in an entry of a map.
    package var offsets: [Int] = []
    /// The layout of an element of a list or an entry of a map.
    package var element: Layout?
    /// The bytes of the discriminant of a sum or enum.
    package var discriminantSize = 0
    /// The offset of the payload of a sum.
    package var payloadOffset = 0
    package var contents: TypeContents = []
    package var obstacles: Obstacles = []
    /// The cost of planning it as core values; nothing if it has no flat form.
    var flatCost = PlanCost.none
    /// The cost of planning it as a part of a value in memory, and the cost of its routine if it has one.
    var storedCost = PlanCost.none
    var routineCost = 0
    /// The layout if addresses and lengths had 8 bytes.
    fileprivate var wideLayout: Layout
    /// The depth of its nesting.
    fileprivate var depth = 1

    /// Whether it holds a string, a list of any length or a map.
    package var isDynamic: Bool { contents.contains(.sequences) }
  }

  /// Those of the primitives, then those of the model's types.
  private var facts: [Facts] = []
  private var shapes: [Shape] = []

  package init(_ model: Model) {
    let count = TypeRef.primitives.count + model.types.count
    facts.reserveCapacity(count)
    shapes.reserveCapacity(count)
    for type in TypeRef.primitives {
      let shape = model.shape(of: type)
      facts.append(compute(shape))
      shapes.append(shape)
    }
    for index in model.types.indices { add(ID(index), model) }
  }

  private mutating func add(_ id: ID<TypeDefinition>, _ model: Model) {
    if case .alias(let target) = model[id].kind {
      facts.append(self[target])
      shapes.append(shape(of: target))
      return
    }
    let shape = model.shape(of: .defined(id))
    var new = bounded(compute(shape))
    switch model[id].kind {
    case .record, .variant:
      new.routineCost = new.storedCost.total
      new.storedCost = PlanCost(steps: 3)
    default: break
    }
    facts.append(new)
    shapes.append(shape)
  }

  /// The shape of a type, made once.
  package func shape(of type: TypeRef) -> Shape { shapes[type.number] }

  package subscript(type: TypeRef) -> Facts {
    // Facts are large: they are read in place.
    _read { yield facts[type.number] }
  }

  /// Marks types as unsupported that are too large for any memory or nest too deeply, so that nothing made of them can
  /// overflow.
  private func bounded(_ facts: Facts) -> Facts {
    var facts = facts
    if facts.layout.size > Self.areaLimit {
      facts.layout.size = Self.areaLimit
      facts.obstacles.insert(.hugeType)
    }
    facts.wideLayout.size = min(facts.wideLayout.size, 2 * Self.areaLimit)
    if facts.depth > Self.depthLimit || facts.storedCost.total > PlanCost.planLimit {
      facts.depth = 1
      facts.storedCost = .none
      facts.obstacles.insert(.tooManyParts)
    }
    // The type may still cross in memory. Functions that pass it as core values are refused.
    if facts.flatCost.total > PlanCost.planLimit {
      facts.flatCost = PlanCost(steps: PlanCost.planLimit + 1)
    }
    return facts
  }

  private func compute(_ shape: Shape) -> Facts {
    switch shape {
    case .scalar(let scalar):
      return number(scalar.size, .core(scalar.core))
    case .text:
      return sequence(Layout(size: 1, alignment: 1))
    case .numbers(let scalar):
      return sequence(Layout(size: scalar.size, alignment: scalar.size))
    case .list(let element):
      return list(of: self[element])
    case .map(let key, let value):
      let entry = product([key, value])
      var facts = list(of: entry)
      facts.offsets = entry.offsets
      return facts
    case .fixedList(let element, let count):
      return fixedList(self[element], count)
    case .product(let parts):
      return product(parts.lazy.map { $0.type })
    case .sum(let cases):
      return sum(cases)
    case .enumeration(let count):
      var facts = sum([], count: count)
      (facts.flatCost, facts.storedCost) = (PlanCost(steps: 3), PlanCost(steps: 3))
      return facts
    case .flags(let count):
      return number(FlagsFacts.width(count: count), .core(.i32))
    case .own: return handle(.owns)
    case .borrow: return handle(.borrows)
    case .unsupported(let obstacle):
      var facts = number(4, .core(.i32))
      facts.obstacles = obstacle
      return facts
    }
  }

  private func number(_ size: Int, _ type: ValueType) -> Facts {
    let layout = Layout(size: size, alignment: size)
    return Facts(
      layout: layout, flat: [type], flatCost: PlanCost(steps: 3), storedCost: PlanCost(steps: 3),
      wideLayout: layout)
  }

  private func handle(_ contents: TypeContents) -> Facts {
    var facts = number(4, .core(.i32))
    facts.contents = contents
    return facts
  }

  private func sequence(_ element: Layout) -> Facts {
    Facts(
      layout: Layout(size: 8, alignment: 4), flat: [.address, .length], element: element,
      contents: .sequences, flatCost: PlanCost(steps: 6), storedCost: PlanCost(steps: 8),
      wideLayout: Layout(size: 16, alignment: 8))
  }

  private func list(of element: Facts) -> Facts {
    var facts = sequence(element.layout)
    facts.include(element)
    facts.limitElement(element)
    facts.flatCost.add(element.storedCost)
    facts.storedCost.add(element.storedCost)
    return facts
  }

  private func fixedList(_ element: Facts, _ count: Int) -> Facts {
    // A larger element is refused. Both factors are below 2^32, so the product can't overflow.
    let size = min(element.layout.size, Self.elementLimit) * count
    let wideSize = min(element.wideLayout.size, Self.elementLimit) * count
    var facts = Facts(
      layout: Layout(size: size, alignment: element.layout.alignment), flat: nil,
      element: element.layout, storedCost: PlanCost(steps: 8),
      wideLayout: Layout(size: wideSize, alignment: element.wideLayout.alignment))
    facts.include(element)
    facts.limitElement(element)
    facts.storedCost.add(element.storedCost)
    if let flat = element.flat, flat.count * count <= Self.maxFlatParameters {
      facts.flat = Array(repeatElement(flat, count: count).joined())
      facts.flatCost.steps = 3 + count
      facts.flatCost.add(element.flatCost, times: count)
    }
    return facts
  }

  /// The facts of a record with these parts, or of a function's parameters together.
  package func product(_ parts: some Sequence<TypeRef>) -> Facts {
    var facts = Facts(layout: .none, flat: [], wideLayout: .none)
    facts.flatCost.steps = 3
    facts.storedCost.steps = 3
    for type in parts { facts.append(self[type]) }
    facts.layout.pad()
    facts.wideLayout.pad()
    if facts.flat == nil { facts.flatCost = .none }
    return facts
  }

  private func sum(_ cases: [Shape.SumCase]) -> Facts {
    sum(cases.lazy.compactMap { $0.payload }, count: cases.count)
  }

  private func sum(_ payloads: some Sequence<TypeRef>, count: Int) -> Facts {
    let width = EnumFacts.width(count: count)
    // First what all payloads share.
    var facts = Facts(layout: .none, flat: [.core(.i32)], wideLayout: .none)
    for type in payloads { facts.overlay(self[type]) }
    facts.discriminantSize = width
    facts.payloadOffset = facts.layout.begin(withDiscriminant: width)
    _ = facts.wideLayout.begin(withDiscriminant: width)
    facts.storedCost.steps += 4 + 4 * count
    if let slots = facts.flat.map({ $0.count - 1 }) {
      // Each case fills each slot.
      facts.flatCost.steps += slots + (2 + 2 * slots) * count
    } else {
      facts.flatCost = .none
    }
    return facts
  }
}

extension Layout {
  /// The empty layout.
  fileprivate static let none = Layout(size: 0, alignment: 1)

  /// Appends a part of a product and returns its offset.
  fileprivate mutating func append(_ part: Layout) -> Int {
    let offset = size.rounded(up: part.alignment)
    size = offset + part.size
    alignment = max(alignment, part.alignment)
    return offset
  }

  /// Adds a payload of a sum, at the same offset as the others.
  fileprivate mutating func overlay(_ payload: Layout) {
    size = max(size, payload.size)
    alignment = max(alignment, payload.alignment)
  }

  /// Turns the layout of all payloads into that of the sum and returns their offset.
  fileprivate mutating func begin(withDiscriminant width: Int) -> Int {
    let offset = width.rounded(up: alignment)
    alignment = max(width, alignment)
    size += offset
    pad()
    return offset
  }

  /// Rounds the size up to the alignment.
  fileprivate mutating func pad() { size = size.rounded(up: alignment) }
}

extension TypeFacts.Facts {
  /// Appends a part of a product.
  fileprivate mutating func append(_ part: Self) {
    offsets.append(layout.append(part.layout))
    _ = wideLayout.append(part.wideLayout)
    changeFlat(with: part.flat) { $0 += $1 }
    include(part)
    addCost(of: part)
  }

  /// Adds the payload of a sum, at the same offset and in the same slots as the others.
  fileprivate mutating func overlay(_ payload: Self) {
    layout.overlay(payload.layout)
    wideLayout.overlay(payload.wideLayout)
    changeFlat(with: payload.flat) { slots, types in
      for (index, type) in types.enumerated() {
        if index + 1 < slots.count {
          slots[index + 1] = slots[index + 1].joined(with: type)
        } else {
          slots.append(type)
        }
      }
    }
    include(payload)
    addCost(of: payload)
  }

  /// Changes the flat form by that of a part. There is no flat form if the part has none or it becomes too long.
  private mutating func changeFlat(
    with part: [ValueType]?, _ change: (inout [ValueType], [ValueType]) -> Void
  ) {
    guard var changed = flat.take(), let part else { return }
    change(&changed, part)
    if changed.count <= TypeFacts.maxFlatParameters { flat = changed }
  }

  fileprivate mutating func include(_ part: Self) {
    contents.formUnion(part.contents)
    obstacles.formUnion(part.obstacles)
    depth = max(depth, part.depth + 1)
  }

  private mutating func addCost(of part: Self) {
    flatCost.add(part.flatCost)
    storedCost.add(part.storedCost)
  }

  /// Refuses elements that would be too large with memories of 64 bits.
  fileprivate mutating func limitElement(_ element: Self) {
    let isTooLarge = element.wideLayout.size >= TypeFacts.elementLimit
    if isTooLarge, element.obstacles.isEmpty { obstacles.insert(.largeElement) }
  }
}

extension TypeRef {
  /// All types that need no entry in a model, in the order of their numbers.
  fileprivate static let primitives: [TypeRef] = [
    .bool, .u8, .u16, .u32, .u64, .s8, .s16, .s32, .s64, .f32, .f64, .char, .string, .errorContext,
  ]

  /// A number from 0 for each type: primitives first, then those of the model.
  fileprivate var number: Int {
    switch self {
    case .bool: 0
    case .u8: 1
    case .u16: 2
    case .u32: 3
    case .u64: 4
    case .s8: 5
    case .s16: 6
    case .s32: 7
    case .s64: 8
    case .f32: 9
    case .f64: 10
    case .char: 11
    case .string: 12
    case .errorContext: 13
    case .defined(let id): 14 + id.index
    }
  }
}

extension ValueType {
  /// The type of a slot that carries either of two (Canonical ABI, `join`).
  func joined(with other: ValueType) -> ValueType {
    guard self != other, let a = core, let b = other.core else { return self }
    if a == b { return .core(a) }
    return .core(a.isNarrow && b.isNarrow ? .i32 : .i64)
  }
}

extension CoreType {
  fileprivate var isNarrow: Bool { self == .i32 || self == .f32 }
}

extension Int {
  /// The next multiple of `alignment`.
  func rounded(up alignment: Int) -> Int {
    (self + alignment - 1) / alignment * alignment
  }
}
