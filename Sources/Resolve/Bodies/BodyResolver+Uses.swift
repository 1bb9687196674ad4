import PintleDiagnostics
import PintleModel
import PintleSyntax

/// Names that a body uses from interfaces.
extension BodyResolver {
  mutating func resolve(_ use: UseSyntax, free: [Bool]) {
    let gate = reporter.gate(use.prefix)
    let externalID = reporter.externalID(use.prefix)
    let interface = package.interface(at: use.path, in: file)
    let isForeign = package.isForeign(use.path, in: file)
    for (name, isFree) in zip(use.names, free) {
      let local = name.alias ?? name.name
      let target = interface.flatMap { type(name.name, in: $0, isForeign, gate) }
      if !isFree { continue }
      // What only dropped items use need not exist in another package.
      let isDropped = isForeign && session.features.missing(for: gate.stability) != nil
      guard target != nil || isDropped else {
        names.bind(local.text, to: .invalid)
        continue
      }
      let kind = TypeDefinition.Kind.alias(target.map { .defined($0) } ?? .bool)
      let entry = TypeDefinition(
        name: local.text, kind: kind, owner: owner, stability: gate.stability,
        externalID: externalID, span: name.name.span)
      // Nobody knows what is missing: a handle to it may be right.
      let facts = target == nil ? TypeFacts(leadsToResource: true) : nil
      let id = session.append(entry, facts: facts)
      package.gateSpans[id] = gate.span
      usedTypes.append(id)
      names.bind(local.text, to: .type(id))
    }
  }

  /// The type of a name in another interface; `nil` when there is none, which is reported.
  private func type(
    _ name: Identifier, in interface: ID<Interface>, _ isForeign: Bool, _ gate: Gate
  ) -> ID<TypeDefinition>? {
    if name.isMissing { return nil }
    let known = session.names[interface.index]
    if isForeign {
      // What is missing was reported at its first mention.
      if let feature = package.foreign.feature(ofType: name.text, in: interface),
        session.features.missing(for: gate.stability) == nil
      {
        reporter.reportDisabled(name.text, feature, declared: nil, at: name.span)
        return nil
      }
      if case .type(let id) = known[name.text] { return id }
      return nil
    }
    switch known[name.text] {
    case .type(let id): return id
    case .invalid, .disabled: break
    case .function:
      reporter.report(
        .notAType, "`\(name.text)` is a function, only types can be used", at: name.span)
    case nil:
      let shown = session.model[interface].name ?? ""
      let help =
        package.use(of: name.text)
        + reporter.suggestion(for: name.text, kind: "a type") { known.types }
      reporter.report(
        .unknownType, "interface `\(shown)` has no type named `\(name.text)`", at: name.span,
        help: help)
    }
    return nil
  }
}
