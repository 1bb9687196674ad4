import PintleABI
import PintleModel

/// The layout of one type in memory and its flat form, part by part.
struct TypeLayout {
  /// One row of a table: a type and its offset.
  struct Part {
    /// The name of a field, a case or a parameter; `key` or `value` in an entry of a map.
    var name: String
    /// The discriminant of a case.
    var discriminant: Int?
    /// `nil` for a case without payload.
    var type: TypeRef?
    var offset: Int
    var layout: Layout
    /// `nil` if it has more core values than a function has parameters.
    var flat: [ValueType]?
  }

  enum Parts {
    /// Numbers, strings and handles have no parts.
    case none
    case fields([Part])
    /// The payloads of all cases begin at the same offset.
    case cases([Part], discriminantSize: Int, payloadOffset: Int)
    /// Cases of an enum, by their discriminants.
    case labels(EnumFacts)
    /// Flags, by their bits.
    case bits(FlagsFacts)
    /// The elements of the block that an address and a length describe, or `count` elements inline. The parts are those of
    /// an entry of a map.
    case elements(TypeRef?, Layout, count: Int?, [Part])
  }

  /// The keyword of its definition, `record`, `list` and so on, aliases followed.
  var kind: String
  var layout: Layout
  var flat: [ValueType]?
  var parts: Parts
  /// Whether it is a resource or an alias of one. Resources have no layout.
  var isResource = false
}

/// Makes the layouts of types.
struct LayoutReader {
  let model: Model
  let facts: TypeFacts

  func layout(of type: TypeRef) -> TypeLayout {
    let type = model.resolvingAliases(type)
    let facts = facts[type]
    guard case .defined(let id) = type else {
      return TypeLayout(
        kind: type.keyword, layout: facts.layout, flat: facts.flat, parts: .none)
    }
    let (kind, parts) = parts(of: model[id].kind, type, facts)
    var isResource = false
    if case .resource = model[id].kind { isResource = true }
    return TypeLayout(
      kind: kind, layout: facts.layout, flat: facts.flat, parts: parts,
      isResource: isResource)
  }

  /// The parameters of a function as a record, which they are in memory if there are too many for core values.
  func parameters(of function: Function) -> [TypeLayout.Part] {
    let area = facts.product(function.parameters.lazy.map { $0.type })
    return parts(function.parameters.map { ($0.name, $0.type) }, area.offsets)
  }

  private func parts(
    of kind: TypeDefinition.Kind, _ type: TypeRef, _ facts: TypeFacts.Facts
  ) -> (kind: String, TypeLayout.Parts) {
    switch kind {
    case .record(let fields):
      return ("record", .fields(parts(fields.map { ($0.name, $0.type) }, facts.offsets)))
    case .tuple(let types):
      let named = types.enumerated().map { (String($0.offset), $0.element) }
      return ("tuple", .fields(parts(named, facts.offsets)))
    case .variant: return ("variant", cases(of: type, facts))
    case .option: return ("option", cases(of: type, facts))
    case .result: return ("result", cases(of: type, facts))
    case .enumeration(let labels):
      return ("enum", .labels(EnumFacts(labels)))
    case .flags(let labels): return ("flags", .bits(FlagsFacts(labels)))
    case .list(let element):
      return ("list", .elements(element, self.facts[element].layout, count: nil, []))
    case .fixedLengthList(let element, let count):
      return ("list", .elements(element, self.facts[element].layout, count: Int(count), []))
    case .map(let key, let value):
      let entry = parts([("key", key), ("value", value)], facts.offsets)
      return ("map", .elements(nil, facts.element ?? facts.layout, count: nil, entry))
    case .own: return ("own", .none)
    case .borrow: return ("borrow", .none)
    case .resource: return ("resource", .none)
    case .stream: return ("stream", .none)
    case .future: return ("future", .none)
    case .alias(let target): return (target.keyword, .none)
    }
  }

  private func parts(_ named: [(String, TypeRef)], _ offsets: [Int]) -> [TypeLayout.Part] {
    zip(named, offsets).map { part, offset in
      let facts = facts[part.1]
      return TypeLayout.Part(
        name: part.0, type: part.1, offset: offset, layout: facts.layout, flat: facts.flat)
    }
  }

  private func cases(of type: TypeRef, _ facts: TypeFacts.Facts) -> TypeLayout.Parts {
    guard case .sum(let cases) = self.facts.shape(of: type) else { return .none }
    let parts = cases.map { sumCase in
      let payload = sumCase.payload.map { self.facts[$0] }
      return TypeLayout.Part(
        name: sumCase.name, discriminant: sumCase.discriminant, type: sumCase.payload,
        offset: facts.payloadOffset, layout: payload?.layout ?? Layout(size: 0, alignment: 1),
        flat: payload.map { $0.flat } ?? [])
    }
    return .cases(
      parts, discriminantSize: facts.discriminantSize, payloadOffset: facts.payloadOffset)
  }
}
