import PintleABI
import PintleModel

/// The names of the constants that number core exports and resources in the world's lists.
struct LinkNames {
  /// The nested type that has the constants.
  static let type = "PintleLink"

  /// The functions of the exports, in the order of their numbers.
  private(set) var functions: [(name: String, abi: WorldABI.FunctionABI)] = []
  /// The resources of the guest's own, in the order of their numbers.
  private(set) var resources: [(name: String, abi: WorldABI.ExportedResource)] = []
  /// The names of the routines, by their index.
  private var routineNames: [String] = []
  private var functionNames: [String: String] = [:]
  private var resourceNames: [ID<TypeDefinition>: String] = [:]

  init(_ names: WorldNames) {
    let (model, abi) = (names.model, names.abi)
    var scope = LocalScope()
    for function in abi.exports.flatMap(\.functions) {
      let item = function.function
      let resource = item.resource.flatMap { model[$0].name }
      let name = scope.declare([resource, item.baseName].compactMap { $0 }.joined(separator: "-"))
      functions.append((name, function))
      functionNames[Self.key(function)] = name
    }
    for resource in abi.exportedResources {
      let name = scope.declare("\(model[resource.resource].name ?? "")-resource")
      resources.append((name, resource))
      resourceNames[resource.resource] = name
    }
    var methods = LocalScope()
    routineNames = abi.hostRoutines.map { routine in
      methods.declare("\(Self.verb(routine))-\(model[routine.type].name ?? "")")
    }
  }

  /// The method that has a routine: `loadSetting`, `storeSetting`.
  func routine(_ id: RoutineID) -> String {
    routineNames[id.index]
  }

  private static func verb(_ routine: Routine) -> String {
    switch routine.purpose {
    case .load: "load"
    case .lend, .transfer, .allocate: "store"
    case .release: "release"
    }
  }

  private static func key(_ function: WorldABI.FunctionABI) -> String {
    switch function.coreName {
    case .export(let name): name
    case .import(let name): "\(name.module)#\(name.field)"
    }
  }

  /// The constant of an exported function.
  func function(_ function: WorldABI.FunctionABI) -> String {
    "\(Self.type).\(functionNames[Self.key(function)] ?? "")"
  }

  /// The constant of a resource of the guest's own.
  func resource(_ id: ID<TypeDefinition>) -> String {
    "\(Self.type).\(resourceNames[id] ?? "")"
  }

  /// How WIT names the functions of a scope. (Its key can be any text, by `@external-id`.)
  static func name(of scope: WorldABI.Scope, _ model: Model) -> String {
    guard let item = scope.item else { return "the world" }
    switch item.key {
    case .name(let label): return label
    case .interface(let id): return model.qualifiedName(of: id) ?? ""
    }
  }

  /// How errors name a function: as WIT does, `example:text/words@1.0.0#split`.
  static func label(
    of function: Function, in scope: WorldABI.Scope, _ model: Model
  ) -> String {
    scope.item == nil ? function.name : "\(name(of: scope, model))#\(function.name)"
  }
}
