import PintleABI
import PintleModel

/// How TypeScript represents an option, a result or a variant.
enum SumForm {
  /// `T | undefined`.
  case optional(TypeRef)
  /// `{ tag: "some"; val: T } | { tag: "none" }`, for a payload that may itself be `undefined`.
  case boxedOption(TypeRef)
  /// `{ tag: "ok"; val: T } | { tag: "err"; val: E }`.
  case result(ok: TypeRef?, err: TypeRef?)
  /// `{ tag: "a" } | { tag: "b"; val: T }`.
  case variant

  var isOptional: Bool {
    if case .optional = self { true } else { false }
  }
}

extension Model {
  /// The form of an option, a result or a variant, or an alias of one.
  func sumForm(of type: TypeRef) -> SumForm {
    guard case .defined(let id) = resolvingAliases(type) else { return .variant }
    switch self[id].kind {
    case .option(let payload):
      return isOptional(payload) ? .boxedOption(payload) : .optional(payload)
    case .result(let ok, let err): return .result(ok: ok, err: err)
    case .alias, .record, .variant, .enumeration, .flags, .resource, .own, .borrow, .tuple, .list,
      .fixedLengthList, .map, .future, .stream:
      return .variant
    }
  }

  /// Whether the type is an option represented as `T | undefined`.
  func isOptional(_ type: TypeRef) -> Bool {
    guard case .defined(let id) = resolvingAliases(type), case .option(let payload) = self[id].kind
    else { return false }
    return !isOptional(payload)
  }

  /// The payloads of a result or an alias of one; `nil` for other types.
  func resultCases(_ type: TypeRef?) -> (ok: TypeRef?, err: TypeRef?)? {
    guard let type, case .defined(let id) = resolvingAliases(type),
      case .result(let ok, let err) = self[id].kind
    else { return nil }
    return (ok, err)
  }
}
