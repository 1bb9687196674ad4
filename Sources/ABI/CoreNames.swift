import PintleModel

/// The core names of a world in the legacy scheme (`abi.md` 1; wit-bindgen's names for plain core modules).
package struct CoreNames: Sendable {
  package static let memory = "memory"
  package static let allocator = "cabi_realloc"
  package static let initializer = "_initialize"

  /// Names that an export must not take.
  static let reserved: Set<String> = [memory, allocator, initializer]

  /// The module of functions and types that the world itself imports.
  static let root = "$root"

  /// The identity of a world item that holds an interface, as core names spell it.
  static func key(of item: WorldItem, in model: Model) -> String {
    switch item.key {
    case .name(let label): item.externalID ?? label
    case .interface(let id): model.qualifiedName(of: id) ?? CoreNames.root
    }
  }

  /// - Parameter key: that of the interface; `nil` for a function of the world itself.
  static func importName(_ function: Function, key: String?) -> ImportName {
    ImportName(module: key ?? root, field: function.externalID ?? function.name)
  }

  /// - Parameter key: that of the interface; `nil` for a function of the world itself.
  static func exportName(_ function: Function, key: String?) -> String {
    function.externalID ?? (key.map { "\($0)#\(function.name)" } ?? function.name)
  }

  static func postReturn(of export: String) -> String {
    "cabi_post_\(export)"
  }

  static func intrinsic(_ name: String, of resource: String, key: String) -> ImportName {
    ImportName(module: "[export]\(key)", field: "[\(name)]\(resource)")
  }

  static func destructor(of resource: String, key: String) -> String {
    "\(key)#[dtor]\(resource)"
  }
}
