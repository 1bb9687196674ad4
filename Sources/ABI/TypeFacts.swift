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

  private let model: Model
  private var defined: [Facts] = []
  private var shapes: [Shape] = []

  package init(_ model: Model) {
    self.model = model
    defined.reserveCapacity(model.types.count)
    shapes.reserveCapacity(model.types.count)
    for (index, type) in model.types.enumerated() {
      if case .alias(let target) = type.kind {
        shapes.append(shape(of: target))
        defined.append(self[target])
        continue
      }
      let shape = model.shape(of: .defined(ID(index)))
      var facts = bounded(compute(shape))
      switch type.kind {
      case .record, .variant: facts.weight = 1
      default: break
      }
      shapes.append(shape)
      defined.append(facts)
    }
  }

  /// The shape of a type, made once.
  func shape(of type: TypeRef) -> Shape {
    if case .defined(let id) = type { shapes[id.index] } else { model.shape(of: type) }
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

  /// The types with something in them that cannot cross yet.
  var unsupported: [ID<TypeDefinition>: String] {
    var found: [ID<TypeDefinition>: String] = [:]
    for (index, facts) in defined.enumerated() { found[ID(index)] = facts.unsupported }
    return found
  }

  package subscript(type: TypeRef) -> Facts {
    switch type {
    case .defined(let id): defined[id.index]
    default: compute(model.shape(of: type))
    }
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
      let entry = product([self[key], self[value]])
      var facts = sequence(entry.layout)
      facts.offsets = entry.offsets
      facts.include(entry)
      return facts
    case .fixedList(let element, let count):
      return fixedList(self[element], count)
    case .product(let parts):
      return product(parts.map { self[$0.type] })
    case .sum(let cases):
      return sum(cases.map { $0.payload.map { self[$0] } })
    case .enumeration(let count):
      return sum(Array(repeating: nil, count: count))
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

  /// The facts of a record of `parts`; also those of a function's parameters together.
  func product(_ parts: [Facts]) -> Facts {
    var facts = Facts(layout: Layout(size: 0, alignment: 1), flat: [])
    for part in parts {
      let offset = facts.layout.size.rounded(up: part.layout.alignment)
      facts.offsets.append(offset)
      facts.layout.size = offset + part.layout.size
      facts.layout.alignment = max(facts.layout.alignment, part.layout.alignment)
      facts.flat = Self.limited(facts.flat, part.flat)
      facts.include(part)
    }
    facts.layout.size = facts.layout.size.rounded(up: facts.layout.alignment)
    return facts
  }

  private func sum(_ payloads: [Facts?]) -> Facts {
    let width = payloads.count <= 1 << 8 ? 1 : payloads.count <= 1 << 16 ? 2 : 4
    let present = payloads.compactMap { $0 }
    let alignment = present.map(\.layout.alignment).max() ?? 1
    var facts = Facts(
      layout: Layout(size: width, alignment: max(width, alignment)),
      flat: Self.limited([.core(.i32)], joined(present.map(\.flat))))
    facts.discriminantSize = width
    facts.payloadOffset = width.rounded(up: alignment)
    let end = facts.payloadOffset + (present.map(\.layout.size).max() ?? 0)
    facts.layout.size = end.rounded(up: facts.layout.alignment)
    for part in present { facts.include(part) }
    return facts
  }

  private func joined(_ flats: [[ValueType]?]) -> [ValueType]? {
    var slots: [ValueType] = []
    for flat in flats {
      guard let flat else { return nil }
      for (index, type) in flat.enumerated() {
        if index < slots.count {
          slots[index] = slots[index].joined(with: type)
        } else {
          slots.append(type)
        }
      }
    }
    return slots
  }

  private static func limited(_ a: [ValueType]?, _ b: [ValueType]?) -> [ValueType]? {
    guard let a, let b, a.count + b.count <= maximalParameters else { return nil }
    return a + b
  }
}

extension TypeFacts.Facts {
  fileprivate mutating func include(_ part: Self) {
    isDynamic = isDynamic || part.isDynamic
    hasHandle = hasHandle || part.hasHandle
    unsupported = unsupported ?? part.unsupported
    depth = max(depth, part.depth + 1)
    weight += part.weight
  }
}

extension ValueType {
  /// The type of a slot that carries either of two (Canonical ABI, `join`).
  func joined(with other: ValueType) -> ValueType {
    guard self != other, let a = core, let b = other.core else { return self }
    if a == b { return .core(a) }
    let narrow: Set<CoreType> = [.i32, .f32]
    return .core(narrow.contains(a) && narrow.contains(b) ? .i32 : .i64)
  }
}

extension Int {
  /// The next multiple of `alignment`.
  func rounded(up alignment: Int) -> Int {
    (self + alignment - 1) / alignment * alignment
  }
}
