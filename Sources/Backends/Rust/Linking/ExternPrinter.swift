import PintleABI
import PintleCodegen

/// Prints the core imports: extern blocks for WebAssembly, and stubs for other targets.
struct ExternPrinter {
  let file: RustFile

  private var functions: [ImportedFunction] { file.imports.functions }

  /// Prints `mod _imports` for WebAssembly.
  func printExterns(_ writer: inout CodeWriter) {
    writer.line("/// The functions that this module imports from its host.")
    writer.line("#[cfg(target_arch = \"wasm32\")]")
    RootAttributes.print(&writer)
    writer.block("mod _imports {") { writer in
      for (index, module) in modules.enumerated() {
        if index > 0 { writer.line() }
        writer.attribute("link", ["wasm_import_module = \(RustNames.literal(module))"])
        writer.block(file.syntax.externBlock) { writer in
          for function in functions where function.core.module == module {
            writer.line("#[link_name = \(RustNames.literal(function.core.field))]")
            let parameters = function.parameters.map { "\($0.name): \($0.type)" }
            writer.signature(
              "pub fn \(function.name)", parameters, result: function.result, suffix: ";")
          }
        }
      }
    }
  }

  /// Prints `mod _imports` for other targets, so that a crate can be compiled and tested there.
  func printStubs(_ writer: inout CodeWriter) {
    let noHost = file.state.runtime("no_host")
    writer.line("/// Stubs for targets without a host, which panic.")
    writer.line("#[cfg(not(target_arch = \"wasm32\"))]")
    RootAttributes.print(&writer)
    writer.block("mod _imports {") { writer in
      writer.line("use super::_rt;")
      for function in functions {
        writer.line()
        let parameters = function.parameters.map { "_: \($0.type)" }
        writer.signature(
          "pub unsafe fn \(function.name)", parameters, result: function.result, suffix: " {")
        writer.indented { writer in
          let name = RustNames.literal("\(function.core.module) \(function.core.field)")
          writer.statement("", .call(noHost, [name]), "")
        }
        writer.line("}")
      }
    }
  }

  /// The import modules in the order of their first function.
  private var modules: [String] {
    var seen: Set<String> = []
    return functions.map(\.core.module).filter { seen.insert($0).inserted }
  }
}
