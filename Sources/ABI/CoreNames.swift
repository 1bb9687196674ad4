import PintleModel

/// How core names are made of WIT names (abi.md 1).
package enum NameScheme: String, CaseIterable, Sendable {
  /// What wit-bindgen emits for plain core modules: `ns:pkg/calc@1.2.3#add`.
  case legacy
  /// The newer proposal, with canonical versions: `cm32p2|ns:pkg/calc@1|add`.
  case standard32
}

/// The core names of a module as a whole.
struct CoreNames {
  let scheme: NameScheme

  private var isLegacy: Bool { scheme == .legacy }

  var memory: String { isLegacy ? "memory" : "cm32p2_memory" }
  var allocator: String { isLegacy ? "cabi_realloc" : "cm32p2_realloc" }
  var initializer: String { isLegacy ? "_initialize" : "cm32p2_initialize" }

  /// Names that an export must not take.
  var reserved: [String] { [memory, allocator, initializer] }

  /// The identity of the world's own functions and types, where an interface has its id.
  static let root = "$root"

  func postReturn(of export: String) -> String {
    isLegacy ? "cabi_post_" + export : export + "_post"
  }
}

/// The core names of what stands in one item of a world, or in the world itself.
struct ItemNames {
  /// The identity of the item: its external id, its label or the id of its interface; `$root` for the world itself.
  let key: String
  private let scheme: NameScheme
  /// The item in the names that the guest gives; empty for the world itself.
  private let spelled: String
  /// The module of the item's imports.
  private let module: String
  /// What stands in front of the names of the item's exports.
  private let exportPrefix: String

  /// - Parameter item: `nil` for the world itself.
  init(_ scheme: NameScheme, _ item: WorldItem?, _ model: Model) {
    self.scheme = scheme
    var external: String?
    switch item?.key {
    case nil:
      (key, spelled) = (CoreNames.root, "")
    case .name(let label):
      external = item?.externalID
      key = external ?? label
      spelled = key
    case .interface(let id):
      key = model.qualifiedName(of: id) ?? CoreNames.root
      spelled = scheme == .legacy ? key : model.canonicalName(of: id) ?? key
    }
    switch scheme {
    case .legacy:
      module = key
      exportPrefix = item == nil ? "" : spelled + "#"
    case .standard32:
      // An external id is taken as it is written.
      module = external ?? (item == nil ? "cm32p2" : "cm32p2|" + spelled)
      exportPrefix = "cm32p2|" + spelled + "|"
    }
  }

  private var isLegacy: Bool { scheme == .legacy }

  // MARK: Imports

  func importName(_ function: Function) -> ImportName {
    ImportName(module: module, field: function.externalID ?? function.name)
  }

  /// What drops a handle of a resource that the host implements.
  func drop(_ resource: String) -> ImportName {
    ImportName(
      module: module, field: isLegacy ? "[resource-drop]\(resource)" : "\(resource)_drop")
  }

  /// What serves the handles of a resource that the guest implements: `new`, `rep` or `drop`.
  func intrinsic(_ name: String, _ resource: String) -> ImportName {
    isLegacy
      ? ImportName(module: "[export]\(spelled)", field: "[resource-\(name)]\(resource)")
      : ImportName(module: "cm32p2|_ex_\(spelled)", field: "\(resource)_\(name)")
  }

  // MARK: Exports

  func exportName(_ function: Function) -> String {
    function.externalID ?? exportPrefix + function.name
  }

  func destructor(of resource: String) -> String {
    exportPrefix + (isLegacy ? "[dtor]\(resource)" : "\(resource)_dtor")
  }
}

extension Model {
  /// The id of an interface with the canonical version; `nil` for an inline interface.
  fileprivate func canonicalName(of id: ID<Interface>) -> String? {
    guard let name = self[id].name else { return nil }
    let package = self[self[id].package].name
    let version = package.version.map { "@\(CanonicalVersion.text(of: $0))" } ?? ""
    return "\(package.namespace):\(package.name)/\(name)\(version)"
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
