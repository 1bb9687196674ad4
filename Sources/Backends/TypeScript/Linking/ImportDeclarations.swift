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
    if input.abi.imports.isEmpty {
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
    input.abi.imports.contains { scope in
      guard let item = scope.item else { return false }
      let keys = InterfaceKeys(item, input)
      return keys.typed != keys.versioned
    }
  }

  private func members(
    _ name: String, key: KeyPath<InterfaceKeys, String>, _ script: inout Script
  ) {
    let types = TypePrinter(names: names, owner: nil, aliases: aliases)
    script.block("export interface \(name) {") { script in
      for scope in input.abi.imports {
        guard let id = scope.interface, let item = scope.item else {
          for function in scope.functions {
            WorldDeclarations.function(function.function, types, &script)
          }
          continue
        }
        DocComment(text: item.docs).print(to: &script)
        let property = InterfaceKeys(item, input)[keyPath: key].propertyKey
        script.typed("\(property):", .name(names.namespace(.interface(id))))
      }
    }
  }
}
