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
  /// The namespace for those types of an interface that need one.
  private var namespaces: [ID<Interface>: String] = [:]

  init(_ model: Model, _ world: World) {
    let imports = Self.uses(world.imports)
    let uses = imports + Self.uses(world.exports)
    assignLabels(uses.map(\.key), model)
    for use in uses where labelByInterface[use.interface] == nil {
      labelByInterface[use.interface] = labels[use.key]
    }
    assignNamespaces(uses.map(\.interface), imported: Set(imports.map(\.interface)))
  }

  private static func uses(_ items: [WorldItem]) -> [(key: WorldItem.Key, interface: ID<Interface>)]
  {
    items.compactMap { item in
      if case .interface(let id) = item.kind { (item.key, id) } else { nil }
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

  /// Two interfaces that share the label `l` get the namespaces `ImportedL` and `ExportedL`.
  private mutating func assignNamespaces(
    _ interfaces: [ID<Interface>], imported: Set<ID<Interface>>
  ) {
    let counts = Dictionary(
      labelByInterface.values.map { (SwiftNames.type($0), 1) }, uniquingKeysWith: +)
    var taken = declared
    for id in interfaces where namespaces[id] == nil {
      var name = SwiftNames.type(self[id])
      if counts[name] != 1 { name = (imported.contains(id) ? "Imported" : "Exported") + name }
      while !taken.insert(name).inserted { name += "_" }
      namespaces[id] = name
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

  /// The interfaces of the world.
  var interfaces: Dictionary<ID<Interface>, String>.Keys { labelByInterface.keys }

  /// The names of the protocols and structs that the output declares for interfaces.
  var declared: Set<String> {
    Set(labels.values.map(SwiftNames.type).flatMap { [$0 + "Imports", $0 + "Exports"] })
  }

  func namespace(of interface: ID<Interface>) -> String? { namespaces[interface] }

  subscript(interface: ID<Interface>) -> String { labelByInterface[interface] ?? "" }

  /// The label of the interface of a scope, or an empty string for the world itself.
  subscript(scope: WorldABI.Scope) -> String {
    scope.item.flatMap { labels[$0.key] } ?? ""
  }
}
