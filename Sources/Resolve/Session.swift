import PintleDiagnostics
import PintleModel
import PintleSyntax

/// What is known about a type without looking at its parts again.
struct TypeFacts {
  /// Whether it is a resource or an alias of one.
  var leadsToResource = false
  /// Whether a borrowed handle is somewhere in it.
  var containsBorrow = false
}

/// How many entries each array of the model had at some time.
struct ModelEnd {
  let types: Int
  let interfaces: Int
  let worlds: Int
}

/// The interfaces and worlds of a package that wait for a feature, with the feature.
struct DisabledNames {
  var interfaces: [String: String] = [:]
  var worlds: [String: String] = [:]
}

/// What is shared by the resolvers of all packages.
final class Session {
  /// What is known about a loaded package.
  private struct State {
    var id: ID<Package>?
    var hasErrors: Bool
    var interfaces: [String: ID<Interface>] = [:]
    var worlds: [String: ID<World>] = [:]
    var disabled = DisabledNames()
  }

  let reporter: Reporter
  let features: FeatureSet
  var model = Model()
  /// The items of each world that wait for a feature, with the feature.
  var disabledItems: [ID<World>: [String: String]] = [:]
  /// One entry per type of the model.
  var facts: [TypeFacts] = []
  /// The names of each interface of the model.
  var names: [BodyNames] = []
  /// How many items all worlds together may have without writing them. Few short worlds on a long chain of
  /// interfaces or of other worlds could ask for more than fits into memory.
  private static let mostImpliedItems = 200_000
  private var impliedItems = 0
  /// The dependencies of interfaces that were asked for.
  var knownDependencies: [ID<Interface>: [ID<Interface>]] = [:]
  private var states: [PackageName: State] = [:]
  /// The names of the loaded packages, in order.
  private(set) var packageNames: [PackageName] = []

  init(reporter: Reporter, features: FeatureSet) {
    self.reporter = reporter
    self.features = features
    // Enough for most runs, so that the arrays need not grow again and again.
    model.types.reserveCapacity(1000)
    facts.reserveCapacity(1000)
  }

  /// Where names are declared, for help with unknown ones.
  private(set) lazy var nameIndex = NameIndex(sources)
  private var sources: [PackageSource] = []

  func register(_ packages: [PackageSource]) {
    sources = packages
    for package in packages where !package.isDuplicate {
      packageNames.append(package.name)
      states[package.name] = State(id: nil, hasErrors: package.hasSyntaxErrors)
    }
  }

  func isLoaded(_ name: PackageName) -> Bool { states[name] != nil }

  /// The package of a name, once it is resolved.
  func id(of name: PackageName) -> ID<Package>? { states[name]?.id }

  /// Whether something may be missing in a package.
  func hasErrors(_ name: PackageName) -> Bool { states[name]?.hasErrors ?? true }

  /// Keeps what a package declares, unless another one of its name came before.
  func finish(
    _ name: PackageName, as id: ID<Package>, hasErrors: Bool, disabled: DisabledNames
  ) {
    guard var state = states[name], state.id == nil else { return }
    state.disabled = disabled
    state.id = id
    state.hasErrors = state.hasErrors || hasErrors
    for interface in model[id].interfaces {
      if let name = model[interface].name { state.interfaces[name] = interface }
    }
    for world in model[id].worlds { state.worlds[model[world].name] = world }
    states[name] = state
  }

  /// The interface of a name in a package that is resolved.
  func interface(_ name: String, in package: PackageName) -> ID<Interface>? {
    states[package]?.interfaces[name]
  }

  func world(_ name: String, in package: PackageName) -> ID<World>? {
    states[package]?.worlds[name]
  }

  /// The feature for which an interface or a world waits, so that its package lacks it.
  func disabledFeature(
    of name: String, _ target: PathTarget, in package: PackageName
  ) -> String? {
    switch target {
    case .interface: states[package]?.disabled.interfaces[name]
    case .world: states[package]?.disabled.worlds[name]
    }
  }

  /// The worlds of each package that wait for a feature, with the feature.
  var disabledWorlds: [PackageName: [String: String]] {
    states.mapValues(\.disabled.worlds).filter { !$0.value.isEmpty }
  }

  // MARK: Entries of the model

  func append(_ type: TypeDefinition, facts known: TypeFacts? = nil) -> ID<TypeDefinition> {
    facts.append(known ?? facts(of: type.kind))
    model.types.append(type)
    return ID(model.types.count - 1)
  }

  /// Makes room for what a package declares.
  func reserveSpace(interfaces: Int, worlds: Int) {
    model.interfaces.reserveSpace(for: interfaces)
    names.reserveSpace(for: interfaces)
    model.worlds.reserveSpace(for: worlds)
  }

  /// The counts of all entries, as a place to go back to.
  var end: ModelEnd {
    ModelEnd(
      types: model.types.count, interfaces: model.interfaces.count, worlds: model.worlds.count)
  }

  func append(_ interface: Interface) -> ID<Interface> {
    model.interfaces.append(interface)
    names.append(BodyNames())
    return ID(model.interfaces.count - 1)
  }

  /// Drops the interfaces and worlds behind a place that are not to be kept; the others move up.
  func keep(
    from start: ModelEnd, interface: (ID<Interface>) -> Bool, world: (ID<World>) -> Bool
  ) {
    var end = start.interfaces
    for index in start.interfaces..<model.interfaces.count where interface(ID(index)) {
      model.interfaces.swapAt(end, index)
      names.swapAt(end, index)
      end += 1
    }
    model.interfaces.removeSubrange(end...)
    names.removeSubrange(end...)
    end = start.worlds
    for index in start.worlds..<model.worlds.count where world(ID(index)) {
      model.worlds.swapAt(end, index)
      end += 1
    }
    model.worlds.removeSubrange(end...)
  }

  // MARK: Limits

  var hasTooManyItems: Bool { impliedItems >= Self.mostImpliedItems }

  /// Whether a world may have another item that is not written in it; an item with many parts counts for more.
  func countItem(of weight: Int = 1, for world: ID<World>) -> Bool {
    if hasTooManyItems { return false }
    impliedItems += weight
    if hasTooManyItems {
      reporter.report(
        .tooManyItems, "the worlds need more than \(Self.mostImpliedItems) items altogether",
        at: model[world].span, phase: .links,
        notes: ["these are the items that no world writes: what it includes or its interfaces use"],
        help: ["break up long chains of `include` and `use`, or write fewer worlds with them"])
    }
    return !hasTooManyItems
  }

  // MARK: Facts

  func leadsToResource(_ type: TypeRef) -> Bool {
    if case .defined(let id) = type { facts[id.index].leadsToResource } else { false }
  }

  func containsBorrow(_ type: TypeRef?) -> Bool {
    if case .defined(let id) = type { facts[id.index].containsBorrow } else { false }
  }

  func facts(of kind: TypeDefinition.Kind) -> TypeFacts {
    switch kind {
    case .alias(.defined(let id)): facts[id.index]
    case .resource: TypeFacts(leadsToResource: true)
    case .borrow: TypeFacts(containsBorrow: true)
    case .own: TypeFacts()
    default: TypeFacts(containsBorrow: kind.components.contains { containsBorrow($0) })
    }
  }
}
