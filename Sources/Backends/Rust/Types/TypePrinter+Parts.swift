import PintleModel

// How Rust names the parts of records, tuples and sums.

extension TypePrinter {
  private func kind(_ type: TypeRef) -> TypeDefinition.Kind? {
    guard case .defined(let id) = model.resolvingAliases(type) else { return nil }
    return model[id].kind
  }

  /// The field names of a record; `nil` for a tuple.
  func fieldNames(_ type: TypeRef) -> [String]? {
    guard case .record(let fields)? = kind(type) else { return nil }
    return fields.map { RustNames.value($0.name) }
  }

  func partTypes(_ type: TypeRef) -> [TypeRef] {
    if case .record(let fields)? = kind(type) { return fields.map(\.type) }
    if case .tuple(let types)? = kind(type) { return types }
    return []
  }

  /// The number of elements of a fixed-length list; `nil` for other types.
  func elementCount(_ type: TypeRef) -> Int? {
    if case .fixedLengthList(_, let count)? = kind(type) { Int(count) } else { nil }
  }

  /// The name of a record, variant, enum or flags in an expression.
  func expressionPath(_ type: TypeRef, _ scope: TypeScope) -> String {
    guard case .defined(let id) = type else { return owned(type, scope) }
    return path(id, scope)
  }

  /// The cases of an enum, or flags; `nil` for other types.
  func labels(of type: TypeRef) -> [TypeDefinition.Label]? {
    switch kind(type) {
    case .enumeration(let labels)?, .flags(let labels)?: labels
    default: nil
    }
  }

  /// Whether the user's crate has the type.
  func isReplaced(_ type: TypeRef, _ scope: TypeScope) -> Bool {
    guard case .defined(let id) = model.resolvingAliases(type) else { return false }
    return isReplaced(id, scope)
  }

  /// The constructor of a case, in expressions and patterns.
  func constructor(_ type: TypeRef, _ name: String, _ scope: TypeScope) -> String {
    let name = RustNames.type(name)
    return if case .variant? = kind(type) { "\(expressionPath(type, scope))::\(name)" } else {
      name
    }
  }

  /// A case without payload, which in a `Result` holds `()`.
  func unitCase(_ type: TypeRef, _ name: String, _ constructor: String) -> String {
    if case .result? = kind(type) { "\(constructor)(())" } else { constructor }
  }

  /// The result of a constructor, with `Self` as the resource.
  func constructorResult(_ result: TypeRef, _ scope: TypeScope) -> String {
    guard let error = constructorError(result) else { return "Self" }
    let arm = error.map { owned($0, scope) } ?? "()"
    return "\(prelude("Result", scope))<Self, \(arm)>"
  }

  /// The error type of a fallible constructor, which may be absent; `nil` for an infallible one.
  func constructorError(_ result: TypeRef) -> TypeRef?? {
    guard case .defined(let id) = model.resolvingAliases(result),
      case .result(_, let error) = model[id].kind
    else { return nil }
    return .some(error)
  }
}
