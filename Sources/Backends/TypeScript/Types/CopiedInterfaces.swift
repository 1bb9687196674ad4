import PintleABI
import PintleCodegen
import PintleModel

/// Finds the interfaces that are both imported and exported and whose types differ: resources, which are the host's or
/// the guest's, what is known about values or accepted depending on which way they go, results that are leased, and promises.
enum CopiedInterfaces {
  static func find(
    _ input: BackendInput, _ views: NamedViews, _ asyncFunctions: AsyncFunctions
  ) -> Set<ID<Interface>> {
    let both = interfaces(input.world.imports).intersection(interfaces(input.world.exports))
    var forms = TypeForms(input.model)
    return both.filter {
      mentionsResources($0, input) || signaturesDiffer($0, input.model, &forms)
        || leases($0, input.model, views) || asyncFunctions.contains(functionOf: $0)
    }
  }

  private static func signaturesDiffer(
    _ id: ID<Interface>, _ model: Model, _ forms: inout TypeForms
  ) -> Bool {
    for type in model[id].signatureTypes where forms.differ(type) { return true }
    return false
  }

  private static func leases(
    _ id: ID<Interface>, _ model: Model, _ views: NamedViews
  ) -> Bool {
    model[id].functions.contains { views[$0, id, isExported: true].leases }
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
    return (types + interface.signatureTypes).contains { type in
      input.model.resource(type) != nil || input.abi.contents(of: type).hasHandle
    }
  }
}

extension Interface {
  /// The types of the parameters and results of its functions.
  fileprivate var signatureTypes: [TypeRef] {
    functions.flatMap { $0.parameters.map(\.type) + [$0.result].compactMap { $0 } }
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
