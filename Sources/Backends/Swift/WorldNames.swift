import PintleABI
import PintleCodegen
import PintleModel

/// The Swift names of a world's types, and where the types are declared.
///
/// A type is nested in the class of the world. Types of different interfaces with the same name are nested in namespaces
/// instead (`Shapes.Vector`, `Text.Vector`); see ``InterfaceLabels``. A type gets a trailing underscore if its name is
/// also that of a namespace, or of the protocol or struct of an interface, or if it belongs to the world itself and an
/// interface has a type of that name. A type may have the name of the world; code inside the class then refers to the
/// class by an alias, ``worldReference``.
///
/// A resource of the guest is a class with its name (`Vector`), a resource of the host a protocol (`VectorResource`).
struct WorldNames {
  let model: Model
  let abi: WorldABI
  let options: SwiftOptions
  /// The functions that don't copy.
  let views: ViewSelection
  let traits: TypeTraits
  let labels: InterfaceLabels
  /// The other guests that implement imported interfaces.
  let providers: Providers
  /// The name of the world's class.
  let world: String
  /// The types that the output declares, in the order of the model.
  private(set) var types: [TypeCopy] = []
  /// The associated types for the classes of the host's resources that have a constructor or static functions.
  let associatedTypes: AssociatedTypes
  private var names: [TypeCopy: String] = [:]
  private var typeNamespaces: [TypeCopy: String] = [:]
  /// Names that shadow those of the standard library inside the class.
  private var shadowing: Set<String> = []

  init(
    _ model: Model, _ abi: WorldABI, _ options: SwiftOptions, _ providers: Providers = Providers()
  ) {
    self.model = model
    self.abi = abi
    self.options = options
    self.providers = providers
    views = ViewSelection(model, abi, options)
    traits = TypeTraits(model, options)
    labels = InterfaceLabels(model, model[abi.world])
    associatedTypes = AssociatedTypes(model, abi, providers)
    let name = SwiftNames.type(model[abi.world].name)
    world = SwiftNames.reservedWorlds.contains(name) ? name + "_" : name
    types = declaredTypes()
    nameTypes()
  }

  /// The named types of the world and of its interfaces, without those that a `use` imports and those that can't cross.
  private func declaredTypes() -> [TypeCopy] {
    let places = labels.places + [PlanScope(side: .imported)]
    let placesByOwner = Dictionary(grouping: places, by: \.interface)
    return model.types.indices.flatMap { index -> [TypeCopy] in
      let id = ID<TypeDefinition>(index)
      guard let owner = model[id].owner, model[id].name != nil, !model.isUsed(id), abi.canCross(id)
      else { return [] }
      switch owner {
      case .world(abi.world): return [copy(of: id, in: PlanScope(side: .imported))]
      case .world: return []
      case .interface(let interface):
        var seen: Set<TypeCopy> = []
        return (placesByOwner[interface] ?? []).map { copy(of: id, in: $0) }
          .filter { seen.insert($0).inserted }
      }
    }
  }

  private mutating func nameTypes() {
    let camel = types.map(shortName)
    let counts = Dictionary(camel.map { ($0, 1) }, uniquingKeysWith: +)
    for (type, name) in zip(types, camel) where counts[name] != 1 {
      typeNamespaces[type] = labels.namespace(of: type.place, isCopied: isCopied(type.type))
    }
    let taken = labels.declared.union(typeNamespaces.values)
    var used: Set<String> = []
    for (type, name) in zip(types, camel) {
      let isAmbiguous = counts[name] != 1 && typeNamespaces[type] == nil
      var unique = isAmbiguous ? name + "_" : name
      let namespace = typeNamespaces[type].map { $0 + "." } ?? ""
      while taken.contains(unique) || !used.insert(namespace + unique).inserted { unique += "_" }
      names[type] = unique
    }
    nameForeignResources(&used)
    shadowing = Set(names.values).union(taken)
  }

  /// Renames the resources of other guests, which are classes, if their names are free. The names of all other types are
  /// those without other guests, so that the bindings of worlds agree about them.
  private mutating func nameForeignResources(_ used: inout Set<String>) {
    let taken = labels.declared.union(typeNamespaces.values)
    for type in types where isResource(type.type) && typeNamespaces[type] == nil {
      guard isHostResource(type), !isProtocol(type) else { continue }
      let name = SwiftNames.type(model[type.type].name ?? "")
      if !taken.contains(name), used.insert(name).inserted { names[type] = name }
    }
  }

  /// The name of a type, or of the protocol for one of the host's resources.
  private func shortName(_ copy: TypeCopy) -> String {
    let definition = model[copy.type]
    let name = definition.name ?? ""
    guard case .resource = definition.kind, isHostResource(copy) else {
      return SwiftNames.type(name)
    }
    return SwiftNames.type("\(name)-resource")
  }

  /// The namespaces that the output declares, sorted.
  var namespaces: [String] { Set(typeNamespaces.values).sorted() }

  /// The unqualified name of a type.
  func name(_ type: TypeCopy) -> String {
    names[type] ?? shortName(type)
  }

  /// The namespace in which a type is nested, or `nil` if it is nested in the class itself.
  func namespace(of type: TypeCopy) -> String? {
    typeNamespaces[type]
  }

  /// The name of a declared type in code inside the world's class.
  func reference(_ type: TypeCopy) -> String {
    (namespace(of: type).map { $0 + "." } ?? "") + name(type)
  }

  /// The name of a standard library type in code inside the world's class.
  func standard(_ name: String) -> String {
    shadowing.contains(String(name.prefix { $0 != "." })) ? "Swift.\(name)" : name
  }

  /// A name for a generic parameter, which must not shadow a type.
  func unshadowed(_ name: String) -> String {
    var unique = name
    while shadowing.contains(unique) { unique += "_" }
    return unique
  }

  /// The name of the world's class in code inside it.
  var worldReference: String {
    guard needsWorldAlias else { return world }
    var alias = world + "World"
    while shadowing.contains(alias) || associatedTypes.names.contains(alias) { alias += "_" }
    return alias
  }

  /// Whether a type of the world shadows the world's class inside it.
  var needsWorldAlias: Bool { isShadowed(world) }

  private func isShadowed(_ name: String) -> Bool {
    shadowing.contains(name) || associatedTypes.names.contains(name)
  }

  // MARK: Other guests

  /// The name of another guest's class in code inside the world's class.
  func reference(_ provider: Providers.Provider) -> String {
    if provider.isSameWorld { return worldReference }
    let name = provider.names.world
    guard isShadowed(name) else { return name }
    var alias = world + name
    while isShadowed(alias) || alias == worldReference { alias += "_" }
    return alias
  }

  /// What a type stands for that another guest's bindings declare.
  func origin(of copy: TypeCopy) -> String? {
    providers.origin(of: copy, model).map { provider, copy in
      let names = provider.isSameWorld ? self : provider.names
      return "\(reference(provider)).\(names.reference(copy))"
    }
  }
}
