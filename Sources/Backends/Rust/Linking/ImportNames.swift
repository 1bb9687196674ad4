import PintleABI
import PintleCodegen

/// Chooses the names of the core imports in `mod _imports`.
struct ImportNames {
  /// All functions that the core module imports, in the order of the world.
  private(set) var functions: [ImportedFunction] = []
  private var names: [ImportName: String] = [:]

  init(_ abi: WorldABI) {
    var scoped: [(function: ImportedFunction, prefix: String)] = []
    for scope in abi.imports {
      for function in scope.functions {
        guard case .import(let core) = function.coreName else { continue }
        scoped.append((ImportedFunction(function, core), Self.prefix(scope.key)))
      }
    }
    for resource in abi.importedResources {
      scoped.append((ImportedFunction(dropOf: resource), Self.prefix(resource.key)))
    }
    for resource in abi.exportedResources {
      let prefix = "export_\(Self.prefix(resource.key))"
      scoped += ImportedFunction.builtins(of: resource).map { ($0, prefix) }
    }
    let counts = Dictionary(scoped.map { ($0.function.name, 1) }, uniquingKeysWith: +)
    var locals = RustNames.locals()
    for (var function, prefix) in scoped {
      let isUnique = counts[function.name] == 1
      function.name = locals.declare(isUnique ? function.name : "\(prefix)_\(function.name)")
      functions.append(function)
      names[function.core] = function.name
    }
  }

  /// The name in `mod _imports` of a core import.
  func name(of core: ImportName) -> String { names[core] ?? "" }

  /// Tells apart functions with the same name: the interface's name, without package and version.
  private static func prefix(_ key: String) -> String {
    let interface = key.split(separator: "/").last?.split(separator: "@").first ?? "world"
    let isName = interface.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" }
    return isName ? KebabName(String(interface)).snake : "world"
  }
}
