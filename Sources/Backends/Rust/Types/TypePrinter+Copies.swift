import PintleABI
import PintleModel

// Which copy of a type a name refers to: the world may import and export its interface, also under several names.

extension TypePrinter {
  /// The copy of a type that a scope refers to.
  func copy(
    of id: ID<TypeDefinition>, in scope: TypeScope
  ) -> (side: Side, label: String?) {
    guard case .interface(let owner) = model[id].owner else { return (.imported, nil) }
    if owner == scope.interface { return (scope.side, scope.label) }
    let isInExport = scope.side == .exported && scope.interface != nil
    return (isInExport && modules.exports(owner) ? .exported : .imported, nil)
  }

  /// The module in which a scope finds a named type.
  func module(of id: ID<TypeDefinition>, in scope: TypeScope) -> ModulePath {
    guard case .interface(let owner) = model[id].owner else { return .root }
    let copy = copy(of: id, in: scope)
    return modules.path(of: owner, copy.side, label: copy.label) ?? .root
  }

  /// The module that declares a resource.
  func module(of resource: ResourceRef) -> ModulePath {
    guard case .interface(let owner) = model[resource.resource].owner else { return .root }
    return modules.path(of: owner, resource.side, label: resource.label) ?? .root
  }

  /// The alias of another interface's resource in the module of a scope.
  func localAlias(of resource: ResourceRef, in scope: TypeScope) -> ID<TypeDefinition>? {
    guard let interface = scope.interface,
      model[resource.resource].owner != .interface(interface),
      modules.path(of: interface, scope.side, label: scope.label) == scope.module
    else { return nil }
    return model[interface].types.first { model.resolvingAliases($0) == resource.resource }
  }

  /// The functions for the handles of a resource.
  func handles(of resource: ResourceRef) -> HandleFunctions {
    handles(of: resource.resource, resource.side)
  }

  func handles(of resource: ID<TypeDefinition>, _ side: Side) -> HandleFunctions {
    // The methods of an exported one are in a trait, and a type of the user's crate has these functions.
    if side == .exported || replacements.types[resource] != nil { return HandleFunctions() }
    return HandleFunctions(methods: handleMethods[resource] ?? [])
  }

  /// The methods of resources that have the name of a function for handles.
  static func handleMethods(_ abi: WorldABI) -> [ID<TypeDefinition>: Set<String>] {
    var methods: [ID<TypeDefinition>: Set<String>] = [:]
    for function in abi.imports.flatMap(\.functions).map(\.function) {
      guard let resource = function.resource, function.baseName.lowercased().hasSuffix("handle")
      else { continue }
      methods[resource, default: []].insert(RustNames.value(function.baseName))
    }
    return methods
  }

  /// The module that declares a named type to which a scope refers.
  func declaringModule(of id: ID<TypeDefinition>, in scope: TypeScope) -> ModulePath {
    guard case .interface(let owner) = model[id].owner, !hasOwnCopies(id) else {
      return module(of: id, in: scope)
    }
    return modules.primaryPath(of: owner, copy(of: id, in: scope).side) ?? .root
  }

  /// Whether each module of an interface declares the type: its handles are those of the module's resources.
  func hasOwnCopies(_ id: ID<TypeDefinition>) -> Bool {
    model[id].isResource(in: model) || abi.contents(of: .defined(id)).hasHandle
  }
}
