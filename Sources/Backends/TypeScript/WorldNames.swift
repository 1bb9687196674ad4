import PintleABI
import PintleCodegen
import PintleModel

/// The TypeScript names of a world's interfaces, types and functions.
struct WorldNames {
  /// The names of the interfaces and the world, which the namespaces of their types share.
  private var namespaces: [TypeScope: String] = [:]
  /// The interfaces of the world, in its order. One that is declared twice, because its resources are both the host's and
  /// the guest's, is there on both sides.
  private(set) var interfaces: [TypeScope] = []
  /// The interfaces that are exported under their own id, whose types other exported interfaces use.
  private var exported: Set<ID<Interface>> = []
  private var copied: Set<ID<Interface>> = []
  /// The names of types in the namespaces of their owners.
  private(set) var types: [ID<TypeDefinition>: String] = [:]
  /// The names of the second declarations of types, for values that go to the guest.
  private(set) var inputs: [ID<TypeDefinition>: String] = [:]
  private(set) var directions: TypeDirections
  /// The names of the interfaces that describe the classes of resources.
  private(set) var classes: [ID<TypeDefinition>: String] = [:]
  /// The names at the top level of the output.
  var module: NameScope
  let model: Model
  /// How functions pass lists of numbers.
  let views: NamedViews
  let asyncFunctions: AsyncFunctions

  init(
    _ input: BackendInput, runtime: Set<String>, _ views: NamedViews,
    _ asyncFunctions: AsyncFunctions
  ) {
    model = input.model
    self.views = views
    self.asyncFunctions = asyncFunctions
    directions = TypeDirections(model, copied: [])
    let reserved = TypeScriptNames.globals.union(TypeScriptNames.moduleNames)
      .union(TypeScriptNames.wrapperLocals).union(runtime)
    module = NameScope(
      reserved: TypeScriptNames.reservedWords.union(TypeScriptNames.builtInTypes)
    ) {
      reserved.contains($0) ? $0 + "_" : $0
    }
    let world = input.world
    for item in world.exports {
      if case .interface(let id) = item.key { exported.insert(id) }
    }
    nameInterfaces(input)
    let name = module.declare(KebabName(world.name).pascal)
    namespaces[TypeScope(.imported)] = name
    namespaces[TypeScope(.exported)] = name
    directions = TypeDirections(model, copied: copied)
    directions.find(in: input, self)
    for id in Set(interfaces.compactMap(\.interface)) { nameTypes(model[id].types, input.abi) }
    nameTypes(worldTypes(world), input.abi)
  }

  private mutating func nameInterfaces(_ input: BackendInput) {
    let world = input.world
    copied = CopiedInterfaces.find(input, views, asyncFunctions)
    for (items, side) in [(world.imports, Side.imported), (world.exports, .exported)] {
      for item in items {
        guard case .interface(let id) = item.kind, namespaces[TypeScope(side, id)] == nil else {
          continue
        }
        interfaces.append(TypeScope(side, id))
        let name = Self.name(of: id, item, in: world, model)
        if copied.contains(id) {
          let isImport = side == .imported
          namespaces[TypeScope(side, id)] = module.declare(isImport ? name + "Import" : name)
        } else {
          let name = module.declare(name)
          namespaces[TypeScope(.imported, id)] = name
          namespaces[TypeScope(.exported, id)] = name
        }
      }
    }
  }

  /// The name of an interface or of the world.
  func namespace(_ scope: TypeScope) -> String { namespaces[scope] ?? "" }

  /// Whether the imported and the exported interface have different types.
  func isCopied(_ interface: ID<Interface>) -> Bool { copied.contains(interface) }

  /// The name that a type has in a namespace that declares it, if it has one.
  func name(
    of id: ID<TypeDefinition>, in scope: TypeScope, _ direction: Direction
  ) -> String? {
    let isSecond = direction == .toGuest && directions.isSplit(id, in: scope)
    return isSecond ? inputs[id] : types[id]
  }

  /// The copy that a scope uses of the types of an owner.
  func scope(of owner: TypeDefinition.Owner, usedIn scope: TypeScope) -> TypeScope {
    guard case .interface(let id) = owner else { return TypeScope(.imported) }
    if id == scope.interface { return scope }
    let isInExport = scope.side == .exported && scope.interface != nil
    return TypeScope(isInExport && exported.contains(id) ? .exported : .imported, id)
  }

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
    for id in ids {
      guard directions.split.contains(id), let name = types[id] else { continue }
      inputs[id] = scope.declare(name + "Input")
    }
  }

  /// The names in the namespace of an interface or of the world.
  func localTypes(of owner: TypeDefinition.Owner) -> Set<String> {
    let ids = types.keys.filter { model[$0].owner == owner }
    return Set(ids.flatMap { [types[$0], inputs[$0], classes[$0]].compactMap { $0 } })
  }
}
