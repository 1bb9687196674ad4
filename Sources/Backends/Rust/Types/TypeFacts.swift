import PintleModel

/// What the rules for parameters and derives ask about a type.
struct RustTypeFacts {
  /// A string, list or map is in it, at any depth.
  var hasList = false
  var hasOwn = false
  var hasBorrow = false

  var hasHandle: Bool { hasOwn || hasBorrow }

  fileprivate mutating func include(_ other: RustTypeFacts) {
    hasList = hasList || other.hasList
    hasOwn = hasOwn || other.hasOwn
    hasBorrow = hasBorrow || other.hasBorrow
  }
}

/// The facts of all types of a model, computed once in topological order.
struct RustTypeFactsTable {
  private var defined: [RustTypeFacts] = []

  init(_ model: Model) {
    for type in model.types { defined.append(facts(of: type.kind)) }
  }

  subscript(type: TypeRef) -> RustTypeFacts {
    switch type {
    case .defined(let id): defined[id.index]
    case .string: RustTypeFacts(hasList: true)
    case .bool, .u8, .u16, .u32, .u64, .s8, .s16, .s32, .s64, .f32, .f64, .char, .errorContext:
      RustTypeFacts()
    }
  }

  private func facts(of kind: TypeDefinition.Kind) -> RustTypeFacts {
    switch kind {
    case .alias(let target): self[target]
    case .record(let fields): union(fields.map(\.type))
    case .variant(let cases): union(cases.compactMap(\.payload))
    case .tuple(let types): union(types)
    case .option(let some): self[some]
    case .result(let ok, let err): union([ok, err].compactMap { $0 })
    case .list(let element): union([.string, element])
    case .fixedLengthList(let element, _): self[element]
    case .map(let key, let value): union([.string, key, value])
    case .own: RustTypeFacts(hasOwn: true)
    case .borrow: RustTypeFacts(hasBorrow: true)
    case .enumeration, .flags, .resource, .future, .stream: RustTypeFacts()
    }
  }

  private func union(_ types: [TypeRef]) -> RustTypeFacts {
    var facts = RustTypeFacts()
    for type in types { facts.include(self[type]) }
    return facts
  }
}
