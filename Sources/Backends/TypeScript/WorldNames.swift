import PintleABI
import PintleCodegen
import PintleModel

/// The TypeScript names of a world's interfaces, types and functions.
struct WorldNames {
  /// The names of the interfaces and the world, which the namespaces of their types share.
  private var namespaces: [TypeDefinition.Owner: String] = [:]
  /// The interfaces of the world, in its order.
  private(set) var interfaces: [ID<Interface>] = []
  /// The names of types in the namespaces of their owners.
  private(set) var types: [ID<TypeDefinition>: String] = [:]
  /// The names of the interfaces that describe the classes of resources.
  private(set) var classes: [ID<TypeDefinition>: String] = [:]
  /// The names at the top level of the output.
  var module: NameScope
  let model: Model

  init(_ input: BackendInput, runtime: Set<String>) {
    model = input.model
    let reserved = TypeScriptNames.globals.union(TypeScriptNames.moduleNames)
      .union(TypeScriptNames.wrapperLocals).union(runtime)
    module = NameScope(
      reserved: TypeScriptNames.reservedWords.union(TypeScriptNames.builtInTypes)
    ) {
      reserved.contains($0) ? $0 + "_" : $0
    }
    let world = input.world
    for item in world.imports + world.exports {
      guard case .interface(let id) = item.kind, namespaces[.interface(id)] == nil else { continue }
      interfaces.append(id)
      namespaces[.interface(id)] = module.declare(Self.name(of: id, item, in: world, model))
    }
    namespaces[.world(input.abi.world)] = module.declare(KebabName(world.name).pascal)
    for id in interfaces { nameTypes(model[id].types, input.abi) }
    nameTypes(worldTypes(world), input.abi)
  }

  /// The name of an interface or of the world.
  func namespace(_ owner: TypeDefinition.Owner) -> String { namespaces[owner] ?? "" }

  /// The types that the world itself declares or uses.
  func worldTypes(_ world: World) -> [ID<TypeDefinition>] {
    (world.imports + world.exports).compactMap { item in
      if case .type(let id) = item.kind { id } else { nil }
    }
  }

  /// The name of an interface, with its package if that isn't the world's, and with its version if there are others.
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
    let version = (package.version ?? "").map { $0.isLetter || $0.isNumber ? $0 : "_" }
    let needsVersion = hasVersions(id, in: world, model) && !version.isEmpty
    return needsVersion ? plain + "V" + String(version) : plain
  }

  /// Whether the world also has the interface in another version.
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

  private mutating func nameTypes(_ ids: [ID<TypeDefinition>], _ abi: WorldABI) {
    var scope = NameScope(reserved: TypeScriptNames.builtInTypes)
    for id in ids where model[id].name != nil && abi.canCross(id) {
      types[id] = scope.declare(KebabName(model[id].name ?? "").pascal)
    }
    for id in ids {
      guard case .resource = model[id].kind, let name = types[id] else { continue }
      classes[id] = scope.declare(name + "Class")
    }
  }

  /// The names in the namespace of an interface or of the world.
  func localTypes(of owner: TypeDefinition.Owner) -> Set<String> {
    let ids = types.keys.filter { model[$0].owner == owner }
    return Set(ids.flatMap { [types[$0], classes[$0]].compactMap { $0 } })
  }
}
