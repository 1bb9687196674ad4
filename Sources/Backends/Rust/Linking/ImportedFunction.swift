import PintleABI
import PintleCodegen
import PintleModel

/// An imported core function, as it is declared in `mod _imports`.
struct ImportedFunction {
  let core: ImportName
  var name: String
  /// The parameters with their Rust types.
  let parameters: [(name: String, type: String)]
  let result: String?

  /// A function of the world.
  init(_ function: WorldABI.FunctionABI, _ core: ImportName) {
    self.core = core
    name = Self.name(function.function)
    var names = RustNames.locals()
    let areas = function.guestPlan.stackAreas
    let arguments = function.guestPlan.coreArguments
    parameters = function.coreParameters.enumerated().map { index, info in
      // The host only writes to the result area, on this module's stack.
      let isArea = index < arguments.count && areas.contains(arguments[index])
      let type = info.type == .address ? (isArea ? "*mut u8" : "*const u8") : info.type.rust
      return (name: names.declare(LocalName.ofParameter(info)), type: type)
    }
    result = function.coreResult.map { $0.type.rust }
  }

  private init(
    _ core: ImportName, _ name: String, _ parameter: String, _ type: String, _ result: String?
  ) {
    self.core = core
    self.name = name
    parameters = [(parameter, type)]
    self.result = result
  }

  /// `name`, with the resource's name before that of a member.
  private static func name(_ function: Function) -> String {
    let resource = KebabName(function.resourceName).snake
    let name = KebabName(function.baseName).snake
    switch function.kind {
    case .freestanding: return name
    case .constructor: return "\(resource)_new"
    case .method, .static: return "\(resource)_\(name)"
    }
  }

  /// Drops a handle of an imported resource.
  init(dropOf resource: WorldABI.ImportedResource) {
    self.init(resource.drop, "\(KebabName(resource.name).snake)_drop", "handle", "u32", nil)
  }

  /// The built-ins of an exported resource.
  static func builtins(of resource: WorldABI.ExportedResource) -> [ImportedFunction] {
    let name = KebabName(resource.name).snake
    return [
      ImportedFunction(resource.new, "\(name)_new", "rep", "*mut u8", "u32"),
      ImportedFunction(resource.rep, "\(name)_rep", "handle", "u32", "*mut u8"),
      ImportedFunction(resource.drop, "\(name)_drop", "handle", "u32", nil),
    ]
  }
}

extension Plan {
  /// The areas on the stack.
  fileprivate var stackAreas: Set<Value> {
    Set(
      phases.flatMap(\.steps).compactMap { step in
        if case .stackArea(let value, _) = step { value } else { nil }
      })
  }

  /// The arguments of the call of the core function.
  fileprivate var coreArguments: [Value] {
    for step in phases.flatMap(\.steps) {
      if case .callCore(_, let arguments) = step { return arguments }
    }
    return []
  }
}
