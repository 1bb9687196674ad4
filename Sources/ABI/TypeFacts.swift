import PintleModel

/// What layout and flattening say about each type of a model, computed once, in topological order.
package struct TypeFacts: Sendable {
  /// The most core parameters a function has (Canonical ABI, `MAX_FLAT_PARAMS`).
  package static let maximalParameters = 16
  /// The size from which on a type can't be an element of anything (Canonical ABI, `MAX_STRING_BYTE_LENGTH`).
  package static let sizeLimit = 1 << 28
  /// How deep types may nest, named ones included, and how many steps one may take without its named parts.
  /// Far beyond any real interface: they keep plans of hostile ones small.
  package static let depthLimit = 200
  package static let weightLimit = 50_000

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
    /// Whether it holds a string or a list, directly or in its parts.
    package var isDynamic = false
    /// Whether it holds a handle, directly or in its parts.
    package var hasHandle = false
    /// The WIT keyword of something in it that cannot cross yet.
    package var unsupported: String?
    /// How deep its parts nest, and about how many steps it takes as a part of another type.
    fileprivate var depth = 1
    fileprivate var weight = 1
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
    case .record, .variant: new.weight = 1
    default: break
    }
    facts.append(new)
    shapes.append(shape)
  }

  /// The shape of a type, made once.
  func shape(of type: TypeRef) -> Shape { shapes[type.number] }

  package subscript(type: TypeRef) -> Facts {
    // Facts are large: what one of them says is read in place.
    _read { yield facts[type.number] }
  }

  /// Refuses types too large for any memory or too deep, so that nothing made of them can overflow.
  private func bounded(_ facts: Facts) -> Facts {
    var facts = facts
    if facts.layout.size >= Self.sizeLimit {
      facts.layout.size = Self.sizeLimit
      facts.unsupported = facts.unsupported ?? "type of 256 MiB or more"
    }
    if facts.depth > Self.depthLimit || facts.weight > Self.weightLimit {
      facts.depth = 1
      facts.weight = 1
      facts.unsupported = facts.unsupported ?? "type with too many parts inside each other"
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
      var facts = sequence(self[element].layout)
      facts.include(self[element])
      return facts
    case .map(let key, let value):
      let entry = product([key, value])
      var facts = sequence(entry.layout)
      facts.offsets = entry.offsets
      facts.include(entry)
      return facts
    case .fixedList(let element, let count):
      return fixedList(self[element], count)
    case .product(let parts):
      return product(parts.lazy.map { $0.type })
    case .sum(let cases):
      return sum(cases)
    case .enumeration(let count):
      return sum([], count: count)
    case .flags(let count):
      return number(count <= 8 ? 1 : count <= 16 ? 2 : 4, .core(.i32))
    case .own, .borrow:
      var facts = number(4, .core(.i32))
      facts.hasHandle = true
      return facts
    case .unsupported(let keyword):
      var facts = number(4, .core(.i32))
      facts.unsupported = keyword
      return facts
    }
  }

  private func number(_ size: Int, _ type: ValueType) -> Facts {
    Facts(layout: Layout(size: size, alignment: size), flat: [type])
  }

  private func sequence(_ element: Layout) -> Facts {
    Facts(
      layout: Layout(size: 8, alignment: 4), flat: [.address, .length], element: element,
      isDynamic: true)
  }

  private func fixedList(_ element: Facts, _ count: Int) -> Facts {
    // Both are below 2^32: the product can't overflow.
    let layout = Layout(
      size: element.layout.size * count, alignment: element.layout.alignment)
    var facts = Facts(layout: layout, flat: nil, element: element.layout)
    facts.include(element)
    if let flat = element.flat, flat.count * count <= Self.maximalParameters {
      facts.flat = Array(repeatElement(flat, count: count).joined())
      facts.weight = 1 + element.weight * count
    }
    return facts
  }

  /// The facts of a record of such parts; also those of a function's parameters together.
  package func product(_ parts: some Sequence<TypeRef>) -> Facts {
    var facts = Facts(layout: Layout(size: 0, alignment: 1), flat: [])
    for type in parts { facts.append(self[type]) }
    facts.layout.size = facts.layout.size.rounded(up: facts.layout.alignment)
    return facts
  }

  private func sum(_ cases: [Shape.SumCase]) -> Facts {
    sum(cases.lazy.compactMap { $0.payload }, count: cases.count)
  }

  private func sum(_ payloads: some Sequence<TypeRef>, count: Int) -> Facts {
    let width = count <= 1 << 8 ? 1 : count <= 1 << 16 ? 2 : 4
    // First what all payloads share.
    var facts = Facts(layout: Layout(size: 0, alignment: 1), flat: [.core(.i32)])
    for type in payloads { facts.overlay(self[type]) }
    facts.discriminantSize = width
    facts.payloadOffset = width.rounded(up: facts.layout.alignment)
    facts.layout.alignment = max(width, facts.layout.alignment)
    let end = facts.payloadOffset + facts.layout.size
    facts.layout.size = end.rounded(up: facts.layout.alignment)
    return facts
  }
}

extension TypeFacts.Facts {
  /// Adds a part of a product behind those that are there.
  fileprivate mutating func append(_ part: Self) {
    let offset = layout.size.rounded(up: part.layout.alignment)
    offsets.append(offset)
    layout.size = offset + part.layout.size
    layout.alignment = max(layout.alignment, part.layout.alignment)
    changeFlat(with: part.flat) { $0 += $1 }
    include(part)
  }

  /// Adds the payload of a sum, in the place and the slots of the others, behind the discriminant.
  fileprivate mutating func overlay(_ payload: Self) {
    layout.size = max(layout.size, payload.layout.size)
    layout.alignment = max(layout.alignment, payload.layout.alignment)
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
    isDynamic = isDynamic || part.isDynamic
    hasHandle = hasHandle || part.hasHandle
    unsupported = unsupported ?? part.unsupported
    depth = max(depth, part.depth + 1)
    weight += part.weight
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
