import PintleABI
import PintleModel

/// The associated types by which a host names its classes for resources that have a constructor or static functions.
///
/// Other resources need none, because their objects only come from the host's own functions.
struct AssociatedTypes {
  private var namesByResource: [ResourceRef: String] = [:]

  init(_ model: Model, _ abi: WorldABI, _ providers: Providers) {
    for scope in abi.imports where providers[scope.place] == nil {
      for function in scope.functions {
        switch function.function.kind {
        case .freestanding, .method: continue
        case .constructor(let id), .static(let id):
          var name = SwiftNames.type(model[id].name ?? "")
          // The names of parts end like this.
          if scope.interface == nil, name.hasSuffix("Part") { name += "_" }
          let label = scope.place.label
          namesByResource[ResourceRef(resource: id, side: .imported, label: label)] = name
        }
      }
    }
  }

  var names: Set<String> { Set(namesByResource.values) }

  subscript(resource: ResourceRef) -> String? { namesByResource[resource] }
}
