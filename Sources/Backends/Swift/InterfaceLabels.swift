import PintleABI
import PintleCodegen
import PintleModel

/// The short names of the interfaces of a world, in kebab case.
///
/// An interface has the name that the world gives it. Where two would have the same Swift name, those with a package
/// get its name in front (`http-types`), then its namespace too, then its version behind (`wasi-http-types-v0-2-1`).
struct InterfaceLabels {
  private var labels: [WorldItem.Key: String] = [:]
  /// The label of an interface where it stands first.
  private var first: [ID<Interface>: String] = [:]

  init(_ model: Model, _ world: World) {
    var keys: [(key: WorldItem.Key, interface: ID<Interface>)] = []
    for item in world.imports + world.exports {
      guard case .interface(let id) = item.kind, labels[item.key] == nil else { continue }
      labels[item.key] = ""
      keys.append((item.key, id))
    }
    var candidates = keys.map { Self.candidates($0.key, model)[...] }
    while true {
      let names = candidates.map { SwiftNames.type($0.first ?? "") }
      let counts = Dictionary(names.map { ($0, 1) }, uniquingKeysWith: +)
      let clashing = names.indices.filter { counts[names[$0]] != 1 && candidates[$0].count > 1 }
      if clashing.isEmpty { break }
      for index in clashing { candidates[index].removeFirst() }
    }
    for (entry, names) in zip(keys, candidates) {
      labels[entry.key] = names.first
      first[entry.interface] = first[entry.interface] ?? names.first
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

  /// All labels, in no order.
  var all: Dictionary<WorldItem.Key, String>.Values { labels.values }

  subscript(interface: ID<Interface>) -> String { first[interface] ?? "" }

  /// The label of the interface whose functions a scope has.
  subscript(scope: WorldABI.Scope) -> String {
    scope.item.flatMap { labels[$0.key] } ?? ""
  }
}
