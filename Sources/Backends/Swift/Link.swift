import PintleABI
import PintleModel

/// The names of the constants that number core exports and resources in the world's lists.
struct Link {
  /// The nested type that has the constants.
  static let type = "PintleLink"

  /// The functions of the exports, in the order of their numbers.
  private(set) var functions: [(name: String, abi: WorldABI.FunctionABI)] = []
  /// The resources of the guest's own, in the order of their numbers.
  private(set) var resources: [(name: String, abi: WorldABI.ExportedResource)] = []
  private var functionNames: [String: String] = [:]
  private var resourceNames: [ID<TypeDefinition>: String] = [:]

  init(_ model: Model, _ abi: WorldABI) {
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

  /// How errors name a function: as WIT does, `example:text/words@1.0.0#split`.
  static func label(of function: Function, in scope: WorldABI.Scope) -> String {
    scope.interface == nil ? function.name : "\(scope.key)#\(function.name)"
  }
}
