import PintleDiagnostics
import PintleModel

/// Turns what was resolved of a package into its part of the model: drops what waits for a feature, and puts owned
/// handles into the types.
///
/// While a package is resolved, a resource in type position stands for itself. Here every such place
/// gets an entry of its own, which stands directly before the first type that needs it.
struct Linker {
  /// What became of an entry of the package.
  enum Fate<Entry> {
    case kept(ID<Entry>)
    /// Its declaration waits for a feature.
    indirect case disabled(feature: String, at: Span)
    /// Something is wrong with it, which was reported.
    case invalid

    var kept: ID<Entry>? { if case .kept(let id) = self { id } else { nil } }
  }

  let package: PackageResolver
  private let start: ModelEnd
  /// Free places among the types of the model: in front of them are those that are linked, behind them the others.
  private var gap: Range<Int>
  /// The types that wait for a feature, as they were resolved, by the old id.
  private var disabledTypes: [ID<TypeDefinition>: TypeDefinition] = [:]
  private var types: [Fate<TypeDefinition>] = []
  private var interfaces: [Fate<Interface>] = []
  private var worlds: [Fate<World>] = []
  /// Kept types in interfaces and worlds that are disabled, which is reported behind what is wrong with other things.
  private var ungatedInInterfaces: [(type: TypeDefinition, fate: Fate<Interface>)] = []
  private var ungatedInWorlds: [(type: TypeDefinition, fate: Fate<World>)] = []
  /// The owned handle of each resource, by the old id.
  private var handles: [ID<TypeDefinition>: ID<TypeDefinition>] = [:]
  /// The names that wait for a feature.
  private(set) var disabledNames = DisabledNames()

  var session: Session { package.session }
  var reporter: Reporter { package.session.reporter }

  init(_ package: PackageResolver, from start: ModelEnd) {
    self.package = package
    self.start = start
    let handles = package.ownSpans.count
    gap = start.types..<(start.types + handles)
    package.session.model.types.insert(
      contentsOf: repeatElement(.placeholder, count: handles), at: start.types)
    package.session.facts.removeSubrange(start.types...)
  }

  /// Links everything; what the worlds include comes later.
  mutating func link() {
    // Types name their owner, so that interfaces and worlds need their numbers first.
    var next = (interface: start.interfaces, world: start.worlds)
    let end = session.end
    interfaces.reserveCapacity(end.interfaces - start.interfaces)
    types.reserveCapacity(session.model.types.count - gap.upperBound)
    for interface in session.model.interfaces[start.interfaces...] {
      interfaces.append(fate(interface.stability, at: interface.span, ID(next.interface)))
      if interfaces.last?.kept != nil { next.interface += 1 }
    }
    for world in session.model.worlds[start.worlds...] {
      worlds.append(fate(world.stability, at: world.span, ID(next.world)))
      if worlds.last?.kept != nil { next.world += 1 }
    }
    while gap.upperBound < session.model.types.count { types.append(linkNextType()) }
    for index in start.interfaces..<end.interfaces { linkInterface(index) }
    for (type, fate) in ungatedInInterfaces {
      reporter.reportUngated(type, in: "interface", of: fate)
    }
    for index in start.worlds..<end.worlds { linkWorld(index) }
    for (type, fate) in ungatedInWorlds { reporter.reportUngated(type, in: "world", of: fate) }
    session.model.types.removeSubrange(gap)
    collectDisabledNames()
    session.keep(
      from: start, interface: { fate(of: $0).kept != nil }, world: { fate(of: $0).kept != nil })
    listDeclarations()
  }

  private func fate<Entry>(
    _ stability: Stability?, at span: Span, _ id: ID<Entry>
  ) -> Fate<Entry> {
    guard let feature = session.features.missing(for: stability) else { return .kept(id) }
    return .disabled(feature: feature, at: span)
  }

  // MARK: New ids

  private func fate(of id: ID<TypeDefinition>) -> Fate<TypeDefinition> {
    id.index < start.types ? .kept(id) : types[id.index - start.types]
  }

  func fate(of id: ID<Interface>) -> Fate<Interface> {
    id.index < start.interfaces ? .kept(id) : interfaces[id.index - start.interfaces]
  }

  func fate(of id: ID<World>) -> Fate<World> {
    id.index < start.worlds ? .kept(id) : worlds[id.index - start.worlds]
  }

  /// The new id of a type that something refers to; what is disabled is reported.
  private func linked(_ id: ID<TypeDefinition>, for user: Span) -> ID<TypeDefinition>? {
    let fate = fate(of: id)
    if case .disabled = fate, case (let name, let feature, let declaration)? = disabledPart(of: id)
    {
      reporter.reportDisabled(name, feature, declared: declaration, at: user)
    }
    return fate.kept
  }

  /// The named type that an anonymous one has its gate from; else the type itself.
  private func disabledPart(
    of id: ID<TypeDefinition>
  ) -> (name: String?, feature: String, declaration: Span)? {
    guard case .disabled(let feature, let declaration) = fate(of: id) else { return nil }
    guard let type = disabledTypes[id] else { return nil }
    if type.name == nil {
      for part in type.kind.parts where part.index >= start.types {
        if let found = disabledPart(of: part), found.name != nil { return found }
      }
    }
    return (type.name, feature, declaration)
  }

  /// The same in type position, where a resource becomes an owned handle.
  private mutating func linked(_ type: TypeRef, for user: Span) -> TypeRef? {
    guard case .defined(let id) = type else { return type }
    guard let new = linked(id, for: user) else { return nil }
    guard session.facts[new.index].leadsToResource else { return .defined(new) }
    if let handle = handles[id] { return .defined(handle) }
    let span = package.ownSpans[id] ?? session.model[new].span
    let handle = append(
      TypeDefinition(name: nil, kind: .own(new), owner: nil, span: span))
    handles[id] = handle
    return .defined(handle)
  }

  // MARK: Types

  private mutating func linkNextType() -> Fate<TypeDefinition> {
    let id = ID<TypeDefinition>(start.types + types.count)
    var type = TypeDefinition.placeholder
    swap(&type, &session.model.types[gap.upperBound])
    gap = gap.lowerBound..<(gap.upperBound + 1)
    let fate = fate(type.stability, at: type.span, id)
    guard fate.kept != nil else {
      disabledTypes[id] = type
      return fate
    }
    package.since.check(type.stability, at: type.span, attribute: package.gateSpans[id])
    guard link(&type.kind, at: type.span) else { return .invalid }
    type.owner = linkedOwner(of: type)
    return .kept(append(type))
  }

  /// Puts a linked type into the gap.
  private mutating func append(_ type: TypeDefinition) -> ID<TypeDefinition> {
    let place = gap.lowerBound
    session.facts.append(session.facts(of: type.kind))
    if gap.isEmpty {
      session.model.types.insert(type, at: place)
      gap = (place + 1)..<(place + 1)
    } else {
      session.model.types[place] = type
      gap = (place + 1)..<gap.upperBound
    }
    return ID(place)
  }

  /// Links what a type is made of; whether all of that is kept. Handles come before the type that is made of them.
  private mutating func link(_ kind: inout TypeDefinition.Kind, at span: Span) -> Bool {
    switch kind {
    case .alias(.defined(let target)):
      return linked(target, for: span).map { kind = .alias(.defined($0)) } != nil
    case .own(let resource): return linked(resource, for: span).map { kind = .own($0) } != nil
    case .borrow(let resource): return linked(resource, for: span).map { kind = .borrow($0) } != nil
    default: return linkComponents(of: &kind, at: span)
    }
  }

  private mutating func linkComponents(of kind: inout TypeDefinition.Kind, at span: Span) -> Bool {
    var isKept = true
    kind.changeComponents { component, field in
      if let new = linked(component, for: field ?? span) { component = new } else { isKept = false }
    }
    return isKept
  }

  /// The owner under its new id. A type without gate whose owner is disabled, an error, goes on without one.
  private mutating func linkedOwner(of type: TypeDefinition) -> TypeDefinition.Owner? {
    switch type.owner {
    case nil: break
    case .interface(let id):
      if let new = fate(of: id).kept { return .interface(new) }
      ungatedInInterfaces.append((type, fate(of: id)))
    case .world(let id):
      if let new = fate(of: id).kept { return .world(new) }
      ungatedInWorlds.append((type, fate(of: id)))
    }
    return nil
  }

  // MARK: Functions

  /// Links the types of a function; false when it is disabled, or refers to something that is.
  private mutating func link(_ function: inout Function) -> Bool {
    if session.features.missing(for: function.stability) != nil { return false }
    package.since.check(function.stability, at: function.span)
    guard let kind = link(function.kind, at: function.span) else { return false }
    function.kind = kind
    for index in function.parameters.indices {
      let type = linked(function.parameters[index].type, for: function.span)
      guard let type else { return false }
      function.parameters[index].type = type
    }
    if let result = function.result {
      function.result = linked(result, for: function.span)
      if function.result == nil { return false }
    }
    if session.containsBorrow(function.result) { reportBorrow(in: function) }
    return true
  }

  private func link(_ kind: Function.Kind, at span: Span) -> Function.Kind? {
    switch kind {
    case .freestanding: kind
    case .constructor(let id): linked(id, for: span).map { .constructor($0) }
    case .method(let id): linked(id, for: span).map { .method($0) }
    case .static(let id): linked(id, for: span).map { .static($0) }
    }
  }

  // MARK: Interfaces and worlds

  /// An `include` with the new id of its world; `nil` when it is disabled, or its world is.
  func link(_ inclusion: Inclusion) -> Inclusion? {
    if session.features.missing(for: inclusion.gate.stability) != nil { return nil }
    let name = inclusion.syntax.path.name
    package.since.check(inclusion.gate.stability, at: name.span, attribute: inclusion.gate.span)
    let fate = fate(of: inclusion.source)
    if case .disabled(let feature, let declaration) = fate {
      reporter.reportDisabled(name.text, feature, declared: declaration, at: name.span)
    }
    return fate.kept.map {
      Inclusion(syntax: inclusion.syntax, gate: inclusion.gate, source: $0)
    }
  }

  private mutating func linkInterface(_ index: Int) {
    guard interfaces[index - start.interfaces].kept != nil else { return }
    var interface = session.model.interfaces[index]
    // Linking looks at the model, but not at these.
    session.model.interfaces[index].types = []
    session.model.interfaces[index].functions = []
    package.since.check(interface.stability, at: interface.span)
    interface.types.keepAll { id in
      fate(of: id).kept.map { id = $0 } != nil
    }
    interface.functions.keepAll { link(&$0) }
    session.model.interfaces[index] = interface
    session.names[index].change { linked($0) }
  }

  private func linked(_ binding: Binding) -> Binding {
    guard case .type(let id) = binding else { return binding }
    return switch fate(of: id) {
    case .kept(let new): .type(new)
    case .disabled(let feature, _): .disabled(feature: feature)
    case .invalid: .invalid
    }
  }

  private mutating func linkWorld(_ index: Int) {
    guard let id = worlds[index - start.worlds].kept else { return }
    var world = session.model.worlds[index]
    session.model.worlds[index].imports = []
    session.model.worlds[index].exports = []
    package.since.check(world.stability, at: world.span)
    world.imports.keepAll { link(&$0, of: id) }
    world.exports.keepAll { link(&$0, of: id) }
    session.model.worlds[index] = world
  }

  private mutating func link(_ item: inout WorldItem, of world: ID<World>) -> Bool {
    if link(&item) { return true }
    if let feature = session.features.missing(for: item.stability), case .name(let name) = item.key
    {
      session.disabledItems[world, default: [:]][name] = feature
    }
    return false
  }

  private mutating func link(_ item: inout WorldItem) -> Bool {
    if session.features.missing(for: item.stability) != nil { return false }
    switch item.kind {
    case .type(let id):
      guard let id = fate(of: id).kept else { return false }
      item.kind = .type(id)
    case .function(var function):
      guard link(&function) else { return false }
      item.kind = .function(function)
    case .interface(let id):
      package.since.check(item.stability, at: item.span)
      let fate = fate(of: id)
      if case .disabled(let feature, let declaration) = fate {
        let name = session.model[id].name
        reporter.reportDisabled(name, feature, declared: declaration, at: item.span)
      }
      guard let id = fate.kept else { return false }
      item.kind = .interface(id)
      if case .interface = item.key { item.key = .interface(id) }
    }
    return true
  }

  /// Lists in the package what it declares, in order.
  private func listDeclarations() {
    let before = session.model[package.id]
    session.model.packages[package.id.index].interfaces = before.interfaces.compactMap {
      fate(of: $0).kept
    }
    session.model.packages[package.id.index].worlds = before.worlds.compactMap { fate(of: $0).kept }
  }

  private mutating func collectDisabledNames() {
    for (fate, entry) in zip(interfaces, session.model.interfaces[start.interfaces...]) {
      if case .disabled(let feature, _) = fate, let name = entry.name {
        disabledNames.interfaces[name] = feature
      }
    }
    for (fate, entry) in zip(worlds, session.model.worlds[start.worlds...]) {
      if case .disabled(let feature, _) = fate { disabledNames.worlds[entry.name] = feature }
    }
  }
}

extension TypeDefinition {
  /// What stands in the gap.
  fileprivate static var placeholder: TypeDefinition {
    TypeDefinition(
      name: nil, kind: .resource, owner: nil, span: Span(file: FileID(index: 0), start: 0, end: 0))
  }
}

extension Reporter {
  /// Reports that something kept refers to something disabled; a type without a name is so where it is first written.
  func reportDisabled(_ name: String?, _ feature: String, declared: Span?, at span: Span) {
    guard let name else {
      return report(
        .disabledItem,
        "a type is disabled: what it is first written in waits for the feature `\(feature)`",
        at: span, phase: .links,
        labels: declared.map { [Label("first written here", at: $0)] } ?? [],
        help: ["define a type of its own for it: equal types without a name share one gate"])
    }
    report(
      .disabledItem, "`\(name)` is disabled: it waits for the feature `\(feature)`", at: span,
      phase: .links, labels: declared.map { [Label("declared here", at: $0)] } ?? [],
      help: [
        "write `@unstable(feature = \(feature))` here too, or enable the feature with "
          + "`--features \(feature)`"
      ])
  }

  /// Reports a kept type in an interface or a world that is disabled.
  fileprivate func reportUngated<Entry>(
    _ type: TypeDefinition, in kind: String, of fate: Linker.Fate<Entry>
  ) {
    guard case .disabled(let feature, let declaration) = fate else { return }
    report(
      .ungatedType,
      "`\(type.name ?? "")` is not gated, but its \(kind) waits for the feature `\(feature)`",
      at: type.span, phase: .links, labels: [Label("the \(kind)", at: declaration)],
      help: ["write `@unstable(feature = \(feature))` here too"])
  }
}
