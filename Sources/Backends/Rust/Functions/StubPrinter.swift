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
    for exports in ExportScope.all(file) { print(exports, &writer) }
    writer.line()
    writer.line("#[rustfmt::skip]")
    writer.line("\(exports.macroName)!(\(name) with_types_in self);")
  }

  private func print(_ exports: ExportScope, _ writer: inout CodeWriter) {
    implement("Guest", exports, &writer) { writer in
      for id in exports.resources { writer.line("type \(file.types.name(id)) = \(name);") }
      let free = functions(of: nil, in: exports)
      if !exports.resources.isEmpty, !free.isEmpty { writer.line() }
      writer.separated(free)
    }
    for id in exports.resources {
      implement(file.types.guestTrait(id), exports, &writer) {
        $0.separated(functions(of: id, in: exports))
      }
    }
  }

  private func implement(
    _ guestTrait: String, _ exports: ExportScope, _ writer: inout CodeWriter,
    _ body: (inout CodeWriter) -> Void
  ) {
    writer.line()
    RootAttributes.print(&writer)
    writer.line("#[allow(unused_variables)]")
    let path = exports.scope.module.item(guestTrait, from: .root)
    writer.block("impl \(path) for \(name) {") { body(&$0) }
  }

  /// The functions of a resource, or those of none.
  private func functions(
    of resource: ID<TypeDefinition>?, in exports: ExportScope
  ) -> [(inout CodeWriter) -> Void] {
    let scope = TypeScope(
      module: .root, side: exports.scope.side, interface: exports.scope.interface,
      label: exports.scope.label, file: file.state)
    let printer = ExportPrinter(file: file, scope: scope, resultArea: "")
    return exports.functions.map(\.function).filter { $0.resource == resource }.map { function in
      { writer in
        printer.head(function, suffix: " {", &writer)
        writer.indented { $0.line("::core::unreachable!()") }
        writer.line("}")
      }
    }
  }
}
