import PintleDiagnostics
import PintleModel
import PintleSyntax

/// Types that a body uses from other interfaces.
extension BodyResolver {
  /// - Parameter isFree: whether each name is free in this body.
  mutating func resolve(_ use: UseSyntax, isFree: [Bool]) {
    let gate = diagnostics.gate(use.prefix)
    let externalID = diagnostics.externalID(use.prefix)
    let interface = package.interface(at: use.path, in: file)
    let isExternal = package.externalPath(use.path, in: file) != nil
    for (name, isFree) in zip(use.names, isFree) {
      let local = name.localName
      let target = interface.flatMap { type(name.name, in: $0, isExternal, gate) }
      if !isFree { continue }
      // A type of another package that only disabled items use need not exist.
      let isDropped = isExternal && context.features.missing(for: gate.stability) != nil
      guard target != nil || isDropped else {
        scope.bind(local.text, to: .invalid)
        continue
      }
      let kind = TypeDefinition.Kind.alias(target.map { .defined($0) } ?? .bool)
      let entry = TypeDefinition(
        name: local.text, kind: kind, owner: owner, stability: gate.stability,
        externalID: externalID, span: name.name.span)
      // A missing type may be a resource, so that handles to it are no error.
      let facts = target == nil ? HandleFacts(leadsToResource: true) : nil
      let id = context.append(entry, facts: facts)
      package.gateSpans[id] = gate.span
      usedTypes.append(id)
      scope.bind(local.text, to: .type(id))
    }
  }

  /// A type of another interface; `nil` when it does not exist, which is reported.
  private func type(
    _ name: Identifier, in interface: ID<Interface>, _ isExternal: Bool, _ gate: Gate
  ) -> ID<TypeDefinition>? {
    if name.isMissing { return nil }
    let known = context.typeScopes[interface.index]
    if isExternal {
      // A missing type is reported at the first reference to it.
      if let feature = package.external.feature(ofType: name.text, in: interface),
        context.features.missing(for: gate.stability) == nil
      {
        diagnostics.reportDisabled(name.text, feature, declared: nil, at: name.span)
        return nil
      }
      if case .type(let id) = known[name.text] { return id }
      return nil
    }
    switch known[name.text] {
    case .type(let id): return id
    case .invalid, .disabled: break
    case .function:
      diagnostics.report(
        .notAType, "`\(name.text)` is a function, but only types can be used", at: name.span)
    case nil:
      let shown = context.model[interface].name ?? ""
      let help =
        package.useStatement(for: name.text)
        + diagnostics.suggestion(for: name.text, kind: "a type") { known.types }
      diagnostics.report(
        .unknownType, "interface `\(shown)` has no type named `\(name.text)`", at: name.span,
        help: help)
    }
    return nil
  }
}
