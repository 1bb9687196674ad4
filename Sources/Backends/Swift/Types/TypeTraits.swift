import PintleModel

/// The protocols to which the Swift form of each type conforms.
struct TypeTraits {
  private let model: Model
  /// Whether `==` and hashing need no written code, by type.
  private var hashables: [Bool] = []
  /// Whether types contain no objects.
  private var values: [Bool] = []
  /// Whether the standard library can encode and decode types, if those that the output declares conform to `Codable`.
  private var codables: [Bool] = []
  /// The declared types that are the error type of a `result`.
  private(set) var errors: Set<ID<TypeDefinition>> = []

  init(_ model: Model, _ options: SwiftOptions) {
    self.model = model
    for definition in model.types {
      let components = definition.kind.components
      let isValue = !Self.isObject(definition.kind) && components.allSatisfy(self.isValue)
      values.append(isValue)
      hashables.append(
        Self.isDeclared(definition.kind)
          ? isValue
          : isValue && !Self.forbidsHashing(definition.kind, options)
            && components.allSatisfy(isHashable))
      let isCodable = !forbidsCoding(definition.kind, options) && components.allSatisfy(isCodable)
      codables.append(Self.isDeclared(definition.kind) ? isValue : isValue && isCodable)
      if case .result(_, let err?) = definition.kind, isErrorType(err),
        case .defined(let id) = model.resolvingAliases(err)
      {
        errors.insert(id)
      }
    }
  }

  /// Whether the Swift type is `Hashable`. Types without objects are declared as such, but tuples (`Void` is one) can't be.
  func isHashable(_ type: TypeRef) -> Bool {
    if case .defined(let id) = type { hashables[id.index] } else { true }
  }

  /// Whether the Swift type conforms to `Codable`, if those that the output declares do, and keeps its value when it is
  /// encoded.
  func isCodable(_ type: TypeRef) -> Bool {
    if case .defined(let id) = type { codables[id.index] } else { type != .char }
  }

  private func isValue(_ type: TypeRef) -> Bool {
    if case .defined(let id) = type { values[id.index] } else { true }
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

  private func forbidsCoding(_ kind: TypeDefinition.Kind, _ options: SwiftOptions) -> Bool {
    switch kind {
    case .tuple(let types): types.count != 1
    case .fixedLengthList: options.inlineArrays
    case .option(let some):
      // `nil` in an optional is encoded like no value.
      if case .defined(let id) = model.resolvingAliases(some), case .option = model[id].kind {
        true
      } else {
        false
      }
    case .result, .own, .borrow, .resource, .future, .stream: true
    case .alias, .record, .variant, .enumeration, .flags, .list, .map: false
    }
  }

  private static func isObject(_ kind: TypeDefinition.Kind) -> Bool {
    switch kind {
    case .own, .borrow, .resource: true
    default: false
    }
  }

  /// Whether the output declares a type of the kind, which can have members.
  private static func isDeclared(_ kind: TypeDefinition.Kind) -> Bool {
    switch kind {
    case .record, .variant, .enumeration, .flags: true
    default: false
    }
  }

  /// Whether the Swift types of the kind are not hashable, whatever they consist of.
  private static func forbidsHashing(_ kind: TypeDefinition.Kind, _ options: SwiftOptions) -> Bool {
    switch kind {
    case .own, .borrow, .resource: true
    case .tuple(let types): types.count != 1
    case .result(let ok, let err): ok == nil || err == nil
    case .fixedLengthList: options.inlineArrays
    case .alias, .record, .variant, .enumeration, .flags, .option, .list, .map, .future, .stream:
      false
    }
  }
}
