import PintleABI
import PintleModel

/// The Swift names of a world's types, and where the types are declared.
///
/// A type is nested in the class of the world. Types of different interfaces with the same name are nested in namespaces
/// instead (`Shapes.Vector`, `Text.Vector`); see ``InterfaceLabels``. A type gets a trailing underscore if its name is
/// also that of a namespace, or of the protocol or struct of an interface, or if it belongs to the world itself and an
/// interface has a type of that name. A type may have the name of the world; code inside the class then refers to the
/// class by an alias, ``worldReference``.
struct WorldNames {
  let model: Model
  let abi: WorldABI
  let traits: TypeTraits
  let labels: InterfaceLabels
  /// The name of the world's class.
  let world: String
  /// The types that the output declares, in the order of the model.
  let types: [ID<TypeDefinition>]
  private var names: [ID<TypeDefinition>: String] = [:]
  private var typeNamespaces: [ID<TypeDefinition>: String] = [:]
  /// Names that shadow those of the standard library inside the class.
  private var shadowing: Set<String> = []

  init(_ model: Model, _ abi: WorldABI) {
    self.model = model
    self.abi = abi
    traits = TypeTraits(model)
    labels = InterfaceLabels(model, model[abi.world])
    let name = SwiftNames.type(model[abi.world].name)
    world = SwiftNames.reservedWorlds.contains(name) ? name + "_" : name
    types = Self.declaredTypes(model, abi, labels)
    nameTypes()
  }

  /// The named types of the world and of its interfaces that can cross, without those that a `use` imports.
  private static func declaredTypes(
    _ model: Model, _ abi: WorldABI, _ labels: InterfaceLabels
  ) -> [ID<TypeDefinition>] {
    let owners = Set(labels.interfaces.map { TypeDefinition.Owner.interface($0) })
      .union([.world(abi.world)])
    return model.types.indices.map { ID($0) }.filter { id in
      guard let owner = model[id].owner else { return false }
      return owners.contains(owner) && model[id].name != nil && !model.isUsed(id)
        && abi.canCross(id)
    }
  }

  private mutating func nameTypes() {
    let camel = types.map { SwiftNames.type(model[$0].name ?? "") }
    let counts = Dictionary(camel.map { ($0, 1) }, uniquingKeysWith: +)
    for (type, name) in zip(types, camel) where counts[name] != 1 {
      if case .interface(let interface) = model[type].owner {
        typeNamespaces[type] = labels.namespace(of: interface)
      }
    }
    let taken = labels.declared.union(typeNamespaces.values)
    for (type, name) in zip(types, camel) {
      let isAmbiguous = counts[name] != 1 && typeNamespaces[type] == nil
      var unique = isAmbiguous ? name + "_" : name
      while taken.contains(unique) { unique += "_" }
      names[type] = unique
    }
    shadowing = Set(names.values).union(taken)
  }

  /// The namespaces that the output declares, sorted.
  var namespaces: [String] { Set(typeNamespaces.values).sorted() }

  /// The unqualified name of a type.
  func name(_ type: ID<TypeDefinition>) -> String {
    names[type] ?? SwiftNames.type(model[type].name ?? "")
  }

  /// The namespace in which a type is nested, or `nil` if it is nested in the class itself.
  func namespace(of type: ID<TypeDefinition>) -> String? {
    typeNamespaces[type]
  }

  /// The name of a declared type in code inside the world's class.
  func reference(_ type: ID<TypeDefinition>) -> String {
    (namespace(of: type).map { $0 + "." } ?? "") + name(type)
  }

  /// The name of a standard library type in code inside the world's class.
  func standard(_ name: String) -> String {
    shadowing.contains(String(name.prefix { $0 != "." })) ? "Swift.\(name)" : name
  }

  /// The name of the world's class in code inside it.
  var worldReference: String {
    guard needsWorldAlias else { return world }
    var alias = world + "World"
    while shadowing.contains(alias) { alias += "_" }
    return alias
  }

  /// Whether a type of the world shadows the world's class inside it.
  var needsWorldAlias: Bool { shadowing.contains(world) }
}
