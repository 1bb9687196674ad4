import PintleDiagnostics
import PintleSyntax

/// Names that a body uses from interfaces.
extension BodyResolver {
  mutating func resolve(_ use: UseSyntax, free: [Bool]) {
    reporter.refuseGates(use.prefix)
    let externalID = reporter.externalID(use.prefix)
    let interface = package.interface(at: use.path, in: file)
    for (name, isFree) in zip(use.names, free) {
      let local = name.alias ?? name.name
      let target = interface.flatMap { type(name.name, in: $0) }
      if !isFree { continue }
      guard let target else {
        names[local.text] = .invalid
        continue
      }
      let id = session.append(
        TypeDefinition(
          name: local.text, kind: .alias(.defined(target)), owner: owner, externalID: externalID,
          span: local.span))
      usedTypes.append(id)
      names[local.text] = .type(id)
    }
  }

  /// The type of a name in another interface; `nil` when there is none, which is reported.
  private func type(_ name: Identifier, in interface: ID<Interface>) -> ID<TypeDefinition>? {
    if name.isMissing { return nil }
    let known = session.names[interface.index]
    switch known[name.text] {
    case .type(let id): return id
    case .invalid: return nil
    case .function:
      reporter.report(
        .notAType, "`\(name.text)` is a function, only types can be used", at: name.span)
    case nil:
      if isIncomplete(interface) { return nil }
      let model = session.model
      let shown = model[interface].name ?? ""
      let help =
        package.use(of: name.text)
        + reporter.suggestion(for: name.text, kind: "a type") {
          known.compactMap { entry in if case .type = entry.value { entry.key } else { nil } }
        }
      reporter.report(
        .unknownType, "interface `\(shown)` has no type named `\(name.text)`", at: name.span,
        help: help)
    }
    return nil
  }

  /// Whether another package has errors, so that the type may be meant to be there.
  private func isIncomplete(_ interface: ID<Interface>) -> Bool {
    let other = session.model[interface].package
    return other != package.id && session.hasErrors(session.model[other].name)
  }
}
