import PintleDiagnostics
import PintleModel

/// Turns a resolved package into its part of the model: removes disabled items, and adds owned handles.
///
/// Until then a resource in type position refers to the resource itself. Linking adds an entry for the owned handle,
/// directly before the first type that needs it.
struct Linker {
  /// What became of an entry of the package.
  enum Result<Entry> {
    case kept(ID<Entry>)
    /// The declaration at `at` requires a feature.
    indirect case disabled(feature: String, at: Span)
    /// There is an error in it, which is reported.
    case invalid

    /// The ID after linking.
    var id: ID<Entry>? { if case .kept(let id) = self { id } else { nil } }
  }

  let package: PackageResolver
  var start: ModelCounts { package.start }
  /// The types that are not linked yet, the next one last.
  private var unlinkedTypes: [TypeDefinition]
  /// The disabled types as they were resolved, by the old ID.
  private var disabledTypes: [ID<TypeDefinition>: TypeDefinition] = [:]
  private var types: [Result<TypeDefinition>] = []
  private var interfaces: [Result<Interface>] = []
  private var worlds: [Result<World>] = []
  /// The types without a gate in disabled interfaces and worlds, which are reported after other errors.
  private var ungatedInInterfaces: [(type: TypeDefinition, owner: Result<Interface>)] = []
  private var ungatedInWorlds: [(type: TypeDefinition, owner: Result<World>)] = []
  /// The owned handle of each resource, by the old ID.
  private var handles: [ID<TypeDefinition>: ID<TypeDefinition>] = [:]
  private(set) var disabledNames = DisabledNames()

  var context: ResolverContext { package.context }
  var diagnostics: DiagnosticCollector { package.context.diagnostics }

  init(_ package: PackageResolver) {
    self.package = package
    let context = package.context
    let start = package.start.types
    unlinkedTypes = context.model.types[start...].reversed()
    context.model.types.removeSubrange(start...)
    context.facts.removeSubrange(start...)
  }

  /// Links everything but includes, whose worlds are completed later.
  mutating func link() {
    // Types refer to their owner, so interfaces and worlds get their new IDs first.
    interfaces = results(for: context.model.interfaces[start.interfaces...], \.span)
    worlds = results(for: context.model.worlds[start.worlds...], \.span)
    while let type = unlinkedTypes.popLast() { types.append(link(type)) }
    // Frees the memory before worlds are completed.
    unlinkedTypes = []
    for (index, result) in interfaces.enumerated() where result.id != nil {
      linkInterface(start.interfaces + index)
    }
    for (type, owner) in ungatedInInterfaces {
      diagnostics.reportUngated(type, in: "interface", owner)
    }
    for (index, result) in worlds.enumerated() {
      if let id = result.id { linkWorld(start.worlds + index, id) }
    }
    for (type, owner) in ungatedInWorlds { diagnostics.reportUngated(type, in: "world", owner) }
    collectDisabledNames()
    context.keep(
      from: start, interface: { result(for: $0).id != nil }, world: { result(for: $0).id != nil })
    listDeclarations()
  }

  /// Numbers the entries that are kept.
  private func results<Entry: Annotated>(
    for entries: ArraySlice<Entry>, _ span: KeyPath<Entry, Span>
  ) -> [Result<Entry>] {
    var next = entries.startIndex
    return entries.map { entry in
      if let feature = context.features.missing(for: entry.stability) {
        return .disabled(feature: feature, at: entry[keyPath: span])
      }
      defer { next += 1 }
      return .kept(ID(next))
    }
  }

  func result(for id: ID<TypeDefinition>) -> Result<TypeDefinition> {
    id.index < start.types ? .kept(id) : types[id.index - start.types]
  }

  func result(for id: ID<Interface>) -> Result<Interface> {
    id.index < start.interfaces ? .kept(id) : interfaces[id.index - start.interfaces]
  }

  func result(for id: ID<World>) -> Result<World> {
    id.index < start.worlds ? .kept(id) : worlds[id.index - start.worlds]
  }

  // MARK: Types

  private mutating func link(_ type: consuming TypeDefinition) -> Result<TypeDefinition> {
    let id = ID<TypeDefinition>(start.types + types.count)
    if let feature = context.features.missing(for: type.stability) {
      let span = type.span
      disabledTypes[id] = type
      return .disabled(feature: feature, at: span)
    }
    package.since.check(type.stability, at: type.span, attribute: package.gateSpans[id])
    guard link(&type.kind, at: type.span) else { return .invalid }
    type.owner = linkedOwner(of: type)
    return .kept(context.append(type))
  }

  /// Links the parts of a type; `false` when one of them is not kept.
  private mutating func link(_ kind: inout TypeDefinition.Kind, at span: Span) -> Bool {
    switch kind {
    case .alias(.defined(let target)):
      return linked(target, for: span).map { kind = .alias(.defined($0)) } != nil
    case .own(let resource): return linked(resource, for: span).map { kind = .own($0) } != nil
    case .borrow(let resource): return linked(resource, for: span).map { kind = .borrow($0) } != nil
    default:
      var isKept = true
      kind.changeComponents { component, field in
        if let new = linked(component, for: field ?? span) {
          component = new
        } else {
          isKept = false
        }
      }
      return isKept
    }
  }

  /// The new ID of the owner. An ungated type of a disabled owner is an error, and continues without an owner.
  private mutating func linkedOwner(of type: TypeDefinition) -> TypeDefinition.Owner? {
    switch type.owner {
    case nil: break
    case .interface(let id):
      if let new = result(for: id).id { return .interface(new) }
      ungatedInInterfaces.append((type, result(for: id)))
    case .world(let id):
      if let new = result(for: id).id { return .world(new) }
      ungatedInWorlds.append((type, result(for: id)))
    }
    return nil
  }

  // MARK: References to types

  /// The new ID of a type that something refers to; a disabled one is reported.
  func linked(_ id: ID<TypeDefinition>, for user: Span) -> ID<TypeDefinition>? {
    let result = result(for: id)
    if case .disabled = result,
      case (let name, let feature, let declaration)? = disabledPart(of: id)
    {
      diagnostics.reportDisabled(name, feature, declared: declaration, at: user)
    }
    return result.id
  }

  /// The named type from which an anonymous one has its gate; else the type itself.
  private func disabledPart(
    of id: ID<TypeDefinition>
  ) -> (name: String?, feature: String, declaration: Span)? {
    guard case .disabled(let feature, let declaration) = result(for: id),
      let type = disabledTypes[id]
    else { return nil }
    if type.name == nil {
      for part in type.kind.parts where part.index >= start.types {
        if let found = disabledPart(of: part), found.name != nil { return found }
      }
    }
    return (type.name, feature, declaration)
  }

  /// The new type in type position, where a resource becomes an owned handle.
  mutating func linked(_ type: TypeRef, for user: Span) -> TypeRef? {
    guard case .defined(let id) = type else { return type }
    guard let new = linked(id, for: user) else { return nil }
    guard context.facts[new.index].leadsToResource else { return .defined(new) }
    if let handle = handles[id] { return .defined(handle) }
    let span = package.ownSpans[id] ?? context.model[new].span
    let handle = context.append(
      TypeDefinition(name: nil, kind: .own(new), owner: nil, span: span))
    handles[id] = handle
    return .defined(handle)
  }

  // MARK: Declarations

  /// Updates the list of interfaces and worlds in the package.
  private func listDeclarations() {
    let before = context.model[package.id]
    context.model.packages[package.id.index].interfaces = before.interfaces.compactMap {
      result(for: $0).id
    }
    context.model.packages[package.id.index].worlds = before.worlds.compactMap {
      result(for: $0).id
    }
  }

  private mutating func collectDisabledNames() {
    for (result, entry) in zip(interfaces, context.model.interfaces[start.interfaces...]) {
      if case .disabled(let feature, _) = result, let name = entry.name {
        disabledNames.interfaces[name] = feature
      }
    }
    for (result, entry) in zip(worlds, context.model.worlds[start.worlds...]) {
      if case .disabled(let feature, _) = result { disabledNames.worlds[entry.name] = feature }
    }
  }
}

extension DiagnosticCollector {
  /// Reports a type without a gate in a disabled interface or world.
  fileprivate func reportUngated<Entry>(
    _ type: TypeDefinition, in kind: String, _ owner: Linker.Result<Entry>
  ) {
    guard case .disabled(let feature, let declaration) = owner else { return }
    report(
      .ungatedType,
      "`\(type.name ?? "")` has no gate, but its \(kind) requires the feature `\(feature)`",
      at: type.span, phase: .links, labels: [Label("the \(kind)", at: declaration)],
      help: ["write `@unstable(feature = \(feature))` here too"])
  }
}
