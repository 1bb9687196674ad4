import PintleModel

/// How core names are derived from WIT names.
package enum NameScheme: String, CaseIterable, Sendable {
  /// What wit-bindgen emits for plain core modules: `ns:pkg/calc@1.2.3#add`.
  case legacy
  /// The newer proposal, with canonical versions: `cm32p2|ns:pkg/calc@1|add`.
  case standard32

  /// The scheme of names of a module: those of its exports and of the modules of its imports.
  package init(of names: [String]) {
    self = names.contains { $0.hasPrefix(CoreNames.standardPrefix) } ? .standard32 : .legacy
  }
}

/// The core names of a module as a whole.
package struct CoreNames {
  let scheme: NameScheme

  private var isLegacy: Bool { scheme == .legacy }

  var memory: String { isLegacy ? "memory" : "cm32p2_memory" }
  var allocator: String { isLegacy ? "cabi_realloc" : "cm32p2_realloc" }
  var initializer: String { isLegacy ? "_initialize" : "cm32p2_initialize" }

  /// Names that exports must not have: those of the module itself and of allocators that older modules export.
  var reserved: [String] {
    let own = [memory, allocator, initializer]
    let former = ["cabi_import_realloc", "cabi_export_realloc", "canonical_abi_realloc"]
    return isLegacy ? own + former : own
  }

  /// How all names of the scheme standard32 begin.
  fileprivate static let standardPrefix = "cm32p2"

  /// Whether a name is that of an import or export for asynchronous calls only.
  package static func isAsynchronous(_ name: String) -> Bool {
    asynchronousPrefixes.contains(where: name.hasPrefix)
  }

  private static let asynchronousPrefixes = [
    "[async-l", "[task-", "[subtask", "[waitable", "[context-", "[backpressure", "[thread",
  ]

  /// The names under which an export may be lifted asynchronously.
  package static func asynchronousNames(of export: String) -> [String] {
    ["[async-lift]", "[async-lift-stackful]"].map { $0 + export }
  }

  /// The identity of the world's own functions and types; an interface has its id instead.
  package static let root = "$root"

  func postReturn(of export: String) -> String {
    isLegacy ? "cabi_post_" + export : export + "_post"
  }
}

/// The core names of the functions and resources of one world item, or of the world itself.
struct ItemNames {
  /// The identity of the item: its label or the id of its interface; `$root` for the world itself.
  let key: String
  private let scheme: NameScheme
  /// The item in core names: its external id, or its identity as the scheme spells it; empty for the world itself.
  private let spelled: String
  /// The module of the item's imports.
  let module: String
  /// The prefix of the names of the item's exports.
  private let exportPrefix: String

  /// - Parameter item: `nil` for the world itself.
  init(_ scheme: NameScheme, _ item: WorldItem?, _ model: Model) {
    self.scheme = scheme
    var external: String?
    key = model.identity(of: item)
    switch item?.key {
    case nil:
      spelled = ""
    case .name:
      external = item?.externalID
      spelled = external ?? key
    case .interface(let id):
      spelled = scheme == .legacy ? key : model.canonicalName(of: id) ?? key
    }
    switch scheme {
    case .legacy:
      module = item == nil ? CoreNames.root : spelled
      exportPrefix = item == nil ? "" : spelled + "#"
    case .standard32:
      // An external id is used as it is written.
      module = external ?? (item == nil ? "cm32p2" : "cm32p2|" + spelled)
      exportPrefix = "cm32p2|" + spelled + "|"
    }
  }

  private var isLegacy: Bool { scheme == .legacy }

  // MARK: Imports

  func importName(_ function: Function) -> ImportName {
    ImportName(module: module, field: function.externalID ?? function.name)
  }

  /// Drops a handle of a resource that the host implements.
  func drop(_ resource: String) -> ImportName {
    ImportName(
      module: module, field: isLegacy ? "[resource-drop]\(resource)" : "\(resource)_drop")
  }

  /// `new`, `rep` or `drop` of a resource that the guest implements.
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
  /// The name of a world item in WIT: the id of its interface or its label; `$root` for the world's own functions and types.
  package func identity(of item: WorldItem?) -> String {
    switch item?.key {
    case nil: CoreNames.root
    case .name(let label): label
    case .interface(let id): qualifiedName(of: id) ?? CoreNames.root
    }
  }

  /// The id of an interface with the canonical version; `nil` for an inline interface.
  fileprivate func canonicalName(of id: ID<Interface>) -> String? {
    guard let name = self[id].name else { return nil }
    let package = self[self[id].package].name
    let version = package.version.map { "@\(CanonicalVersion.text(of: $0))" } ?? ""
    return "\(package.namespace):\(package.name)/\(name)\(version)"
  }
}

/// The part of a version that decides compatibility.
enum CanonicalVersion {
  /// `1.2.3` becomes `1` and `0.2.6` becomes `0.2`; `0.0.7` and `1.2.3-rc.1` stay as they are. Build metadata is left out.
  static func text(of version: String) -> String {
    let text = version.prefix { $0 != "+" }
    if text.contains("-") { return String(text) }
    let numbers = text.split(separator: ".").map(String.init)
    guard let significant = numbers.firstIndex(where: { $0 != "0" }) else { return String(text) }
    return numbers[...significant].joined(separator: ".")
  }
}
