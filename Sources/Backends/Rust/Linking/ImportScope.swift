import PintleABI
import PintleCodegen
import PintleModel

/// Prints the resources and functions of an import scope.
struct ImportScope {
  let file: RustFile
  let scope: TypeScope
  let functions: [WorldABI.FunctionABI]

  private var printer: ImportPrinter { ImportPrinter(file: file, scope: scope) }

  /// A resource with its functions.
  func print(_ id: ID<TypeDefinition>, _ writer: inout CodeWriter) {
    let core = file.input.abi.importedResources.first {
      $0.resource == id && $0.label == scope.label
    }
    let drop = core.map { file.imports.name(of: $0.drop) } ?? ""
    let declaration = ImportedResourceDeclaration(
      name: file.types.name(id), docs: file.model[id].docs,
      handles: file.types.handles(of: id, .imported),
      drop: file.state.helper(.imports, drop), scope: scope)
    let own = functions.filter { $0.function.resource == id }
    declaration.print(own.map { function in { printer.print(function, &$0) } }, &writer)
  }

  /// The functions that belong to no resource.
  var freeFunctions: [(inout CodeWriter) -> Void] {
    functions.filter { $0.function.resource == nil }
      .map { function in { printer.print(function, &$0) } }
  }
}
