import PintleModel

/// The names that a resource brings along besides its own.
enum ResourceNames {
  static func borrow(_ name: String) -> String { "\(stem(name))Borrow" }
  static func guestTrait(_ name: String) -> String { "Guest\(stem(name))" }

  /// Without the underscore of an escaped name, which is not needed in a longer one.
  private static func stem(_ name: String) -> String {
    name.last == "_" ? String(name.dropLast()) : name
  }
}

/// The Rust names of all named types of a model.
enum TypeNameTable {
  static func names(_ model: Model) -> [ID<TypeDefinition>: String] {
    var taken: [TypeDefinition.Owner: Set<String>] = [:]
    for type in model.types {
      guard let name = type.name, let owner = type.owner, type.isResource(in: model) else {
        continue
      }
      let rust = RustNames.type(name)
      taken[owner, default: []].formUnion([
        ResourceNames.borrow(rust), ResourceNames.guestTrait(rust),
      ])
    }
    var names: [ID<TypeDefinition>: String] = [:]
    for (index, type) in model.types.enumerated() {
      guard let name = type.name, let owner = type.owner else { continue }
      let rust = RustNames.type(name)
      // `foo-borrow` and `guest-foo` give way to what the resource `foo` brings along.
      let isTaken = taken[owner]?.contains(rust) == true
      names[ID(index)] = isTaken ? rust + "_" : rust
    }
    return names
  }
}

extension TypeDefinition {
  /// Whether the type is a resource, directly or through aliases.
  func isResource(in model: Model) -> Bool {
    if case .resource = kind { return true }
    guard case .alias(.defined(let id)) = kind else { return false }
    return model[model.resolvingAliases(id)].isResource(in: model)
  }
}
