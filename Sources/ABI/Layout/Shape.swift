import PintleModel

/// The kinds of types that lifting and lowering distinguish, aliases followed (Canonical ABI, “Despecialization”).
package enum Shape: Sendable {
  case scalar(Scalar)
  case text
  /// A list of numbers, copied in one piece.
  case numbers(Scalar)
  case list(TypeRef)
  /// A list of key and value pairs that is a map in the target language.
  case map(key: TypeRef, value: TypeRef)
  /// `count` elements stored inline.
  case fixedList(TypeRef, count: Int)
  case product([Part])
  case sum([SumCase])
  /// A sum without payloads that is a named type in the target language.
  case enumeration(count: Int)
  case flags(count: Int)
  case own(ID<TypeDefinition>)
  case borrow(ID<TypeDefinition>)
  /// A type that can't cross.
  case unsupported(Obstacles)

  package struct Part: Sendable {
    package var name: String
    package var type: TypeRef
  }

  package struct SumCase: Sendable {
    package var name: String
    package var discriminant: Int
    package var payload: TypeRef?
  }
}

extension Scalar {
  /// The scalar of a primitive type; `nil` for `string` and for types that are no scalars.
  package init?(_ type: TypeRef) {
    switch type {
    case .bool: self = .bool
    case .u8: self = .u8
    case .u16: self = .u16
    case .u32: self = .u32
    case .u64: self = .u64
    case .s8: self = .s8
    case .s16: self = .s16
    case .s32: self = .s32
    case .s64: self = .s64
    case .f32: self = .f32
    case .f64: self = .f64
    case .char: self = .char
    case .string, .errorContext, .defined: return nil
    }
  }
}

extension Model {
  /// The shape of a type.
  package func shape(of type: TypeRef) -> Shape {
    let type = resolvingAliases(type)
    if let scalar = Scalar(type) { return .scalar(scalar) }
    guard case .defined(let id) = type else {
      return type == .string ? .text : .unsupported(.errorContext)
    }
    return shape(of: self[id].kind)
  }

  private func shape(of kind: TypeDefinition.Kind) -> Shape {
    switch kind {
    case .alias(let target): shape(of: target)
    case .record(let fields): .product(fields.map { .init(name: $0.name, type: $0.type) })
    case .tuple(let types):
      .product(types.enumerated().map { .init(name: String($0.offset), type: $0.element) })
    case .variant(let cases): sum(cases.map { ($0.name, $0.payload) })
    case .option(let some): sum([("none", nil), ("some", some)])
    case .result(let ok, let err): sum([("ok", ok), ("err", err)])
    case .enumeration(let cases): .enumeration(count: cases.count)
    case .flags(let labels): .flags(count: labels.count)
    case .list(let element): listShape(element)
    case .own(let resource): .own(resolvingAliases(resource))
    case .borrow(let resource): .borrow(resolvingAliases(resource))
    case .resource: .unsupported(.resource)
    case .fixedLengthList(let element, let count): .fixedList(element, count: Int(count))
    case .map(let key, let value): .map(key: key, value: value)
    case .future: .unsupported(.future)
    case .stream: .unsupported(.stream)
    }
  }

  /// Discriminants count from 0 in the order of the cases.
  private func sum(_ cases: [(name: String, payload: TypeRef?)]) -> Shape {
    .sum(
      zip(cases, 0...).map { sumCase, discriminant in
        .init(name: sumCase.name, discriminant: discriminant, payload: sumCase.payload)
      })
  }

  private func listShape(_ element: TypeRef) -> Shape {
    numberScalar(of: element).map { .numbers($0) } ?? .list(element)
  }

  /// The scalar of a type if each of its bit patterns is a value.
  package func numberScalar(of type: TypeRef) -> Scalar? {
    guard let scalar = Scalar(resolvingAliases(type)), scalar.isNumber else { return nil }
    return scalar
  }
}
