import PintleABI
import PintleCodegen
import PintleDiagnostics
import PintleModel

/// The functions of a world that the file has: not those that the options `skip` and `with` leave out.
struct Selection {
  private(set) var abi: WorldABI
  private(set) var problems: [Diagnostic] = []

  init(_ input: BackendInput, _ options: RustOptions, _ replacements: Replacements) {
    abi = input.abi
    let skipped = Set(options.skip)
    if !skipped.isEmpty { findUnknown(options.skip) }
    if skipped.isEmpty, replacements.modules.isEmpty, replacements.types.isEmpty { return }
    abi.imports = abi.imports.compactMap { scope in
      if replacements.modules[scope.key] != nil { return nil }
      return Self.scope(scope) { function in
        !skipped.contains(function.name)
          && function.resource.map { replacements.types[$0] == nil } != false
      }
    }
    abi.exports = abi.exports.compactMap { scope in
      Self.scope(scope) { !skipped.contains($0.name) }
    }
    abi.importedResources.removeAll { resource in
      replacements.modules[resource.key] != nil || replacements.types[resource.resource] != nil
    }
    let scopes = abi.imports + abi.exports
    abi.needsAllocator = scopes.contains(where: \.needsAllocator)
  }

  /// A scope with some of its functions; `nil` if none are left.
  private static func scope(
    _ scope: WorldABI.Scope, _ isSelected: (Function) -> Bool
  ) -> WorldABI.Scope? {
    var scope = scope
    scope.functions.removeAll { !isSelected($0.function) }
    return scope.functions.isEmpty ? nil : scope
  }

  private mutating func findUnknown(_ names: [String]) {
    let known = (abi.imports + abi.exports).flatMap(\.functions).map(\.function.name)
    for name in names where !known.contains(name) {
      let nearest = nearestName(to: name, among: known)
      problems.append(
        Diagnostic(
          .invalidOption, "the world has no function `\(name)`, which `--skip` names",
          help: nearest.map { ["did you mean `\($0)`?"] } ?? []))
    }
  }
}
