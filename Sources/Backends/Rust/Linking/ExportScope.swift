import PintleABI
import PintleCodegen
import PintleModel

/// Prints an export scope: resources, the traits to implement, and the functions that the core exports call.
struct ExportScope {
  let file: RustFile
  let scope: TypeScope
  let functions: [WorldABI.FunctionABI]
  let resources: [ID<TypeDefinition>]

  private static let resultArea = "_RESULT_AREA"

  /// The scopes of a world that have a trait.
  static func all(_ file: RustFile) -> [ExportScope] {
    let root = file.input.abi.exports.filter { $0.interface == nil }.map { exports in
      ExportScope(
        file: file, scope: TypeScope(exports, file.modules, file: file.state),
        functions: exports.functions, resources: [])
    }
    let interfaces = file.modules.entries.filter { $0.side == .exported }.map { of($0, in: file) }
    return (root + interfaces).filter { !$0.isEmpty }
  }

  /// The scope of an exported interface.
  static func of(_ entry: Modules.Entry, in file: RustFile) -> ExportScope {
    let exports = file.input.abi.exports.first { $0.item?.key == entry.item.key }
    return ExportScope(
      file: file, scope: TypeScope(entry, file: file.state), functions: exports?.functions ?? [],
      resources: file.model[entry.interface].types.filter { file.model[$0].declaresResource })
  }

  /// Whether there is nothing to implement.
  var isEmpty: Bool { functions.isEmpty && resources.isEmpty }

  func print(_ writer: inout CodeWriter, isRoot: Bool) {
    let items =
      resources.map(handles) + [guestTrait] + resources.map(resourceTrait) + exportedFunctions
    writer.separated(items.map { item in { isRoot ? file.rootItem(item, &$0) : item(&$0) } })
  }

  private typealias Item = (inout CodeWriter) -> Void

  // MARK: Resources

  private func declaration(_ id: ID<TypeDefinition>) -> ResourceDeclaration {
    let type = file.model[id]
    let core = file.input.abi.exportedResources.first {
      $0.resource == id && $0.label == scope.label
    }
    let name = { (function: ImportName?) in
      file.state.helper(.imports, function.map(file.imports.name) ?? "")
    }
    return ResourceDeclaration(
      name: file.types.name(id), borrow: file.types.borrowName(id),
      guestTrait: file.types.guestTrait(id), parameter: file.types.implementationParameter(scope),
      oneType: "_\(KebabName(type.name ?? "").screamingSnake)_TYPE", docs: type.docs,
      builtins: ResourceBuiltins(
        new: name(core?.new), rep: name(core?.rep), drop: name(core?.drop)),
      option: file.types.prelude("Option", scope), scope: scope)
  }

  private func handles(_ id: ID<TypeDefinition>) -> Item {
    { declaration(id).printHandles(&$0) }
  }

  private func resourceTrait(_ id: ID<TypeDefinition>) -> Item {
    { writer in
      let own = functions.filter { $0.function.resource == id }
      declaration(id).printTrait(
        &writer, own.map { function in { printer.requirement(function, &$0) } })
    }
  }

  // MARK: Functions

  private var printer: ExportPrinter {
    ExportPrinter(file: file, scope: scope, resultArea: Self.resultArea)
  }

  private func guestTrait(_ writer: inout CodeWriter) {
    writer.block("pub trait Guest {") { writer in
      for id in resources {
        writer.line("type \(file.types.name(id)): \(file.types.guestTrait(id));")
      }
      let free = functions.filter { $0.function.resource == nil }
      if !resources.isEmpty, !free.isEmpty { writer.line() }
      writer.separated(free.map { function in { printer.requirement(function, &$0) } })
    }
  }

  /// The static block for results, and the functions that the core exports call.
  private var exportedFunctions: [Item] {
    var items: [Item] = []
    if let layout = resultLayout {
      items.append { writer in
        let type = scope.area(layout)
        let new = "\(scope.runtime("Area"))::new()"
        writer.statement("static mut \(Self.resultArea): \(type) = ", Expression(new), ";")
      }
    }
    for export in exports {
      items.append { printer.export(export, &$0) }
      if export.postReturn != nil { items.append { printer.postReturn(export, &$0) } }
    }
    return items
  }

  /// A layout with room for any result of the scope.
  private var resultLayout: Layout? {
    let layouts = functions.flatMap(\.guestPlan.phases).flatMap(\.steps).compactMap { step in
      if case .staticArea(_, let layout) = step { layout } else { nil }
    }
    return Layout.covering(layouts)
  }

  /// The exported functions, with names that are unique in the module.
  var exports: [ExportedFunction] {
    var names = RustNames.locals()
    return functions.map { function in
      let wit = function.function
      let owner = wit.resource.map { file.types.name($0) }
      let prefix =
        wit.resource.flatMap { file.model[$0].name }.map { "\(KebabName($0).snake)_" } ?? ""
      let name = names.declare("_export_\(prefix)\(KebabName(wit.baseName).snake)")
      let release = function.postReturnPlan == nil ? nil : "_post_return\(name.dropFirst(7))"
      return ExportedFunction(
        abi: function, name: name, postReturn: release,
        bound: wit.resource.map(file.types.guestTrait) ?? "Guest", resource: owner)
    }
  }
}
