import PintleABI
import PintleCodegen

/// Chooses the names of the core imports in `mod _imports`.
struct ImportNames {
  /// All functions that the core module imports, in the order of the world.
  private(set) var functions: [ImportedFunction] = []

  init(_ abi: WorldABI) {
    var scoped: [(function: ImportedFunction, scope: String)] = []
    for scope in abi.imports {
      for function in scope.functions {
        guard case .import(let core) = function.coreName else { continue }
        scoped.append((ImportedFunction(function, core), scope.key))
      }
    }
    for resource in abi.exportedResources {
      scoped += ImportedFunction.builtins(of: resource).map { ($0, resource.key) }
    }
    let counts = Dictionary(scoped.map { ($0.function.name, 1) }, uniquingKeysWith: +)
    var names = RustNames.locals()
    for (var function, scope) in scoped {
      let isUnique = counts[function.name] == 1
      function.name = names.declare(
        isUnique ? function.name : "\(Self.prefix(scope))_\(function.name)")
      functions.append(function)
    }
  }

  /// The name in `mod _imports` of a core import.
  func name(of core: ImportName) -> String {
    functions.first { $0.core == core }?.name ?? ""
  }

  /// Tells apart functions with the same name: the interface's name, without package and version.
  private static func prefix(_ key: String) -> String {
    let interface = key.split(separator: "/").last?.split(separator: "@").first ?? "world"
    let isName = interface.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" }
    return isName ? KebabName(String(interface)).snake : "world"
  }
}
