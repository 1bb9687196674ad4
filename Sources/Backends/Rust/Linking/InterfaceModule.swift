import PintleABI
import PintleCodegen
import PintleModel

/// Prints the contents of the module of an interface.
struct InterfaceModule {
  let file: RustFile
  let entry: Modules.Entry

  private var scope: TypeScope { TypeScope(entry, file: file.state) }

  func print(_ writer: inout CodeWriter) {
    let types = file.model[entry.interface].types
    for id in types where file.input.abi.canCross(id) && !file.types.isReplaced(id, scope) {
      declare(id, &writer)
    }
    switch entry.side {
    case .imported:
      for function in imports.freeFunctions {
        writer.line()
        function(&writer)
      }
    case .exported:
      let exports = ExportScope.of(entry, in: file)
      if exports.isEmpty { return }
      writer.line()
      exports.print(&writer, isRoot: false)
    }
  }

  private func declare(_ id: ID<TypeDefinition>, _ writer: inout CodeWriter) {
    let isResource = file.model[id].declaresResource
    // Exported ones follow the types, because their traits name them.
    if isResource, entry.side == .exported { return }
    writer.line()
    let declarations = TypeDeclarations(file: file, scope: scope)
    if isResource {
      imports.print(id, &writer)
    } else if entry.isPrimary || file.types.hasOwnCopies(id) {
      declarations.print(id, &writer)
    } else {
      let primary = file.modules.primaryPath(of: entry.interface, entry.side) ?? .root
      declarations.alias(id, in: primary, &writer)
    }
  }

  private var imports: ImportScope {
    let imports = file.input.abi.imports.first { $0.item?.key == entry.item.key }
    return ImportScope(file: file, scope: scope, functions: imports?.functions ?? [])
  }
}
