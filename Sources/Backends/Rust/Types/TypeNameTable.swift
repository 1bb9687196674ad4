import PintleModel

/// The Rust names of all named types of a model and of the companion types of resources.
///
/// They are unique in their module.
struct TypeNameTable {
  /// The names of the types that are declared with a resource.
  private struct Companions {
    var borrow: String
    var guestTrait: String
  }

  private(set) var names: [ID<TypeDefinition>: String] = [:]
  private var companions: [ID<TypeDefinition>: Companions] = [:]

  /// - Parameter exported: the interfaces whose resources the guest implements.
  init(_ model: Model, exported: Set<ID<Interface>>) {
    var taken: [TypeDefinition.Owner: Set<String>] = [:]
    for (index, type) in model.types.enumerated() {
      guard let name = type.name, let owner = type.owner, case .interface(let interface) = owner,
        exported.contains(interface), type.isResource(in: model)
      else { continue }
      let stem = Self.stem(RustNames.type(name))
      companions[ID(index)] = Companions(
        borrow: Self.declare("\(stem)Borrow", in: &taken[owner, default: []]),
        guestTrait: Self.declare("Guest\(stem)", in: &taken[owner, default: []]))
    }
    for (index, type) in model.types.enumerated() {
      guard let name = type.name, let owner = type.owner else { continue }
      // `foo-borrow` and `guest-foo` are renamed if there is a resource `foo`.
      names[ID(index)] = Self.unused(RustNames.type(name), in: taken[owner] ?? [])
    }
  }

  func borrow(_ id: ID<TypeDefinition>) -> String { companions[id]?.borrow ?? "Unnamed" }
  func guestTrait(_ id: ID<TypeDefinition>) -> String { companions[id]?.guestTrait ?? "Unnamed" }

  /// The name without the underscore of a keyword, which a longer name doesn't need.
  private static func stem(_ name: String) -> String {
    name.last == "_" ? String(name.dropLast()) : name
  }

  private static func declare(_ name: String, in taken: inout Set<String>) -> String {
    let name = unused(name, in: taken)
    taken.insert(name)
    return name
  }

  private static func unused(_ name: String, in taken: Set<String>) -> String {
    var name = name
    while taken.contains(name) { name += "_" }
    return name
  }
}
