import PintleABI
import PintleModel

/// The names of routines, and of the constants for the world's exports and resources.
struct LinkNames {
  /// The nested type that contains the constants.
  static let type = "PintleLink"

  /// The exported functions, in the order of their indices.
  private(set) var functions: [(name: String, abi: WorldABI.FunctionABI)] = []
  /// The guest's own resources, in the order of their indices.
  private(set) var resources: [(name: String, abi: WorldABI.ExportedResource)] = []
  /// The names of the routines, by index.
  private var routineNames: [String] = []
  private var functionNames: [String: String] = [:]
  /// The host's resources, in the order of their indices.
  private(set) var hostResources: [(name: String, abi: WorldABI.ImportedResource)] = []
  private var resourceNames: [ResourceRef: String] = [:]
  /// Whether the routines need a path, by index.
  private var routinesWithPath: [Bool] = []

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
      resourceNames[resource.reference] = name
    }
    for resource in abi.importedResources {
      let name = scope.declare("\(model[resource.resource].name ?? "")-objects")
      hostResources.append((name, resource))
      resourceNames[resource.reference] = name
    }
    var methods = LocalScope()
    routineNames = abi.hostRoutines.map { routine in
      methods.declare("\(Self.verb(routine))-\(model[routine.type].name ?? "")")
    }
    routinesWithPath = RoutinePaths(names, abi.hostRoutines).needed
  }

  /// Whether a routine can fail because of a value, and then names the path to it.
  func needsPath(_ id: RoutineID) -> Bool { routinesWithPath[id.index] }

  /// The method for a routine: `loadSetting`, `storeSetting`.
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

  /// The constant for an exported function.
  func function(_ function: WorldABI.FunctionABI) -> String {
    "\(Self.type).\(functionNames[Self.key(function)] ?? "")"
  }

  /// The constant for a resource.
  func resource(_ reference: ResourceRef) -> String {
    "\(Self.type).\(resourceNames[reference] ?? "")"
  }

  /// The WIT name of a scope, which errors and documentation show. It can differ from the core name, because of
  /// `@external-id`.
  static func name(of scope: WorldABI.Scope, _ model: Model) -> String {
    guard let item = scope.item else { return "the world" }
    switch item.key {
    case .name(let label): return label
    case .interface(let id): return model.qualifiedName(of: id) ?? ""
    }
  }

  /// The WIT name of a function in errors: `example:text/words@1.0.0#split`.
  static func label(
    of function: Function, in scope: WorldABI.Scope, _ model: Model
  ) -> String {
    scope.item == nil ? function.name : "\(name(of: scope, model))#\(function.name)"
  }
}
