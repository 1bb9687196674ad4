import PintleABI
import PintleCodegen
import PintleModel

/// Prints the types of the imports object.
struct ImportDeclarations {
  let input: BackendInput
  let names: WorldNames
  let aliases: Aliases

  func print(to script: inout Script) {
    script.blank()
    if input.importScopes.isEmpty {
      script.line("/** The world imports nothing. */")
      return script.line("export type Imports = Record<string, unknown>;")
    }
    script.line("/** What the host implements. */")
    members("Imports", key: \.typed, &script)
    if Self.isVersioned(input) {
      script.blank()
      script.line("/** The same imports under versioned names. */")
      members("VersionedImports", key: \.versioned, &script)
    }
  }

  /// Whether an import has both a name with and one without a version.
  static func isVersioned(_ input: BackendInput) -> Bool {
    input.importScopes.contains { scope in
      guard let item = scope.item else { return false }
      let keys = InterfaceKeys(item, input)
      return keys.typed != keys.versioned
    }
  }

  private func members(
    _ name: String, key: KeyPath<InterfaceKeys, String>, _ script: inout Script
  ) {
    script.block("export interface \(name) {") { script in
      for scope in input.importScopes {
        guard let id = scope.interface, let item = scope.item else {
          worldMembers(scope, &script)
          continue
        }
        DocComment(text: item.docs, item.stability).print(to: &script)
        let property = InterfaceKeys(item, input)[keyPath: key].propertyKey
        let type = TypeText.name(names.namespace(TypeScope(.imported, id)))
        if input.needsHost(scope) {
          script.typed("\(property):", type)
        } else {
          script.typed("\(property)?:", type.optional)
        }
      }
    }
  }

  /// The world's own functions and classes.
  private func worldMembers(_ scope: WorldABI.Scope, _ script: inout Script) {
    let types = TypePrinter(names: names, scope: TypeScope(.imported), aliases: aliases)
    let resources = input.abi.importedResources.filter { $0.key == scope.key }
    for resource in resources {
      WorldDeclarations.classMember(
        resource.resource, input.worldFunctions, types, input, &script)
    }
    for function in scope.functions where function.function.resource == nil {
      WorldDeclarations.function(function.function, types, &script)
    }
  }
}
