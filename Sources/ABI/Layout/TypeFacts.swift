import PintleModel

/// What layout and flattening say about each type of a model, computed once, in topological order.
package struct TypeFacts: Sendable {
  /// The most core parameters a function has (Canonical ABI, `MAX_FLAT_PARAMS`).
  package static let maximalParameters = 16
  /// The size from which on a type can't be an element of a list, with pointers of 8 bytes (abi.md 2).
  package static let elementLimit = 1 << 28
  /// The most bytes that an allocator can be asked for.
  package static let areaLimit = Int(UInt32.max)
  /// How deep types may nest, named ones included: far beyond any real interface.
  package static let depthLimit = 200

  package struct Facts: Sendable {
    package var layout: Layout
    /// The core values of its flat form; `nil` if there are more than ``TypeFacts/maximalParameters``.
    package var flat: [ValueType]?
    /// Offsets of the parts of a product; of the key and the value in an entry of a map.
    package var offsets: [Int] = []
    /// One element of a list, one entry of a map.
    package var element: Layout?
    /// Bytes of the discriminant of a sum or enum.
    package var discriminantSize = 0
    /// Where the payload of a sum begins.
    package var payloadOffset = 0
    package var contents: TypeContents = []
    /// The WIT keyword of something in it that cannot cross yet.
    package var unsupported: String?
    /// What planning it takes as core values; nothing if it has no flat form.
    var flatEffort = Effort.none
    /// What planning it takes as a part of something in memory, and what its routine takes if it has one.
    var storedEffort = Effort.none
    var routineEffort = 0
    /// Its layout if addresses and lengths had 8 bytes.
    fileprivate var wideLayout: Layout
    /// How deep its parts nest.
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
      new.routineEffort = new.storedEffort.total
      new.storedEffort = Effort(steps: 3)
    default: break
    }
    facts.append(new)
    shapes.append(shape)
  }

  /// The shape of a type, made once.
  package func shape(of type: TypeRef) -> Shape { shapes[type.number] }

  package subscript(type: TypeRef) -> Facts {
    // Facts are large: what one of them says is read in place.
    _read { yield facts[type.number] }
  }

  /// Refuses types too large for any memory or too deep, so that nothing made of them can overflow.
  private func bounded(_ facts: Facts) -> Facts {
    var facts = facts
    if facts.layout.size > Self.areaLimit {
      facts.layout.size = Self.areaLimit
      facts.unsupported = facts.unsupported ?? "type of 4 GiB or more"
    }
    facts.wideLayout.size = min(facts.wideLayout.size, 2 * Self.areaLimit)
    if facts.depth > Self.depthLimit || facts.storedEffort.total > Effort.planLimit {
      facts.depth = 1
      facts.storedEffort = .none
      facts.unsupported = facts.unsupported ?? Self.excess
    }
    // Such a type may cross in memory; functions are refused that pass it as core values.
    if facts.flatEffort.total > Effort.planLimit {
      facts.flatEffort = Effort(steps: Effort.planLimit + 1)
    }
    return facts
  }

  /// The words for what takes too many steps.
  static let excess = "type with too many parts inside each other"

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
      (facts.flatEffort, facts.storedEffort) = (Effort(steps: 3), Effort(steps: 3))
      return facts
    case .flags(let count):
      return number(FlagsFacts.width(count: count), .core(.i32))
    case .own: return handle(.owns)
    case .borrow: return handle(.borrows)
    case .unsupported(let keyword):
      var facts = number(4, .core(.i32))
      facts.unsupported = keyword
      return facts
    }
  }

  private func number(_ size: Int, _ type: ValueType) -> Facts {
    let layout = Layout(size: size, alignment: size)
    return Facts(
      layout: layout, flat: [type], flatEffort: Effort(steps: 3), storedEffort: Effort(steps: 3),
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
      contents: .sequences, flatEffort: Effort(steps: 6), storedEffort: Effort(steps: 8),
      wideLayout: Layout(size: 16, alignment: 8))
  }

  private func list(of element: Facts) -> Facts {
    var facts = sequence(element.layout)
    facts.include(element)
    facts.limitElement(element)
    facts.flatEffort.add(element.storedEffort)
    facts.storedEffort.add(element.storedEffort)
    return facts
  }

  private func fixedList(_ element: Facts, _ count: Int) -> Facts {
    // A larger element is refused. Both are below 2^32: the product can't overflow.
    let size = min(element.layout.size, Self.elementLimit) * count
    let wideSize = min(element.wideLayout.size, Self.elementLimit) * count
    var facts = Facts(
      layout: Layout(size: size, alignment: element.layout.alignment), flat: nil,
      element: element.layout, storedEffort: Effort(steps: 8),
      wideLayout: Layout(size: wideSize, alignment: element.wideLayout.alignment))
    facts.include(element)
    facts.limitElement(element)
    facts.storedEffort.add(element.storedEffort)
    if let flat = element.flat, flat.count * count <= Self.maximalParameters {
      facts.flat = Array(repeatElement(flat, count: count).joined())
      facts.flatEffort.steps = 3 + count
      facts.flatEffort.add(element.flatEffort, times: count)
    }
    return facts
  }

  /// The facts of a record of such parts; also those of a function's parameters together.
  package func product(_ parts: some Sequence<TypeRef>) -> Facts {
    var facts = Facts(layout: .none, flat: [], wideLayout: .none)
    facts.flatEffort.steps = 3
    facts.storedEffort.steps = 3
    for type in parts { facts.append(self[type]) }
    facts.layout.pad()
    facts.wideLayout.pad()
    if facts.flat == nil { facts.flatEffort = .none }
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
    facts.storedEffort.steps += 4 + 4 * count
    if let slots = facts.flat.map({ $0.count - 1 }) {
      // Each case fills each slot.
      facts.flatEffort.steps += slots + (2 + 2 * slots) * count
    } else {
      facts.flatEffort = .none
    }
    return facts
  }
}

extension Layout {
  /// That of nothing.
  fileprivate static let none = Layout(size: 0, alignment: 1)

  /// Adds a part of a product behind those that are there, and says where.
  fileprivate mutating func append(_ part: Layout) -> Int {
    let offset = size.rounded(up: part.alignment)
    size = offset + part.size
    alignment = max(alignment, part.alignment)
    return offset
  }

  /// Adds a payload of a sum in the place of the others.
  fileprivate mutating func overlay(_ payload: Layout) {
    size = max(size, payload.size)
    alignment = max(alignment, payload.alignment)
  }

  /// Makes the layout of all payloads that of the sum, and says where they begin.
  fileprivate mutating func begin(withDiscriminant width: Int) -> Int {
    let offset = width.rounded(up: alignment)
    alignment = max(width, alignment)
    size += offset
    pad()
    return offset
  }

  /// Ends behind what comes before the next of its kind.
  fileprivate mutating func pad() { size = size.rounded(up: alignment) }
}

extension TypeFacts.Facts {
  /// Adds a part of a product behind those that are there.
  fileprivate mutating func append(_ part: Self) {
    offsets.append(layout.append(part.layout))
    _ = wideLayout.append(part.wideLayout)
    changeFlat(with: part.flat) { $0 += $1 }
    include(part)
    addEffort(of: part)
  }

  /// Adds the payload of a sum, in the place and the slots of the others, behind the discriminant.
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
    addEffort(of: payload)
  }

  /// Changes the flat form by that of a part; there is none if that has none or it becomes too long.
  private mutating func changeFlat(
    with part: [ValueType]?, _ change: (inout [ValueType], [ValueType]) -> Void
  ) {
    guard var changed = flat.take(), let part else { return }
    change(&changed, part)
    if changed.count <= TypeFacts.maximalParameters { flat = changed }
  }

  fileprivate mutating func include(_ part: Self) {
    contents.formUnion(part.contents)
    unsupported = unsupported ?? part.unsupported
    depth = max(depth, part.depth + 1)
  }

  private mutating func addEffort(of part: Self) {
    flatEffort.add(part.flatEffort)
    storedEffort.add(part.storedEffort)
  }

  /// Refuses elements that are too large, counted as if memory had 64 bits (abi.md 2).
  fileprivate mutating func limitElement(_ element: Self) {
    guard element.wideLayout.size >= TypeFacts.elementLimit else { return }
    unsupported = unsupported ?? "list with elements of 256 MiB or more"
  }
}

extension TypeRef {
  /// All types that need no entry in a model, in the order of their numbers.
  fileprivate static let primitives: [TypeRef] = [
    .bool, .u8, .u16, .u32, .u64, .s8, .s16, .s32, .s64, .f32, .f64, .char, .string, .errorContext,
  ]

  /// A number from 0 for each type, those of a model behind the primitives.
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
