import PintleABI
import PintleCodegen
import PintleDiagnostics
import PintleModel

/// Finds the worlds that `--import-from` names, and what their guests implement for the world.
struct ProviderSearch {
  private let model: Model
  private let world: World
  private let worldID: ID<World>
  /// The options of the other bindings, as far as they matter: those that decide the types are the same.
  private var options: SwiftOptions
  private var diagnostics: [Diagnostic] = []

  static func find(_ input: BackendInput, _ options: SwiftOptions) -> Outcome<Providers> {
    var search = ProviderSearch(input, options)
    var providers = Providers()
    for name in options.importFrom {
      guard let id = search.world(named: name), let abi = search.plan(id) else { continue }
      let provider = search.provider(abi, named: name)
      if let provider { providers.all.append(provider) }
    }
    search.checkTypes(of: providers)
    return Outcome(providers, search.diagnostics)
  }

  private init(_ input: BackendInput, _ options: SwiftOptions) {
    self.options = options
    self.options.borrow = []
    self.options.lease = []
    self.options.importFrom = []
    model = input.model
    worldID = input.abi.world
    world = input.world
  }

  // MARK: Worlds

  /// The world with a name in the same package, or with a name like `namespace:package/world`, whose version may be omitted.
  private mutating func world(named name: String) -> ID<World>? {
    let all = model.worlds.indices.map { ID<World>($0) }
    let found =
      all.first { model[$0].name == name && model[$0].package == world.package }
      ?? all.first { model.qualifiedName(of: $0) == name }
    let unversioned = all.filter { id in
      model[model[id].package].name.unversioned.path(of: model[id].name) == name
    }
    if let found = found ?? (unversioned.count == 1 ? unversioned.first : nil) { return found }
    let names = all.map { id in
      model[id].package == world.package ? model[id].name : model.qualifiedName(of: id)
    }
    let near = nearestName(to: name, among: names)
    diagnostics.append(
      Diagnostic(
        .unknownWorld, "there is no world `\(name)`, which `--import-from` names", at: world.span,
        help: [
          near.map { "did you mean `\($0)`?" } ?? "write `name` or `namespace:package/name@version`"
        ]))
    return nil
  }

  private mutating func plan(_ id: ID<World>) -> WorldABI? {
    let planned = Planner.plan(model, world: id)
    // Warnings are about the bindings of that world.
    if planned.value == nil { diagnostics += planned.diagnostics }
    return planned.value
  }

  // MARK: Interfaces

  private mutating func provider(
    _ abi: WorldABI, named name: String
  ) -> Providers.Provider? {
    let exports = Set(model[abi.world].exports.compactMap(Self.interface))
    let interfaces = exports.intersection(world.imports.compactMap(Self.interface))
    guard !interfaces.isEmpty else {
      let list = exports.compactMap { model.qualifiedName(of: $0) }.sorted()
      diagnostics.append(
        Diagnostic(
          .invalidOption,
          "the world `\(name)`, which `--import-from` names, exports no interface that "
            + "`\(world.name)` imports",
          at: world.span,
          labels: [Label("this world exports no such interface", at: model[abi.world].span)],
          notes: list.isEmpty
            ? [] : ["it exports " + list.map { "`\($0)`" }.joined(separator: ", ")],
          help: ["import one of its interfaces, or remove the option"]))
      return nil
    }
    return Providers.Provider(
      names: WorldNames(model, abi, options), interfaces: interfaces,
      reached: reached(from: interfaces), isSameWorld: abi.world == worldID)
  }

  /// The interface of an item without a label.
  private static func interface(_ item: WorldItem) -> ID<Interface>? {
    if case .interface(let id) = item.key { id } else { nil }
  }

  private func reached(from interfaces: Set<ID<Interface>>) -> Set<ID<Interface>> {
    var reached = interfaces
    var rest = Array(interfaces)
    while let interface = rest.popLast() {
      for case let used? in model[interface].types.map(model.usedInterface)
      where reached.insert(used).inserted {
        rest.append(used)
      }
    }
    return reached
  }

  // MARK: Checks

  private mutating func checkTypes(of providers: Providers) {
    for item in world.imports {
      guard let interface = Self.interface(item) else { continue }
      let owners = providers.all.filter { $0.interfaces.contains(interface) }
      if owners.count > 1 {
        report("two worlds that `--import-from` names export", interface, item, owners)
      } else if owners.isEmpty {
        let sources = providers.sources(of: interface)
        guard sources.count > 1, declaresTypes(interface) else { continue }
        report(
          "the bindings of two worlds that `--import-from` names declare the types of", interface,
          item, sources)
      }
    }
  }

  private func declaresTypes(_ interface: ID<Interface>) -> Bool {
    model[interface].types.contains { !model.isUsed($0) }
  }

  private mutating func report(
    _ problem: String, _ interface: ID<Interface>, _ item: WorldItem,
    _ providers: [Providers.Provider]
  ) {
    let worlds = providers.map { "`\(model[$0.names.abi.world].name)`" }
    diagnostics.append(
      Diagnostic(
        .invalidOption,
        "\(problem) `\(model.qualifiedName(of: interface) ?? "")`: "
          + worlds.joined(separator: " and "),
        at: item.span,
        help: ["name only one of them, or let one world export all interfaces that use its types"]))
  }
}
