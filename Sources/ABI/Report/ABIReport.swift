import PintleDiagnostics
import PintleModel

/// Describes the ABI of a world: what a module and its host have to agree on.
package enum ABIReport {
  /// For a person.
  package static func text(_ abi: WorldABI, _ model: Model, names: NameScheme) -> TextBuffer {
    var report = ABIText(abi, model, names)
    report.write()
    return report.output
  }

  /// For other tools; README.md has the schema.
  package static func json(_ abi: WorldABI, _ model: Model, names: NameScheme) -> TextBuffer {
    var report = ABIJSON(abi, model, names)
    report.write()
    return report.json.output
  }

  /// The plans of a function, step by step.
  ///
  /// - Parameter name: `add`, `[method]acc.add`, or with the interface in front: `calc.add`, `ns:pkg/calc@1.0.0.add`; or a
  ///   function around the handles of a resource: `[resource-new]acc`, `[resource-rep]acc`, `[resource-drop]acc`,
  ///   `[host-drop]acc`, `[dtor]acc`.
  package static func plans(
    of name: String, _ abi: WorldABI, _ model: Model
  ) -> (text: TextBuffer?, diagnostics: [Diagnostic]) {
    var handles = HandleText(abi)
    if handles.write(name) { return (handles.output, []) }
    let (matches, diagnostics) = FunctionSearch(abi, model).find(name, others: handles.names)
    guard let matches else { return (nil, diagnostics) }
    var text = PlanText(abi, model)
    for match in matches { text.write(match) }
    return (text.output, diagnostics)
  }
}

/// The named types that the items of a world own.
struct WorldTypes {
  /// The types of one item, in the order of their declaration; those that are only used are elsewhere.
  struct Group {
    /// Of the interface, or of the world.
    var key: String
    var types: [ID<TypeDefinition>]
  }

  let groups: [Group]

  init(_ model: Model, _ world: ID<World>) {
    var groups: [Group] = []
    var seen: Set<ID<Interface>> = []
    let items = model[world].imports + model[world].exports
    let own = items.compactMap { item -> ID<TypeDefinition>? in
      if case .type(let id) = item.kind, !model.isUsed(id) { id } else { nil }
    }
    groups.append(Group(key: CoreNames.root, types: own))
    for item in items {
      guard case .interface(let id) = item.kind, seen.insert(id).inserted else { continue }
      groups.append(
        Group(key: model.identity(of: item), types: model[id].types.filter { !model.isUsed($0) }))
    }
    self.groups = groups.filter { !$0.types.isEmpty }
  }
}
