import PintleDiagnostics

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
    case disabled(feature: String, at: Span)
    /// Something is wrong with it, which was reported.
    case invalid

    var kept: ID<Entry>? { if case .kept(let id) = self { id } else { nil } }
  }

  let package: PackageResolver
  private let start: ModelEnd
  /// Functions and names are taken out of these when they are linked, so that they change in place.
  private var old: Model
  private var oldNames: [[String: Binding]]
  private var types: [Fate<TypeDefinition>] = []
  private var interfaces: [Fate<Interface>] = []
  private var worlds: [Fate<World>] = []
  /// Kept types in interfaces and worlds that are disabled, which is reported behind what is wrong with other things.
  private var ungatedInInterfaces: [(type: TypeDefinition, fate: Fate<Interface>)] = []
  private var ungatedInWorlds: [(type: TypeDefinition, fate: Fate<World>)] = []
  /// The owned handle of each resource, by the old id.
  private var handles: [ID<TypeDefinition>: ID<TypeDefinition>] = [:]

  var session: Session { package.session }
  var reporter: Reporter { package.session.reporter }

  init(_ package: PackageResolver, from start: ModelEnd) {
    self.package = package
    self.start = start
    (old, oldNames) = package.session.cut(at: start)
  }

  /// Links everything; what the worlds include comes later.
  mutating func link() {
    // Types name their owner, so that interfaces and worlds need their numbers first.
    var next = (interface: start.interfaces, world: start.worlds)
    interfaces.reserveCapacity(old.interfaces.count)
    types.reserveCapacity(old.types.count)
    for interface in old.interfaces {
      interfaces.append(fate(interface.stability, at: interface.span, ID(next.interface)))
      if interfaces.last?.kept != nil { next.interface += 1 }
    }
    for world in old.worlds {
      worlds.append(fate(world.stability, at: world.span, ID(next.world)))
      if worlds.last?.kept != nil { next.world += 1 }
    }
    for (index, type) in old.types.enumerated() {
      types.append(link(type, ID(start.types + index)))
    }
    for index in old.interfaces.indices { linkInterface(index) }
    for (type, fate) in ungatedInInterfaces {
      reporter.reportUngated(type, in: "interface", of: fate)
    }
    for index in old.worlds.indices { linkWorld(index) }
    for (type, fate) in ungatedInWorlds { reporter.reportUngated(type, in: "world", of: fate) }
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
    let type = old.types[id.index - start.types]
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
    let handle = session.append(
      TypeDefinition(name: nil, kind: .own(new), owner: nil, span: span))
    handles[id] = handle
    return .defined(handle)
  }

  // MARK: Types

  private mutating func link(
    _ type: TypeDefinition, _ id: ID<TypeDefinition>
  ) -> Fate<TypeDefinition> {
    let fate = fate(type.stability, at: type.span, id)
    guard fate.kept != nil else { return fate }
    package.since.check(type.stability, at: type.span, attribute: package.gateSpans[id])
    let kind = link(type.kind, at: type.span)
    guard let kind else { return .invalid }
    var linked = type
    linked.owner = linkedOwner(of: type)
    linked.kind = kind
    return .kept(session.append(linked))
  }

  private mutating func link(_ kind: TypeDefinition.Kind, at span: Span) -> TypeDefinition.Kind? {
    switch kind {
    case .alias(.defined(let target)): return linked(target, for: span).map { .alias(.defined($0)) }
    case .own(let resource): return linked(resource, for: span).map { .own($0) }
    case .borrow(let resource): return linked(resource, for: span).map { .borrow($0) }
    default: break
    }
    // Handles first: they must be there before the type that is made of them.
    let components = kind.components
    var new: [TypeRef] = []
    for (index, component) in components.enumerated() {
      var user = span
      if case .record(let fields) = kind { user = fields[index].span }
      if let component = linked(component, for: user) { new.append(component) }
    }
    guard new.count == components.count else { return nil }
    var next = new.makeIterator()
    return kind.mapping({ next.next() ?? $0 }, resource: { $0 })
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
    guard interfaces[index].kept != nil else { return }
    var interface = old.interfaces[index]
    old.interfaces[index].functions = []
    package.since.check(interface.stability, at: interface.span)
    interface.types = interface.types.compactMap { fate(of: $0).kept }
    interface.functions.keepAll { link(&$0) }
    var names: [String: Binding] = [:]
    swap(&names, &oldNames[index])
    for place in names.values.indices { names.values[place] = linked(names.values[place]) }
    _ = session.append(interface, names: names)
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
    guard worlds[index].kept != nil else { return }
    var world = old.worlds[index]
    package.since.check(world.stability, at: world.span)
    let id = ID<World>(session.model.worlds.count)
    world.imports = link(world.imports, of: id)
    world.exports = link(world.exports, of: id)
    session.model.worlds.append(world)
  }

  private mutating func link(_ items: [WorldItem], of world: ID<World>) -> [WorldItem] {
    var linked: [WorldItem] = []
    for item in items {
      if let item = link(item) {
        linked.append(item)
      } else if let feature = session.features.missing(for: item.stability),
        case .name(let name) = item.key
      {
        session.disabledItems[world, default: [:]][name] = feature
      }
    }
    return linked
  }

  private mutating func link(_ item: WorldItem) -> WorldItem? {
    if session.features.missing(for: item.stability) != nil { return nil }
    var linked = item
    switch item.kind {
    case .type(let id):
      guard let id = fate(of: id).kept else { return nil }
      linked.kind = .type(id)
    case .function(var function):
      guard link(&function) else { return nil }
      linked.kind = .function(function)
    case .interface(let id):
      package.since.check(item.stability, at: item.span)
      let fate = fate(of: id)
      if case .disabled(let feature, let declaration) = fate {
        let name = old.interfaces[id.index - start.interfaces].name
        reporter.reportDisabled(name, feature, declared: declaration, at: item.span)
      }
      guard let id = fate.kept else { return nil }
      linked.kind = .interface(id)
      if case .interface = item.key { linked.key = .interface(id) }
    }
    return linked
  }

  /// Lists in the package what it declares, in order.
  private func listDeclarations() {
    let before = session.model[package.id]
    session.model.packages[package.id.index].interfaces = before.interfaces.compactMap {
      fate(of: $0).kept
    }
    session.model.packages[package.id.index].worlds = before.worlds.compactMap { fate(of: $0).kept }
  }

  /// The names that wait for a feature.
  var disabledNames: DisabledNames {
    var names = DisabledNames()
    for (fate, entry) in zip(interfaces, old.interfaces) {
      if case .disabled(let feature, _) = fate, let name = entry.name {
        names.interfaces[name] = feature
      }
    }
    for (fate, entry) in zip(worlds, old.worlds) {
      if case .disabled(let feature, _) = fate { names.worlds[entry.name] = feature }
    }
    return names
  }
}

extension Array {
  /// Changes each element where it stands, and drops those for which that fails.
  fileprivate mutating func keepAll(changedBy change: (inout Element) -> Bool) {
    var kept = startIndex
    for index in indices where change(&self[index]) {
      swapAt(kept, index)
      kept += 1
    }
    removeLast(endIndex - kept)
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
