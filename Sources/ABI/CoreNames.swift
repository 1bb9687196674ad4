import PintleModel

/// How core names are made of WIT names (abi.md 1).
package enum NameScheme: String, CaseIterable, Sendable {
  /// What wit-bindgen emits for plain core modules: `ns:pkg/calc@1.2.3#add`.
  case legacy
  /// The newer proposal, with canonical versions: `cm32p2|ns:pkg/calc@1|add`.
  case standard32
}

/// The core names of a world.
struct CoreNames {
  let scheme: NameScheme
  private let model: Model

  init(_ scheme: NameScheme, _ model: Model) {
    self.scheme = scheme
    self.model = model
  }

  private var isLegacy: Bool { scheme == .legacy }

  var memory: String { isLegacy ? "memory" : "cm32p2_memory" }
  var allocator: String { isLegacy ? "cabi_realloc" : "cm32p2_realloc" }
  var initializer: String { isLegacy ? "_initialize" : "cm32p2_initialize" }

  /// Names that an export must not take.
  var reserved: Set<String> { [memory, allocator, initializer] }

  /// The identity of the world's own functions and types, where an interface has its id.
  static let root = "$root"

  // MARK: Keys

  /// The identity of a world item that holds an interface: its external id, its label or its id.
  func key(of item: WorldItem) -> String {
    switch item.key {
    case .name(let label): item.externalID ?? label
    case .interface(let id): model.qualifiedName(of: id) ?? Self.root
    }
  }

  /// The same as this scheme spells it; `nil` for the world itself.
  private func spelled(_ item: WorldItem?) -> String? {
    guard let item else { return nil }
    guard !isLegacy, case .interface(let id) = item.key, let name = model[id].name else {
      return key(of: item)
    }
    let package = model[model[id].package].name
    let version = package.version.map { "@\(CanonicalVersion.text(of: $0))" } ?? ""
    return "\(package.namespace):\(package.name)/\(name)\(version)"
  }

  // MARK: Imports

  /// The module of an imported item's functions; `nil` stands for the world itself.
  private func module(_ item: WorldItem?) -> String {
    // An external id is taken as it is written.
    if let item, case .name = item.key, let externalID = item.externalID { return externalID }
    let key = spelled(item)
    return isLegacy ? key ?? Self.root : key.map { "cm32p2|\($0)" } ?? "cm32p2"
  }

  func importName(_ function: Function, of item: WorldItem?) -> ImportName {
    ImportName(module: module(item), field: function.externalID ?? function.name)
  }

  /// What drops a handle of a resource that the host implements.
  func drop(_ resource: String, of item: WorldItem?) -> ImportName {
    ImportName(
      module: module(item), field: isLegacy ? "[resource-drop]\(resource)" : "\(resource)_drop")
  }

  /// What serves the handles of a resource that the guest implements: `new`, `rep` or `drop`.
  func intrinsic(_ name: String, _ resource: String, of item: WorldItem) -> ImportName {
    let key = spelled(item) ?? Self.root
    return isLegacy
      ? ImportName(module: "[export]\(key)", field: "[resource-\(name)]\(resource)")
      : ImportName(module: "cm32p2|_ex_\(key)", field: "\(resource)_\(name)")
  }

  // MARK: Exports

  func exportName(_ function: Function, of item: WorldItem?) -> String {
    if let externalID = function.externalID { return externalID }
    let key = spelled(item)
    return isLegacy
      ? key.map { "\($0)#\(function.name)" } ?? function.name
      : "cm32p2|\(key ?? "")|\(function.name)"
  }

  func postReturn(of export: String) -> String {
    isLegacy ? "cabi_post_\(export)" : "\(export)_post"
  }

  func destructor(of resource: String, in item: WorldItem) -> String {
    let key = spelled(item) ?? Self.root
    return isLegacy ? "\(key)#[dtor]\(resource)" : "cm32p2|\(key)|\(resource)_dtor"
  }
}

/// The part of a version that says what is compatible with what (abi.md 1.4).
enum CanonicalVersion {
  /// `1.2.3` gives `1`, `0.2.6` gives `0.2`, `0.0.7` and `1.2.3-rc.1` stay; build metadata never stays.
  static func text(of version: String) -> String {
    let text = version.prefix { $0 != "+" }
    if text.contains("-") { return String(text) }
    let numbers = text.split(separator: ".").map(String.init)
    guard let significant = numbers.firstIndex(where: { $0 != "0" }) else { return String(text) }
    return numbers[...significant].joined(separator: ".")
  }
}
