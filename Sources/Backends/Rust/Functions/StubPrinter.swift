import PintleABI
import PintleCodegen
import PintleModel

/// Prints a type that implements all traits of a world with functions that panic, and exports it.
struct StubPrinter {
  let file: RustFile
  let exports: ExportMacro

  private var name: String { file.types.isDeclaredAtRoot("Stub") ? "Stub_" : "Stub" }

  func print(_ writer: inout CodeWriter) {
    if file.input.world.exports.isEmpty { return }
    writer.line("/// Implements all traits with functions that panic.")
    RootAttributes.print(&writer)
    writer.line("pub struct \(name);")
    for scope in scopes { print(scope, &writer) }
    writer.line()
    writer.line("#[rustfmt::skip]")
    writer.line("\(exports.macroName)!(\(name) with_types_in self);")
  }

  private struct Scope {
    var path: ModulePath
    var types: TypeScope
    var functions: [Function]
    var resources: [ID<TypeDefinition>]
  }

  private var scopes: [Scope] {
    let abi = file.input.abi
    let root = abi.exports.filter { $0.interface == nil }.map { exports in
      Scope(
        path: .root, types: TypeScope(module: .root, side: exports.typeSide, file: file.state),
        functions: exports.functions.map(\.function), resources: [])
    }
    let interfaces = file.modules.entries.filter { $0.side == .exported }.map { entry in
      let exports = abi.exports.first { $0.item?.key == entry.item.key }
      return Scope(
        path: entry.path,
        types: TypeScope(
          module: .root, side: .exported, interface: entry.interface, label: entry.label,
          file: file.state),
        functions: exports?.functions.map(\.function) ?? [],
        resources: file.model[entry.interface].types.filter { file.model[$0].declaresResource })
    }
    return (root + interfaces).filter { !$0.functions.isEmpty || !$0.resources.isEmpty }
  }

  private func print(_ scope: Scope, _ writer: inout CodeWriter) {
    implement("Guest", scope, &writer) { writer in
      for id in scope.resources { writer.line("type \(file.types.name(id)) = \(name);") }
      let free = scope.functions.filter { $0.resource == nil }
      if !scope.resources.isEmpty, !free.isEmpty { writer.line() }
      writer.separated(free.map { function in { self.function(function, scope, &$0) } })
    }
    for id in scope.resources {
      implement(file.types.guestTrait(id), scope, &writer) { writer in
        let own = scope.functions.filter { $0.resource == id }
        writer.separated(own.map { function in { self.function(function, scope, &$0) } })
      }
    }
  }

  private func implement(
    _ guestTrait: String, _ scope: Scope, _ writer: inout CodeWriter,
    _ body: (inout CodeWriter) -> Void
  ) {
    writer.line()
    RootAttributes.print(&writer)
    writer.line("#[allow(unused_variables)]")
    let path = scope.path.item(guestTrait, from: .root)
    writer.block("impl \(path) for \(name) {") { body(&$0) }
  }

  private func function(_ function: Function, _ scope: Scope, _ writer: inout CodeWriter) {
    let printer = ExportPrinter(file: file, scope: scope.types, resultArea: "")
    printer.head(function, suffix: " {", &writer)
    writer.indented { $0.line("::core::unreachable!()") }
    writer.line("}")
  }
}
