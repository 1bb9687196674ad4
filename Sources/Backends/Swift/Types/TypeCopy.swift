import PintleABI
import PintleModel

/// A type as the output declares it.
///
/// A world can have several copies of an interface: one that it imports and one that it exports, and one for each label. The
/// copies of its resources, and of all types that hold handles, are unrelated types. All other types are declared once.
struct TypeCopy: Hashable {
  let type: ID<TypeDefinition>
  /// The copy of the interface, or the world itself. Types that are declared once have the imported copy without a label,
  /// whatever the world has.
  let place: PlanScope
}

extension WorldNames {
  /// Whether the output declares a type for each copy of its interface.
  func isCopied(_ type: ID<TypeDefinition>) -> Bool {
    isResource(type) || abi.contents(of: .defined(type)).hasHandle
  }

  /// Whether a type is a resource or an alias for one.
  func isResource(_ type: ID<TypeDefinition>) -> Bool {
    if case .resource = model[model.resolvingAliases(type)].kind { true } else { false }
  }

  /// The copy of a type that is meant in code for a function or a type of `place`.
  func copy(of type: ID<TypeDefinition>, in place: PlanScope) -> TypeCopy {
    let owner = model[type].owner
    if isCopied(type) { return TypeCopy(type: type, place: abi.copies.scope(of: owner, in: place)) }
    guard case .interface(let interface) = owner else {
      return TypeCopy(type: type, place: PlanScope(side: .imported))
    }
    return TypeCopy(type: type, place: PlanScope(side: .imported, interface: interface))
  }

  /// Whether a copy of a resource is implemented by the host, or by another guest.
  func isHostResource(_ copy: TypeCopy) -> Bool {
    isResource(copy.type) && copy.place.side == .imported
  }

  /// Whether a copy of a resource is a protocol, to which the host's classes conform.
  func isProtocol(_ copy: TypeCopy) -> Bool {
    guard isHostResource(copy) else { return false }
    guard let origin = providers.origin(of: copy, model) else { return true }
    return origin.provider.names.isProtocol(origin.copy)
  }

  /// Whether a resource is one of another guest, whose objects are checked.
  func isForeign(_ resource: ResourceRef) -> Bool {
    let copy = TypeCopy(
      type: resource.resource, side: resource.side, label: resource.label, model)
    return isHostResource(copy) && !isProtocol(copy)
  }
}

extension WorldABI.ExportedResource {
  func copy(in model: Model) -> TypeCopy {
    TypeCopy(type: resource, side: .exported, label: label, model)
  }
}

extension WorldABI.ImportedResource {
  func copy(in model: Model) -> TypeCopy {
    TypeCopy(type: resource, side: .imported, label: label, model)
  }
}

extension TypeCopy {
  fileprivate init(type: ID<TypeDefinition>, side: Side, label: String?, _ model: Model) {
    self.type = type
    guard case .interface(let interface) = model[type].owner else {
      place = PlanScope(side: .imported)
      return
    }
    place = PlanScope(side: side, interface: interface, label: label)
  }
}
