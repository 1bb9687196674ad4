import PintleDiagnostics
import PintleModel
import PintleSyntax

/// Type expressions. A type with an error is `nil`, without a further diagnostic where it is used.
extension BodyResolver {
  /// Resolves a type expression. The linker turns a resource into an owned handle.
  mutating func resolve(_ type: TypeSyntax) -> TypeRef? {
    switch type.kind {
    case .bool: .bool
    case .u8: .u8
    case .u16: .u16
    case .u32: .u32
    case .u64: .u64
    case .s8: .s8
    case .s16: .s16
    case .s32: .s32
    case .s64: .s64
    case .f32: .f32
    case .f64: .f64
    case .char: .char
    case .string: .string
    case .errorContext: .errorContext
    case .name(let name): named(name)
    case .own(let name): resource(name).map { owned($0, at: name.span) }
    case .borrow(let name): resource(name).map { anonymousType(.borrow($0), at: type.span) }
    default: structure(type).map { anonymousType($0, at: type.span) }
    }
  }

  /// The structure of a type that is not a name, a primitive or a handle.
  mutating func structure(_ type: TypeSyntax) -> TypeDefinition.Kind? {
    switch type.kind {
    case .tuple(let types): return tuple(types)
    case .list(let element, let length): return list(element, length)
    case .option(let type): return resolve(type).map { .option($0) }
    case .result(let ok, let err): return result(ok, err)
    case .map(let key, let value): return map(key, value, at: type.span)
    case .future(let inner):
      guard let argument = optional(inner) else { return nil }
      warnAboutBorrow(argument, in: "future", at: type.span)
      return .future(argument)
    case .stream(let inner):
      guard let argument = optional(inner) else { return nil }
      warnAboutBorrow(argument, in: "stream", at: type.span)
      return .stream(argument)
    default: return nil
    }
  }

  private mutating func tuple(_ types: [TypeSyntax]) -> TypeDefinition.Kind? {
    let resolved = types.map { resolve($0) }
    let elements = resolved.compactMap { $0 }
    return elements.count == types.count && !types.isEmpty ? .tuple(elements) : nil
  }

  private mutating func list(
    _ element: TypeSyntax, _ length: ListLengthSyntax?
  ) -> TypeDefinition.Kind? {
    if let length, length.value == 0, diagnostics.isStrict {
      diagnostics.report(.invalidListLength, "a list cannot have length zero", at: length.span)
    }
    guard let element = resolve(element) else { return nil }
    guard let length else { return .list(element) }
    return length.value.map { .fixedLengthList(element, $0) }
  }

  private mutating func result(_ ok: TypeSyntax?, _ err: TypeSyntax?) -> TypeDefinition.Kind? {
    let first = optional(ok)
    let second = optional(err)
    guard let first, let second else { return nil }
    return .result(ok: first, err: second)
  }

  /// A type that may be omitted; the outer `nil` means an error.
  private mutating func optional(_ type: TypeSyntax?) -> TypeRef?? {
    guard let type else { return .some(nil) }
    return resolve(type).map { .some($0) }
  }

  private mutating func map(
    _ key: TypeSyntax, _ value: TypeSyntax, at span: Span
  ) -> TypeDefinition.Kind? {
    let resolvedKey = resolve(key)
    let value = resolve(value)
    switch key.kind {
    case .bool, .u8, .u16, .u32, .u64, .s8, .s16, .s32, .s64, .char, .string:
      guard let resolvedKey, let value else { return nil }
      return .map(resolvedKey, value)
    case .invalid: return nil
    case .name(let name) where !isInScope(name): return nil
    default:
      diagnostics.report(
        .invalidMapKey, "this type cannot be a map key", at: span,
        labels: [Label("the key", at: key.span)],
        help: ["a key must be written as `bool`, an integer type, `char` or `string`"])
      return nil
    }
  }

  /// Whether a name is that of a type, even one with an error.
  private func isInScope(_ name: Identifier) -> Bool {
    switch scope[name.text] {
    case .type, .disabled, .invalid: true
    case .function, nil: false
    }
  }

  private func warnAboutBorrow(_ type: TypeRef?, in kind: String, at span: Span) {
    guard context.containsBorrow(type) else { return }
    diagnostics.warn(
      .borrowInResult, "a \(kind) of borrowed handles cannot be used", at: span)
  }

  // MARK: Names and handles

  private mutating func named(_ name: Identifier) -> TypeRef? {
    guard case .type(let id) = scope[name.text] else { return nil }
    if context.facts[id.index].leadsToResource { return owned(id, at: name.span) }
    return .defined(id)
  }

  private mutating func owned(_ resource: ID<TypeDefinition>, at span: Span) -> TypeRef {
    if package.ownSpans[resource] == nil { package.ownSpans[resource] = span }
    return .defined(resource)
  }

  /// The resource of a handle.
  mutating func resource(_ name: Identifier) -> ID<TypeDefinition>? {
    guard case .type(let id) = scope[name.text] else { return nil }
    if context.facts[id.index].leadsToResource { return id }
    // The reference tool resolves types of other packages only when it links packages.
    let isExternal = context.model.resolvingAliases(id).index < package.start.types
    diagnostics.report(
      .notAResource, "`\(name.text)` is not a resource", at: name.span,
      phase: isExternal ? .links : .names,
      labels: [Label("defined here", at: context.model[id].span)],
      help: ["only resources have handles: write `\(name.text)`"])
    return nil
  }

  /// The entry of an anonymous type. Equal types of a package share one, with the gate of the first use.
  mutating func anonymousType(_ kind: TypeDefinition.Kind, at span: Span) -> TypeRef {
    if let id = package.anonymousTypes[kind] { return .defined(id) }
    let gate = definitionGate.stability == nil ? gate(ofParts: kind) : definitionGate
    let id = context.append(
      TypeDefinition(name: nil, kind: kind, owner: nil, stability: gate.stability, span: span))
    package.gateSpans[id] = gate.span
    package.anonymousTypes[kind] = id
    return .defined(id)
  }

  /// The gate of the first gated part.
  private func gate(ofParts kind: TypeDefinition.Kind) -> Gate {
    for id in kind.parts {
      if let stability = context.model[id].stability {
        return Gate(stability: stability, span: package.gateSpans[id])
      }
    }
    return .none
  }
}
