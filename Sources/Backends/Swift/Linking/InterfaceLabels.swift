import PintleABI
import PintleCodegen
import PintleModel

/// Short kebab-case names of a world's interfaces.
///
/// The label of an interface is its name in the world. If two would have the same Swift name, those that belong to a
/// package are prefixed with its name (`http-types`), then also with its namespace, and finally get its version as a
/// suffix (`wasi-http-types-v0-2-1`).
///
/// A world can import one interface and export another under the same name. They share a label; the namespaces of
/// their types differ.
struct InterfaceLabels {
  private var labels: [WorldItem.Key: String] = [:]
  /// The first label of each interface.
  private var labelByInterface: [ID<Interface>: String] = [:]
  /// The namespaces for those types of an interface that need one.
  private var namespaces: [ID<Interface>: String] = [:]
  /// The namespaces for types of which each copy of an interface has its own.
  private var copyNamespaces: [PlanScope: String] = [:]
  /// The copies of the world's interfaces.
  private(set) var places: [PlanScope] = []

  init(_ model: Model, _ world: World) {
    let imports = Self.uses(world.imports, .imported)
    let uses = imports + Self.uses(world.exports, .exported)
    assignLabels(uses.map(\.key), model)
    for use in uses where labelByInterface[use.interface] == nil {
      labelByInterface[use.interface] = labels[use.key]
    }
    places = uses.map(\.place)
    assignNamespaces(uses, imported: Set(imports.map(\.interface)))
  }

  /// An interface that the world imports or exports.
  private struct Use {
    let key: WorldItem.Key
    let interface: ID<Interface>
    let side: Side

    var place: PlanScope { PlanScope(side: side, interface: interface, label: key.label) }
  }

  private static func uses(_ items: [WorldItem], _ side: Side) -> [Use] {
    items.compactMap { item in
      guard case .interface(let id) = item.kind else { return nil }
      return Use(key: item.key, interface: id, side: side)
    }
  }

  private mutating func assignLabels(_ all: [WorldItem.Key], _ model: Model) {
    var seen: Set<WorldItem.Key> = []
    let keys = all.filter { seen.insert($0).inserted }
    var candidates = keys.map { Self.candidates($0, model)[...] }
    while true {
      let names = candidates.map { SwiftNames.type($0.first ?? "") }
      let counts = Dictionary(names.map { ($0, 1) }, uniquingKeysWith: +)
      let clashing = names.indices.filter { counts[names[$0]] != 1 && candidates[$0].count > 1 }
      if clashing.isEmpty { break }
      for index in clashing { candidates[index].removeFirst() }
    }
    for (key, names) in zip(keys, candidates) { labels[key] = names.first }
  }

  /// Two interfaces, or two copies of one, that share the label `l` get the namespaces `ImportedL` and `ExportedL`.
  private mutating func assignNamespaces(_ uses: [Use], imported: Set<ID<Interface>>) {
    let counts = Dictionary(
      labelByInterface.values.map { (SwiftNames.type($0), 1) }, uniquingKeysWith: +)
    var owners: [String: ID<Interface>] = [:]
    func unique(_ preferred: String, _ interface: ID<Interface>) -> String {
      var name = preferred
      while declared.contains(name) || owners[name, default: interface] != interface {
        name += "_"
      }
      owners[name] = interface
      return name
    }
    for use in uses where namespaces[use.interface] == nil {
      let name = SwiftNames.type(self[use.interface])
      let prefix = imported.contains(use.interface) ? "Imported" : "Exported"
      namespaces[use.interface] = unique(
        (counts[name] == 1 ? "" : prefix) + name, use.interface)
    }
    let bases = uses.map { SwiftNames.type(labels[$0.key] ?? "") }
    let copies = Dictionary(bases.map { ($0, 1) }, uniquingKeysWith: +)
    for (use, base) in zip(uses, bases) {
      let prefix = use.side == .imported ? "Imported" : "Exported"
      copyNamespaces[use.place] = unique((copies[base] == 1 ? "" : prefix) + base, use.interface)
    }
  }

  /// The possible labels of an interface, shortest first.
  private static func candidates(_ key: WorldItem.Key, _ model: Model) -> [String] {
    switch key {
    case .name(let name): return [name]
    case .interface(let id):
      let name = model[id].name ?? ""
      let package = model[model[id].package].name
      let long = "\(package.namespace)-\(package.name)-\(name)"
      let version = package.version.map { version in
        version.map { $0.isLetter || $0.isNumber ? String($0) : "-" }.joined()
      }
      return [name, "\(package.name)-\(name)", long] + (version.map { ["\(long)-v\($0)"] } ?? [])
    }
  }

  /// The names of the protocols and structs that the output declares for interfaces.
  var declared: Set<String> {
    Set(labels.values.map(SwiftNames.type).flatMap { [$0 + "Imports", $0 + "Exports"] })
  }

  /// The namespace for types of an interface.
  ///
  /// - Parameter isCopied: whether the types belong to one copy of the interface.
  func namespace(of place: PlanScope, isCopied: Bool) -> String? {
    isCopied ? copyNamespaces[place] : place.interface.flatMap { namespaces[$0] }
  }

  subscript(interface: ID<Interface>) -> String { labelByInterface[interface] ?? "" }

  /// The label of the interface of a scope, or an empty string for the world itself.
  subscript(scope: WorldABI.Scope) -> String {
    scope.item.flatMap { labels[$0.key] } ?? ""
  }
}
