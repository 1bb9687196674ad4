import PintleABI
import PintleCodegen
import PintleModel

/// The keys of an interface in the imports object and in the root.
struct InterfaceKeys {
  /// The key as an identifier: `geometry`.
  let alias: String
  /// The id without a version, or the label of an inline interface.
  let bare: String
  let version: String?
  /// Whether the world has other versions of the interface, so that keys need the version.
  let needsVersion: Bool

  init(_ item: WorldItem, _ input: BackendInput) {
    let model = input.model
    switch item.key {
    case .name(let label):
      alias = KebabName(label).camel
      bare = label
      version = nil
      needsVersion = false
    case .interface(let id):
      let package = model[model[id].package].name
      let name = model[id].name ?? ""
      alias = KebabName(name).camel
      bare = "\(package.namespace):\(package.name)/\(name)"
      version = package.version
      needsVersion = WorldNames.hasVersions(id, in: input.world, model)
    }
  }

  var versioned: String { version.map { "\(bare)@\($0)" } ?? bare }

  /// The key of the typed imports.
  var typed: String { needsVersion ? versioned : bare }

  /// The keys in the root: the alias, the id without a version and the full id.
  var all: [String] {
    var keys = needsVersion ? [versioned] : [alias, bare, versioned]
    keys = keys.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    return keys
  }
}

extension InterfaceKeys {
  /// The keys of all exported interfaces, without those that several of them share.
  static func root(_ input: BackendInput) -> [[String]] {
    var taken: [String: Int] = [:]
    for scope in input.exportScopes {
      guard let item = scope.item else {
        for function in scope.functions { taken[TypeScriptNames.rootMember(function.function)] = 1 }
        continue
      }
      for key in InterfaceKeys(item, input).all { taken[key, default: 0] += 1 }
    }
    return input.exportScopes.map { scope in
      guard let item = scope.item else { return [] }
      let keys = InterfaceKeys(item, input)
      return keys.all.filter { $0 == keys.versioned || taken[$0] == 1 }
    }
  }
}
