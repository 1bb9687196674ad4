import PintleDiagnostics
import PintleModel
import PintleSyntax

/// The types that a package uses from interfaces of other packages.
struct ExternalTypes {
  private struct Key: Hashable {
    let owner: ExternalReferences.Key
    let name: String
  }

  private let context: ResolverContext
  /// The types whose first reference is enabled, in order.
  private var enabled: [(owner: ExternalReferences.Key, name: Identifier)] = []
  /// The types whose first reference is disabled, with the feature that it requires.
  private var disabled: [Key: String] = [:]

  init(_ references: [PathReference], _ context: ResolverContext) {
    self.context = context
    var seen: Set<Key> = []
    for reference in references where !reference.types.isEmpty {
      let owner = ExternalReferences.Key(reference.qualifier, reference.name)
      let feature = context.features.missing(for: reference.gate.stability)
      for type in reference.types where !type.isMissing {
        let key = Key(owner: owner, name: type.text)
        guard seen.insert(key).inserted else { continue }
        disabled[key] = feature
        if feature == nil { enabled.append((owner, type)) }
      }
    }
  }

  /// The feature that the first reference to a type requires, when it is disabled.
  func feature(of name: String, in owner: ExternalReferences.Key) -> String? {
    disabled[Key(owner: owner, name: name)]
  }

  /// Reports types that do not exist.
  func check() {
    for (owner, name) in enabled { check(name, owner) }
  }

  private func check(_ type: Identifier, _ owner: ExternalReferences.Key) {
    guard let interface = context.packages.interface(owner.name, in: owner.package),
      !context.packages.hasErrors(owner.package)
    else { return }
    let scope = context.typeScopes[interface.index]
    switch scope[type.text] {
    case .type, .invalid: break
    case .function:
      context.diagnostics.report(
        .notAType, "`\(type.text)` is a function, but only types can be used", at: type.span,
        phase: .links)
    case .disabled(let feature):
      reportUnknown(
        type, owner, notes: [disabledNote(type.text, feature)], help: [enablingHelp(feature)])
    case nil:
      reportUnknown(
        type, owner,
        help: context.diagnostics.suggestion(for: type.text, kind: "a type") { scope.types })
    }
  }

  private func reportUnknown(
    _ type: Identifier, _ owner: ExternalReferences.Key, notes: [String] = [], help: [String]
  ) {
    context.diagnostics.report(
      .unknownType,
      "interface `\(owner.name)` of package `\(owner.package.text)` has no type `\(type.text)`",
      at: type.span, phase: .links, notes: notes, help: help)
  }
}
