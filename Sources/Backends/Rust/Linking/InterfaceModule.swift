import PintleABI
import PintleCodegen
import PintleModel

/// Prints the contents of the module of an interface.
struct InterfaceModule {
  let file: RustFile
  let entry: Modules.Entry

  private var scope: TypeScope {
    TypeScope(module: entry.path, side: entry.side, file: file.state)
  }

  func print(_ writer: inout CodeWriter) {
    let interface = file.model[entry.interface]
    let declarations = TypeDeclarations(file: file, scope: scope)
    if entry.isPrimary {
      for id in interface.types where !file.model[id].declaresResource {
        guard file.features.canDeclare(id) else { continue }
        writer.line()
        declarations.print(id, &writer)
      }
    } else {
      declarations.aliases(interface.types, &writer)
    }
    switch entry.side {
    case .imported:
      let printer = ImportPrinter(file: file, scope: scope)
      for function in functions {
        writer.line()
        printer.print(function, &writer)
      }
    case .exported:
      let resources = interface.types.filter { file.model[$0].declaresResource }
      if functions.isEmpty, resources.isEmpty { return }
      writer.line()
      ExportScope(file: file, scope: scope, functions: functions, resources: resources)
        .print(&writer, isRoot: false)
    }
  }

  private var functions: [WorldABI.FunctionABI] {
    let scopes = entry.side == .imported ? file.input.abi.imports : file.input.abi.exports
    return scopes.first { $0.item?.key == entry.item.key }?.functions ?? []
  }
}
