import PintleDiagnostics
import PintleModel
import PintleSyntax

/// What the resolvers of all packages share: the model under construction and facts about its entries.
final class ResolverContext {
  let diagnostics: DiagnosticCollector
  let features: FeatureSet
  var packages: PackageTable
  /// Where names are declared, for help with unknown ones.
  private(set) lazy var nameIndex = NameIndex(sources)
  private let sources: [PackageSource]

  var model = Model()
  /// One entry for each type of the model.
  var facts: [HandleFacts] = []
  /// One entry for each interface of the model.
  var typeScopes: [TypeScope] = []
  /// The disabled items of each world, with the feature that each requires.
  var disabledItems: [ID<World>: [String: String]] = [:]
  private var knownDependencies: [ID<Interface>: [ID<Interface>]] = [:]
  private var impliedItems = 0

  init(_ sources: [PackageSource], diagnostics: DiagnosticCollector, features: FeatureSet) {
    self.sources = sources
    self.diagnostics = diagnostics
    self.features = features
    packages = PackageTable(sources)
  }

  // MARK: Entries of the model

  func append(_ type: TypeDefinition, facts known: HandleFacts? = nil) -> ID<TypeDefinition> {
    facts.append(known ?? facts(of: type.kind))
    model.types.append(type)
    return ID(model.types.count - 1)
  }

  func append(_ interface: Interface) -> ID<Interface> {
    model.interfaces.append(interface)
    typeScopes.append(TypeScope())
    return ID(model.interfaces.count - 1)
  }

  /// Removes the interfaces and worlds after `start` that do not satisfy the predicates.
  func keep(
    from start: ModelCounts, interface: (ID<Interface>) -> Bool, world: (ID<World>) -> Bool
  ) {
    var end = start.interfaces
    for index in start.interfaces..<model.interfaces.count where interface(ID(index)) {
      model.interfaces.swapAt(end, index)
      typeScopes.swapAt(end, index)
      end += 1
    }
    model.interfaces.removeSubrange(end...)
    typeScopes.removeSubrange(end...)
    end = start.worlds
    for index in start.worlds..<model.worlds.count where world(ID(index)) {
      model.worlds.swapAt(end, index)
      end += 1
    }
    model.worlds.removeSubrange(end...)
  }

  /// The interfaces from which an interface uses types, in order.
  func dependencies(of interface: ID<Interface>) -> [ID<Interface>] {
    if let known = knownDependencies[interface] { return known }
    var seen: Set<ID<Interface>> = []
    let found = model[interface].types.compactMap { model.usedInterface($0) }.filter {
      seen.insert($0).inserted
    }
    knownDependencies[interface] = found
    return found
  }

  // MARK: Limit of implied items

  /// How many items that are not written in a world all worlds may have in total. A few short worlds on a long chain of
  /// interfaces or worlds could otherwise exhaust the memory.
  private static let impliedItemLimit = 200_000

  var hasTooManyItems: Bool { impliedItems >= Self.impliedItemLimit }

  /// Counts an implied item of a world; `false` when the limit is exceeded. Items with many parts have more weight.
  func countItem(weight: Int = 1, in world: ID<World>) -> Bool {
    if hasTooManyItems { return false }
    impliedItems += weight
    if hasTooManyItems {
      diagnostics.report(
        .tooManyItems, "the worlds need more than \(Self.impliedItemLimit) implied items in total",
        at: model[world].span, phase: .links,
        notes: ["a world implies the items of the worlds it includes and the interfaces it needs"],
        help: ["shorten long chains of `include` and `use`, or declare fewer worlds with them"])
    }
    return !hasTooManyItems
  }

  // MARK: Handles

  func containsBorrow(_ type: TypeRef?) -> Bool {
    if case .defined(let id) = type { facts[id.index].containsBorrow } else { false }
  }

  func facts(of kind: TypeDefinition.Kind) -> HandleFacts {
    switch kind {
    case .alias(.defined(let id)): facts[id.index]
    case .resource: HandleFacts(leadsToResource: true)
    case .borrow: HandleFacts(containsBorrow: true)
    case .own: HandleFacts()
    default: HandleFacts(containsBorrow: kind.components.contains { containsBorrow($0) })
    }
  }
}

/// Facts about a type that its definition implies, kept to avoid searching its parts again.
struct HandleFacts {
  /// Whether the type is a resource, or an alias of one.
  var leadsToResource = false
  /// Whether the type contains a borrowed handle.
  var containsBorrow = false
}

/// The number of entries in each array of a model.
struct ModelCounts {
  let types: Int
  let interfaces: Int
  let worlds: Int

  init(_ model: Model) {
    types = model.types.count
    interfaces = model.interfaces.count
    worlds = model.worlds.count
  }
}
