import PintleABI
import PintleCodegen
import PintleModel

/// The TypeScript names of a world's interfaces, types and functions.
struct WorldNames {
  /// The names of the interfaces, which their namespaces share; of the world, for the types that it declares itself.
  private(set) var scopes: [TypeDefinition.Owner: String] = [:]
  /// The interfaces that the world mentions, in its order.
  private(set) var interfaces: [ID<Interface>] = []
  /// The names of named types inside the namespaces of their owners.
  private(set) var types: [ID<TypeDefinition>: String] = [:]
  /// The names of the types of the classes of resources.
  private(set) var classes: [ID<TypeDefinition>: String] = [:]
  /// What is taken at the top level of the output.
  var module: NameScope
  let model: Model

  init(_ input: BackendInput, runtime: Set<String>) {
    model = input.model
    let reserved = TypeScriptNames.globals.union(TypeScriptNames.declared).union(
      TypeScriptNames.locals
    ).union(runtime)
    module = NameScope(reserved: TypeScriptNames.words.union(TypeScriptNames.types)) {
      reserved.contains($0) ? $0 + "_" : $0
    }
    let world = input.world
    for item in world.imports + world.exports {
      guard case .interface(let id) = item.kind, scopes[.interface(id)] == nil else { continue }
      interfaces.append(id)
      scopes[.interface(id)] = module.declare(Self.name(of: id, item, in: world, model))
    }
    scopes[.world(input.abi.world)] = module.declare(KebabName(world.name).pascal)
    for id in interfaces { nameTypes(model[id].types) }
    nameTypes(worldTypes(world))
  }

  /// The types that the world declares or uses itself.
  func worldTypes(_ world: World) -> [ID<TypeDefinition>] {
    (world.imports + world.exports).compactMap { item in
      if case .type(let id) = item.kind { id } else { nil }
    }
  }

  /// The name of an interface: of another package with the package's name, of several versions with the version.
  private static func name(
    of id: ID<Interface>, _ item: WorldItem, in world: World, _ model: Model
  ) -> String {
    guard let name = model[id].name else {
      if case .name(let label) = item.key { return KebabName(label).pascal }
      return "Interface"
    }
    let package = model[model[id].package].name
    if model[id].package == world.package { return KebabName(name).pascal }
    let plain = [package.namespace, package.name, name].map { KebabName($0).pascal }.joined()
    let isAlone = !Self.hasVersions(id, in: world, model)
    let version = (package.version ?? "").map { $0.isLetter || $0.isNumber ? $0 : "_" }
    return isAlone || version.isEmpty ? plain : plain + "V" + String(version)
  }

  /// Whether the world has the same interface in another version too.
  static func hasVersions(_ id: ID<Interface>, in world: World, _ model: Model) -> Bool {
    let package = model[model[id].package].name
    return (world.imports + world.exports).contains { item in
      guard case .interface(let other) = item.kind, other != id,
        model[other].name == model[id].name
      else { return false }
      let name = model[model[other].package].name
      return name.namespace == package.namespace && name.name == package.name
    }
  }

  private mutating func nameTypes(_ ids: [ID<TypeDefinition>]) {
    var scope = NameScope(reserved: TypeScriptNames.types)
    for id in ids where model[id].name != nil {
      types[id] = scope.declare(KebabName(model[id].name ?? "").pascal)
    }
    for id in ids {
      guard case .resource = model[id].kind, let name = types[id] else { continue }
      classes[id] = scope.declare(name + "Class")
    }
  }

  /// The names inside the namespace of an interface or of the world.
  func localTypes(of owner: TypeDefinition.Owner) -> Set<String> {
    let ids = types.keys.filter { model[$0].owner == owner }
    return Set(ids.flatMap { [types[$0], classes[$0]].compactMap { $0 } })
  }

}
