import PintleModel

/// The Rust names of all named types of a model, and those that resources bring along.
///
/// All of them are unique in their module.
struct TypeNameTable {
  /// The names that a resource brings along besides its own.
  private struct Companions {
    var borrow: String
    var guestTrait: String
  }

  private(set) var names: [ID<TypeDefinition>: String] = [:]
  private var companions: [ID<TypeDefinition>: Companions] = [:]

  init(_ model: Model) {
    var taken: [TypeDefinition.Owner: Set<String>] = [:]
    for (index, type) in model.types.enumerated() {
      guard let name = type.name, let owner = type.owner, type.isResource(in: model) else {
        continue
      }
      let stem = Self.stem(RustNames.type(name))
      companions[ID(index)] = Companions(
        borrow: Self.declare("\(stem)Borrow", in: &taken[owner, default: []]),
        guestTrait: Self.declare("Guest\(stem)", in: &taken[owner, default: []]))
    }
    for (index, type) in model.types.enumerated() {
      guard let name = type.name, let owner = type.owner else { continue }
      // `foo-borrow` and `guest-foo` give way to what the resource `foo` brings along.
      names[ID(index)] = Self.free(RustNames.type(name), in: taken[owner] ?? [])
    }
  }

  func borrow(_ id: ID<TypeDefinition>) -> String { companions[id]?.borrow ?? "Unnamed" }
  func guestTrait(_ id: ID<TypeDefinition>) -> String { companions[id]?.guestTrait ?? "Unnamed" }

  /// Without the underscore of an escaped name, which is not needed in a longer one.
  private static func stem(_ name: String) -> String {
    name.last == "_" ? String(name.dropLast()) : name
  }

  private static func declare(_ name: String, in taken: inout Set<String>) -> String {
    let name = free(name, in: taken)
    taken.insert(name)
    return name
  }

  private static func free(_ name: String, in taken: Set<String>) -> String {
    var name = name
    while taken.contains(name) { name += "_" }
    return name
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
