import PintleDiagnostics
import PintleSyntax

/// What is known about a type without looking at its parts again.
struct TypeFacts {
  /// Whether it is a resource or an alias of one.
  var leadsToResource = false
  /// Whether a borrowed handle is somewhere in it.
  var containsBorrow = false
}

/// What a name in an interface or a world stands for.
enum Binding {
  case type(ID<TypeDefinition>)
  case function
  /// Something with an error, which is compatible with everything.
  case invalid
}

/// What is shared by the resolvers of all packages.
final class Session {
  /// What is known about a loaded package.
  private struct State {
    var id: ID<Package>?
    var hasErrors: Bool
    var interfaces: [String: ID<Interface>] = [:]
    var worlds: [String: ID<World>] = [:]
  }

  let reporter: Reporter
  var model = Model()
  /// One entry per type of the model.
  var facts: [TypeFacts] = []
  /// The names of each interface of the model.
  var names: [[String: Binding]] = []
  /// How many items were added to worlds that were not written there.
  var impliedItems = 0
  /// The dependencies of interfaces that were asked for.
  var knownDependencies: [ID<Interface>: [ID<Interface>]] = [:]
  private var states: [PackageName: State] = [:]
  /// The names of the loaded packages, in order.
  private(set) var packageNames: [PackageName] = []

  init(reporter: Reporter) {
    self.reporter = reporter
  }

  func register(_ packages: [PackageSource]) {
    for package in packages {
      packageNames.append(package.name)
      states[package.name] = State(id: nil, hasErrors: package.hasSyntaxErrors)
    }
  }

  func isLoaded(_ name: PackageName) -> Bool { states[name] != nil }

  /// The package of a name, once it is resolved.
  func id(of name: PackageName) -> ID<Package>? { states[name]?.id }

  /// Whether something may be missing in a package.
  func hasErrors(_ name: PackageName) -> Bool { states[name]?.hasErrors ?? true }

  func finish(_ name: PackageName, as id: ID<Package>, hasErrors: Bool) {
    guard var state = states[name] else { return }
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

  // MARK: Entries of the model

  func append(_ type: TypeDefinition) -> ID<TypeDefinition> {
    facts.append(facts(of: type.kind))
    model.types.append(type)
    return ID(model.types.count - 1)
  }

  /// Takes back the types behind an index.
  func removeTypes(from first: Int) {
    model.types.removeSubrange(first...)
    facts.removeSubrange(first...)
  }

  func append(_ interface: Interface, names: [String: Binding]) -> ID<Interface> {
    model.interfaces.append(interface)
    self.names.append(names)
    return ID(model.interfaces.count - 1)
  }

  func leadsToResource(_ type: TypeRef) -> Bool {
    if case .defined(let id) = type { facts[id.index].leadsToResource } else { false }
  }

  func containsBorrow(_ type: TypeRef?) -> Bool {
    if case .defined(let id) = type { facts[id.index].containsBorrow } else { false }
  }

  private func facts(of kind: TypeDefinition.Kind) -> TypeFacts {
    switch kind {
    case .alias(.defined(let id)): facts[id.index]
    case .resource: TypeFacts(leadsToResource: true)
    case .borrow: TypeFacts(containsBorrow: true)
    case .own: TypeFacts()
    default: TypeFacts(containsBorrow: kind.components.contains { containsBorrow($0) })
    }
  }
}

extension TypeDefinition.Kind {
  /// The types that it is made of, in the order they are written; not the resource of a handle.
  package var components: [TypeRef] {
    switch self {
    case .alias(let type), .option(let type), .list(let type), .fixedLengthList(let type, _): [type]
    case .record(let fields): fields.map(\.type)
    case .variant(let cases): cases.compactMap(\.payload)
    case .enumeration, .flags, .resource, .own, .borrow: []
    case .tuple(let types): types
    case .result(let ok, let err): [ok, err].compactMap { $0 }
    case .map(let key, let value): [key, value]
    case .future(let type), .stream(let type): type.map { [$0] } ?? []
    }
  }

  /// The same with every component and every resource of a handle replaced.
  func mapping(
    _ change: (TypeRef) -> TypeRef, resource: (ID<TypeDefinition>) -> ID<TypeDefinition>
  ) -> Self {
    switch self {
    case .alias(let type): .alias(change(type))
    case .record(var fields):
      .record(
        fields.indices.map { index in
          fields[index].type = change(fields[index].type)
          return fields[index]
        })
    case .variant(var cases):
      .variant(
        cases.indices.map { index in
          cases[index].payload = cases[index].payload.map(change)
          return cases[index]
        })
    case .enumeration, .flags, .resource: self
    case .own(let id): .own(resource(id))
    case .borrow(let id): .borrow(resource(id))
    case .tuple(let types): .tuple(types.map(change))
    case .option(let type): .option(change(type))
    case .result(let ok, let err): .result(ok: ok.map(change), err: err.map(change))
    case .list(let type): .list(change(type))
    case .fixedLengthList(let type, let length): .fixedLengthList(change(type), length)
    case .map(let key, let value): .map(change(key), change(value))
    case .future(let type): .future(type.map(change))
    case .stream(let type): .stream(type.map(change))
    }
  }
}
