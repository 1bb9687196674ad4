import PintleABI
import PintleModel

/// Where each named type of a world stands in the Swift output, and what it is called there.
///
/// A type stands in the class of the world. If another type of the world has its name, both stand in the namespace of
/// their interface instead (`Shapes.Vector`, `Text.Vector`), which ``InterfaceLabels`` names. A type that has the name
/// of a namespace, or of a protocol or struct that the output has for an interface, gets an underscore behind its name;
/// so does a type of the world itself that has the name of another. A type may have the world's name: what needs the
/// world's class inside of it then uses the alias that ``worldReference`` names.
struct WorldNames {
  let model: Model
  let abi: WorldABI
  let traits: TypeTraits
  let labels: InterfaceLabels
  /// The class of the world.
  let world: String
  /// The types that are declared, in the order of the model.
  let types: [ID<TypeDefinition>]
  private var names: [ID<TypeDefinition>: String] = [:]
  private var spaces: [ID<TypeDefinition>: String] = [:]
  /// Names that hide those of the standard library inside the world.
  private var hiding: Set<String> = []

  init(_ model: Model, _ abi: WorldABI) {
    self.model = model
    self.abi = abi
    traits = TypeTraits(model)
    labels = InterfaceLabels(model, model[abi.world])
    let name = SwiftNames.type(model[abi.world].name)
    world = SwiftNames.reservedWorlds.contains(name) ? name + "_" : name
    types = Self.declaredTypes(model, abi.world, labels)
    nameTypes()
  }

  /// Named types of the world and of its interfaces. A used type is where it was declared, not where it is used.
  private static func declaredTypes(
    _ model: Model, _ world: ID<World>, _ labels: InterfaceLabels
  ) -> [ID<TypeDefinition>] {
    let owners = Set(labels.interfaces.map { TypeDefinition.Owner.interface($0) })
      .union([.world(world)])
    return model.types.indices.map { ID($0) }.filter { id in
      guard let owner = model[id].owner else { return false }
      return owners.contains(owner) && model[id].name != nil && !model.isUsed(id)
    }
  }

  private mutating func nameTypes() {
    let camel = types.map { SwiftNames.type(model[$0].name ?? "") }
    let counts = Dictionary(camel.map { ($0, 1) }, uniquingKeysWith: +)
    for (type, name) in zip(types, camel) where counts[name] != 1 {
      if case .interface(let interface) = model[type].owner {
        spaces[type] = labels.namespace(of: interface)
      }
    }
    let taken = labels.declared.union(spaces.values)
    for (type, name) in zip(types, camel) {
      let isAnothers = counts[name] != 1 && spaces[type] == nil
      var unique = isAnothers ? name + "_" : name
      while taken.contains(unique) { unique += "_" }
      names[type] = unique
    }
    hiding = Set(names.values).union(taken)
  }

  /// The namespaces that are needed, sorted.
  var namespaces: [String] { Set(spaces.values).sorted() }

  /// The name in the declaration of a type.
  func name(_ type: ID<TypeDefinition>) -> String {
    names[type] ?? SwiftNames.type(model[type].name ?? "")
  }

  /// The namespace that a type stands in; `nil` for the world's class.
  func namespace(of type: ID<TypeDefinition>) -> String? {
    spaces[type]
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
