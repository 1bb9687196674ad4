import PintleABI
import PintleCodegen
import PintleModel

/// The short names of the interfaces of a world, in kebab case.
///
/// An interface has the name that the world gives it. Where two would have the same Swift name, those with a package
/// get its name in front (`http-types`), then its namespace too, then its version behind (`wasi-http-types-v0-2-1`).
///
/// One name in a world can stand for two interfaces, one imported and one exported. They share their label; the
/// namespaces of their types tell them apart.
struct InterfaceLabels {
  private var labels: [WorldItem.Key: String] = [:]
  /// The label of an interface where it stands first.
  private var first: [ID<Interface>: String] = [:]
  /// The namespace that the types of an interface can stand in.
  private var spaces: [ID<Interface>: String] = [:]

  init(_ model: Model, _ world: World) {
    let imports = Self.uses(world.imports)
    let uses = imports + Self.uses(world.exports)
    nameKeys(uses.map(\.key), model)
    for use in uses where first[use.interface] == nil { first[use.interface] = labels[use.key] }
    nameSpaces(uses.map(\.interface), imported: Set(imports.map(\.interface)))
  }

  private static func uses(_ items: [WorldItem]) -> [(key: WorldItem.Key, interface: ID<Interface>)]
  {
    items.compactMap { item in
      if case .interface(let id) = item.kind { (item.key, id) } else { nil }
    }
  }

  private mutating func nameKeys(_ all: [WorldItem.Key], _ model: Model) {
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

  /// Where two interfaces have one label, their namespaces say which is imported: `ImportedL`, `ExportedL`.
  private mutating func nameSpaces(_ interfaces: [ID<Interface>], imported: Set<ID<Interface>>) {
    let counts = Dictionary(first.values.map { (SwiftNames.type($0), 1) }, uniquingKeysWith: +)
    var taken = declared
    for id in interfaces where spaces[id] == nil {
      var name = SwiftNames.type(self[id])
      if counts[name] != 1 { name = (imported.contains(id) ? "Imported" : "Exported") + name }
      while !taken.insert(name).inserted { name += "_" }
      spaces[id] = name
    }
  }

  /// What an interface may be called, the shortest first.
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
  var interfaces: Dictionary<ID<Interface>, String>.Keys { first.keys }

  /// The protocols and structs that the output has for interfaces.
  var declared: Set<String> {
    Set(labels.values.map(SwiftNames.type).flatMap { [$0 + "Imports", $0 + "Exports"] })
  }

  func namespace(of interface: ID<Interface>) -> String? { spaces[interface] }

  subscript(interface: ID<Interface>) -> String { first[interface] ?? "" }

  /// The label of the interface whose functions a scope has.
  subscript(scope: WorldABI.Scope) -> String {
    scope.item.flatMap { labels[$0.key] } ?? ""
  }
}
