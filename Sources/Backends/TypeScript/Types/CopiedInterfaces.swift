import PintleABI
import PintleCodegen
import PintleModel

/// Finds the interfaces that are both imported and exported and mention resources: those of the host and those of the
/// guest are different types.
enum CopiedInterfaces {
  static func find(_ input: BackendInput) -> Set<ID<Interface>> {
    let both = interfaces(input.world.imports).intersection(interfaces(input.world.exports))
    return both.filter { mentionsResources($0, input) }
  }

  private static func interfaces(_ items: [WorldItem]) -> Set<ID<Interface>> {
    Set(
      items.compactMap { item in
        if case .interface(let id) = item.kind { id } else { nil }
      })
  }

  private static func mentionsResources(_ id: ID<Interface>, _ input: BackendInput) -> Bool {
    let interface = input.model[id]
    let types = interface.types.map { TypeRef.defined($0) }
    let functions = interface.functions.flatMap { function in
      function.parameters.map(\.type) + [function.result].compactMap { $0 }
    }
    return (types + functions).contains { type in
      input.model.resource(type) != nil || input.abi.contents(of: type).hasHandle
    }
  }
}

extension Model {
  /// The resource that a type names, aliases followed; `nil` for other types.
  func resource(_ type: TypeRef) -> ID<TypeDefinition>? {
    guard case .defined(let id) = resolvingAliases(type), case .resource = self[id].kind else {
      return nil
    }
    return id
  }
}

extension Model {
  /// The interface that declares a resource; `nil` for one of the world itself.
  func interface(of resource: ResourceRef) -> ID<Interface>? {
    if case .interface(let id) = self[resource.resource].owner { id } else { nil }
  }
}
