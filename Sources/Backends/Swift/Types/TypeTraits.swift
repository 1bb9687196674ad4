import PintleModel

/// Which protocols the Swift form of a type conforms to. Computed once, in the order of the model's types.
struct TypeTraits {
  private let model: Model
  private var hashables: [Bool] = []
  /// The declared types that are the error of some `result`.
  private(set) var errors: Set<ID<TypeDefinition>> = []

  init(_ model: Model) {
    self.model = model
    for definition in model.types {
      let isHashable =
        !Self.forbidsHashing(definition.kind) && definition.kind.components.allSatisfy(isHashable)
      hashables.append(isHashable)
      if case .result(_, let err?) = definition.kind, isErrorType(err),
        case .defined(let id) = model.resolvingAliases(err)
      {
        errors.insert(id)
      }
    }
  }

  /// Whether Swift can compare and hash values of a type. Tuples and `Void` conform to nothing.
  func isHashable(_ type: TypeRef) -> Bool {
    if case .defined(let id) = type { hashables[id.index] } else { true }
  }

  /// Whether a type is thrown as itself: it is a type of the world's own, not a name for another.
  func isErrorType(_ type: TypeRef) -> Bool {
    guard case .defined(let id) = model.resolvingAliases(type) else { return false }
    switch model[id].kind {
    case .record, .variant, .enumeration, .flags: return true
    case .alias, .resource, .own, .borrow, .tuple, .option, .result, .list, .fixedLengthList, .map,
      .future, .stream:
      return false
    }
  }

  private static func forbidsHashing(_ kind: TypeDefinition.Kind) -> Bool {
    switch kind {
    case .own, .borrow, .resource: true
    case .tuple(let types): types.count != 1
    case .result(let ok, let err): ok == nil || err == nil
    case .alias, .record, .variant, .enumeration, .flags, .option, .list, .fixedLengthList, .map,
      .future, .stream:
      false
    }
  }
}
