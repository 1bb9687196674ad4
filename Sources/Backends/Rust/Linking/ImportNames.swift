import PintleABI
import PintleCodegen
import PintleModel

/// A function of the host's: its core names, and its name in the file.
struct ImportedFunction {
  var core: ImportName
  var rust: String
  /// The parameters as Rust declares them, named.
  var parameters: [(name: String, type: String)]
  var result: String?
}

/// All functions that the core module imports, in the order of the world.
struct ImportNames {
  private(set) var functions: [ImportedFunction] = []

  init(_ abi: WorldABI) {
    var plain: [(short: String, long: String, function: ImportedFunction)] = []
    for scope in abi.imports {
      for function in scope.functions {
        guard case .import(let core) = function.coreName else { continue }
        let name = KebabName(function.function.baseName).snake
        plain.append(
          (name, Self.prefixed(name, scope.key), Self.function(function, core)))
      }
    }
    for resource in abi.exportedResources {
      for (core, name, parameter, result) in Self.intrinsics(of: resource) {
        let function = ImportedFunction(
          core: core, rust: "", parameters: [parameter], result: result)
        plain.append((name, Self.prefixed(name, resource.key), function))
      }
    }
    assignNames(plain)
  }

  /// The name in the file of a core import.
  func name(of core: ImportName) -> String {
    functions.first { $0.core == core }?.rust ?? ""
  }

  /// A name that several interfaces have gets the interface's in front.
  private mutating func assignNames(
    _ plain: [(short: String, long: String, function: ImportedFunction)]
  ) {
    let counts = Dictionary(plain.map { ($0.short, 1) }, uniquingKeysWith: +)
    var names = RustNames.locals()
    for (short, long, var function) in plain {
      function.rust = names.declare(counts[short] == 1 ? short : long)
      functions.append(function)
    }
  }

  /// The interface's name, without package and version, and the function's.
  private static func prefixed(_ name: String, _ key: String) -> String {
    let interface = key.split(separator: "/").last?.split(separator: "@").first ?? "world"
    let isName = interface.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" }
    return "\(isName ? KebabName(String(interface)).snake : "world")_\(name)"
  }

  private static func function(
    _ function: WorldABI.FunctionABI, _ core: ImportName
  ) -> ImportedFunction {
    var names = RustNames.locals()
    let areas = function.guestPlan.stackAreas
    let arguments = function.guestPlan.coreArguments
    let parameters = function.coreParameters.enumerated().map { index, info in
      // What the host writes to is a block of this module's stack.
      let isArea = index < arguments.count && areas.contains(arguments[index])
      let type = info.type == .address ? (isArea ? "*mut u8" : "*const u8") : info.type.rust
      return (name: names.declare(LocalName.ofParameter(info)), type: type)
    }
    return ImportedFunction(
      core: core, rust: "", parameters: parameters,
      result: function.coreResult.map { $0.type.rust })
  }

  private static func intrinsics(
    of resource: WorldABI.ExportedResource
  ) -> [(ImportName, String, (name: String, type: String), String?)] {
    let name = KebabName(resource.name).snake
    return [
      (resource.new, "\(name)_new", ("rep", "*mut u8"), "u32"),
      (resource.rep, "\(name)_rep", ("handle", "u32"), "*mut u8"),
      (resource.drop, "\(name)_drop", ("handle", "u32"), nil),
    ]
  }
}

extension Plan {
  /// The blocks on the stack.
  fileprivate var stackAreas: Set<Value> {
    Set(
      phases.flatMap(\.steps).compactMap { step in
        if case .stackArea(let value, _) = step { value } else { nil }
      })
  }

  /// What the core function is called with.
  fileprivate var coreArguments: [Value] {
    for step in phases.flatMap(\.steps) {
      if case .callCore(_, let arguments) = step { return arguments }
    }
    return []
  }
}
