import PintleABI
import PintleCodegen
import PintleModel

extension BackendInput {
  /// What the world imports, in its order: also interfaces without functions, if they have resources.
  var importScopes: [WorldABI.Scope] {
    let resources = abi.importedResources.map { ($0.reference, $0.key) }
    return root(abi.imports, resources) + scopes(.imported, world.imports, abi.imports, resources)
  }

  /// What the world exports, in its order: also interfaces without functions, if they have resources.
  var exportScopes: [WorldABI.Scope] {
    let resources = abi.exportedResources.map { ($0.reference, $0.key) }
    return abi.exports.filter { $0.interface == nil }
      + scopes(.exported, world.exports, abi.exports, resources)
  }

  /// The world itself, if it has functions or resources.
  private func root(
    _ scopes: [WorldABI.Scope], _ resources: [(ResourceRef, key: String)]
  ) -> [WorldABI.Scope] {
    if let known = scopes.first(where: { $0.interface == nil }) { return [known] }
    let resource = resources.first { model.interface(of: $0.0) == nil }
    return resource.map {
      [WorldABI.Scope(side: .imported, interface: nil, key: $0.key, item: nil, functions: [])]
    } ?? []
  }

  private func scopes(
    _ side: Side, _ items: [WorldItem], _ known: [WorldABI.Scope],
    _ resources: [(ResourceRef, key: String)]
  ) -> [WorldABI.Scope] {
    items.compactMap { item in
      guard case .interface(let id) = item.kind else { return nil }
      if let scope = known.first(where: { $0.item?.key == item.key }) { return scope }
      var scope = WorldABI.Scope(side: side, interface: id, key: "", item: item, functions: [])
      let resource = resources.first {
        $0.0.label == scope.place.label && model.interface(of: $0.0) == id
      }
      guard let resource else { return nil }
      scope.key = resource.key
      return scope
    }
  }

  /// The functions of the world itself, those of its resources included.
  var worldFunctions: [Function] {
    world.imports.compactMap { item in
      if case .function(let function) = item.kind { function } else { nil }
    }
  }

  /// Whether the host needs a class for a resource, because it has a constructor or static functions.
  func needsClass(_ resource: ID<TypeDefinition>, _ functions: [Function]) -> Bool {
    functions.contains { function in
      guard function.resource.map({ model.resolvingAliases($0) }) == resource else { return false }
      return switch function.kind {
      case .constructor, .static: true
      case .method, .freestanding: false
      }
    }
  }

  /// Whether an imported interface has members that the host must implement.
  func needsHost(_ scope: WorldABI.Scope) -> Bool {
    scope.functions.contains { function in
      if case .method = function.function.kind { false } else { true }
    }
  }
}
