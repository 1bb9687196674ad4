import PintleModel

/// The protocols to which the Swift form of each type conforms.
struct TypeTraits {
  private let model: Model
  private var hashables: [Bool] = []
  /// The declared types that are the error type of a `result`.
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

  /// Whether the Swift type is `Hashable`: not if it contains an object or a tuple (`Void` is one).
  func isHashable(_ type: TypeRef) -> Bool {
    if case .defined(let id) = type { hashables[id.index] } else { true }
  }

  /// Whether the Swift type can conform to `Error`, so that it is thrown without a `PintleWITError` around it.
  func isErrorType(_ type: TypeRef) -> Bool {
    guard case .defined(let id) = model.resolvingAliases(type) else { return false }
    switch model[id].kind {
    case .record, .variant, .enumeration, .flags: return true
    case .alias, .resource, .own, .borrow, .tuple, .option, .result, .list, .fixedLengthList, .map,
      .future, .stream:
      return false
    }
  }

  /// Whether values of the kind are not hashable, whatever they consist of.
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
