import PintleABI
import PintleModel

/// Where each named type of a world stands in the Swift output, and what it is called there.
///
/// A type stands in the class of the world. If another type of the world has its name, both stand in the namespace of
/// their interface instead (`Shapes.Vector`, `Text.Vector`). A type that has the name of a namespace, or of a protocol
/// or struct that the output has for an interface, gets an underscore behind its name. A type may have the world's
/// name: what needs the world's class inside of it then uses the alias that ``worldReference`` names.
struct WorldNames {
  let model: Model
  let abi: WorldABI
  let traits: TypeTraits
  /// The class of the world.
  let world: String
  /// The namespaces that are needed, by interface.
  private(set) var namespaces: [ID<Interface>: String] = [:]
  /// The types that are declared, in the order of the model.
  private(set) var types: [ID<TypeDefinition>] = []
  private var names: [ID<TypeDefinition>: String] = [:]
  private var labels: [ID<Interface>: String] = [:]
  /// Names that hide those of the standard library inside the world.
  private var hiding: Set<String> = []

  init(_ model: Model, _ abi: WorldABI) {
    self.model = model
    self.abi = abi
    traits = TypeTraits(model)
    let name = SwiftNames.type(model[abi.world].name)
    world = SwiftNames.reservedWorlds.contains(name) ? name + "_" : name
    for item in model[abi.world].imports + model[abi.world].exports {
      guard case .interface(let id) = item.kind else { continue }
      labels[id] = labels[id] ?? Self.label(of: item, in: model)
    }
    types = declaredTypes()
    nameTypes()
  }

  private static func label(of item: WorldItem, in model: Model) -> String {
    switch item.key {
    case .name(let name): name
    case .interface(let id): model[id].name ?? ""
    }
  }

  /// The kebab-case name of an interface in the world.
  func label(of interface: ID<Interface>) -> String {
    labels[interface] ?? model[interface].name ?? ""
  }

  /// Named types of the world and of its interfaces. A used type is where it was declared, not where it is used.
  private func declaredTypes() -> [ID<TypeDefinition>] {
    var owners: Set<TypeDefinition.Owner> = [.world(abi.world)]
    for interface in labels.keys { owners.insert(.interface(interface)) }
    return model.types.indices.map { ID($0) }.filter { id in
      guard let owner = model[id].owner, owners.contains(owner), let name = model[id].name else {
        return false
      }
      return !name.isEmpty && !model.isUsed(id)
    }
  }

  private mutating func nameTypes() {
    let camel = Dictionary(grouping: types) { SwiftNames.type(model[$0].name ?? "") }
    for type in types where (camel[SwiftNames.type(model[type].name ?? "")]?.count ?? 0) > 1 {
      if case .interface(let interface) = model[type].owner {
        namespaces[interface] = SwiftNames.type(label(of: interface))
      }
    }
    var taken = Set(namespaces.values)
    for interface in labels.keys {
      let base = SwiftNames.type(label(of: interface))
      taken.formUnion([base + "Imports", base + "Exports"])
    }
    for type in types {
      var name = SwiftNames.type(model[type].name ?? "")
      if taken.contains(name) { name += "_" }
      names[type] = name
    }
    hiding = Set(names.values).union(taken)
  }

  /// The name in the declaration of a type.
  func name(_ type: ID<TypeDefinition>) -> String {
    names[type] ?? SwiftNames.type(model[type].name ?? "")
  }

  /// The namespace that a type stands in; `nil` for the world's class.
  func namespace(of type: ID<TypeDefinition>) -> String? {
    guard case .interface(let interface) = model[type].owner,
      let namespace = namespaces[interface]
    else { return nil }
    let camel = SwiftNames.type(model[type].name ?? "")
    let isUnique = types.filter { SwiftNames.type(model[$0].name ?? "") == camel }.count == 1
    return isUnique ? nil : namespace
  }

  /// A declared type as code inside of the world's class names it.
  func reference(_ type: ID<TypeDefinition>) -> String {
    (namespace(of: type).map { $0 + "." } ?? "") + name(type)
  }

  /// A type of the standard library as code inside of the world's class names it.
  func standard(_ name: String) -> String {
    hiding.contains(String(name.prefix { $0 != "." })) ? "Swift.\(name)" : name
  }

  /// The class of the world as code inside of it names it.
  var worldReference: String {
    guard needsWorldAlias else { return world }
    var alias = world + "World"
    while hiding.contains(alias) { alias += "_" }
    return alias
  }

  /// Whether a type of the world hides the world's class inside of it.
  var needsWorldAlias: Bool { hiding.contains(world) }
}
