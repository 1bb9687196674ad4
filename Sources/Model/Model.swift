/// All loaded packages, resolved: flat arrays whose entries refer to each other by index.
///
/// Types are in topological order: each type comes after the types it is made of.
package struct Model: Sendable {
  package var packages: [Package] = []
  package var interfaces: [Interface] = []
  package var worlds: [World] = []
  package var types: [TypeDefinition] = []

  package init() {}

  // Entries are large: yielding them avoids a copy for each access.
  package subscript(id: ID<Package>) -> Package { _read { yield packages[id.index] } }
  package subscript(id: ID<Interface>) -> Interface { _read { yield interfaces[id.index] } }
  package subscript(id: ID<World>) -> World { _read { yield worlds[id.index] } }
  package subscript(id: ID<TypeDefinition>) -> TypeDefinition { _read { yield types[id.index] } }
}

extension Model {
  /// Follows aliases (`type x = y`, `use`) to the entry that defines the type.
  package func resolvingAliases(_ id: ID<TypeDefinition>) -> ID<TypeDefinition> {
    var id = id
    while case .alias(.defined(let target)) = self[id].kind { id = target }
    return id
  }

  /// Follows aliases to a primitive, or to the entry that defines the type.
  package func resolvingAliases(_ type: TypeRef) -> TypeRef {
    guard case .defined(let id) = type else { return type }
    let target = resolvingAliases(id)
    if case .alias(let primitive) = self[target].kind { return primitive }
    return .defined(target)
  }

  /// The interface that a type comes from by `use`; `nil` for a type that its owner defines.
  package func usedInterface(_ id: ID<TypeDefinition>) -> ID<Interface>? {
    guard case .alias(.defined(let target)) = self[id].kind else { return nil }
    guard case .interface(let interface) = self[target].owner else { return nil }
    return self[id].owner == .interface(interface) ? nil : interface
  }

  /// Whether a named type comes from another interface by `use`.
  package func isUsed(_ id: ID<TypeDefinition>) -> Bool {
    usedInterface(id) != nil
  }

  /// `namespace:package/interface[@version]`; `nil` for an inline interface.
  package func qualifiedName(of id: ID<Interface>) -> String? {
    self[id].name.map { self[self[id].package].name.path(of: $0) }
  }

  /// `namespace:package/world[@version]`.
  package func qualifiedName(of id: ID<World>) -> String {
    self[self[id].package].name.path(of: self[id].name)
  }
}

/// A package with the interfaces and worlds that it declares, in source order, without inline interfaces.
package struct Package: Sendable {
  package var name: PackageName
  package var docs: String?
  package var interfaces: [ID<Interface>]
  package var worlds: [ID<World>]

  package init(
    name: PackageName, docs: String? = nil, interfaces: [ID<Interface>] = [],
    worlds: [ID<World>] = []
  ) {
    self.name = name
    self.docs = docs
    self.interfaces = interfaces
    self.worlds = worlds
  }
}
