import PintleABI
import PintleCodegen
import PintleModel

/// One generated file: what its printers share, and the order of its sections.
struct RustFile {
  let input: BackendInput
  let options: RustOptions
  let replacements: Replacements
  let modules: Modules
  let types: TypePrinter
  let errors: ErrorTypes
  let extraDerives: ExtraDerives
  let imports: ImportNames
  /// The names of the routines in `mod _memory`.
  let routines: [String]
  let state = FileState()

  var model: Model { input.model }
  var syntax: CompilerSyntax { CompilerSyntax(compiler: options.rustVersion) }

  init(_ input: BackendInput, _ options: RustOptions, _ replacements: Replacements) {
    self.input = input
    self.options = options
    self.replacements = replacements
    modules = Modules(input.model, input.world, replacements)
    types = TypePrinter(input.model, input.abi, modules, replacements)
    errors = ErrorTypes(input.abi, types, state)
    extraDerives = ExtraDerives(options, input.abi, input.model)
    imports = ImportNames(input.abi)
    routines = RoutinePrinter.names(input.abi.guestRoutines, input.model)
  }

  /// The whole text.
  func print() -> String {
    let imports = section { if !self.imports.functions.isEmpty { externPrinter.printExterns(&$0) } }
    let exports = ExportMacro(file: self)
    let macro = section { exports.print(&$0) }
    let tree = section { ModulePrinter(file: self).print(&$0) }
    let memory = section { RoutinePrinter(file: self).print(&$0) }
    let guest = section {
      if options.stubs { StubPrinter(file: self, exports: exports).print(&$0) }
    }
    let stubs = section { if !self.imports.functions.isEmpty { externPrinter.printStubs(&$0) } }
    let allocator = section { printAllocator(&$0) }
    let runtime = section { printRuntime(&$0) }
    let header = section { printHeader(&$0) }
    return [header, imports, macro, tree, guest, memory, stubs, allocator, runtime]
      .filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private var externPrinter: ExternPrinter { ExternPrinter(file: self) }

  private func section(_ body: (inout CodeWriter) -> Void) -> String {
    var writer = CodeWriter(indent: 4)
    body(&writer)
    return writer.text
  }

  private func printHeader(_ writer: inout CodeWriter) {
    writer.lines((input.header + [syntax.requirement]).map { "// \($0)" })
  }

  // MARK: Items at the root

  func rootItem(_ item: (inout CodeWriter) -> Void, _ writer: inout CodeWriter) {
    RootAttributes.print(&writer)
    item(&writer)
  }

  // MARK: Runtime

  /// Whether the file defines the function through which the host allocates.
  private var hasAllocator: Bool {
    switch options.allocator {
    case .auto: input.abi.needsAllocator
    case .always: true
    case .never: false
    }
  }

  private func printAllocator(_ writer: inout CodeWriter) {
    guard hasAllocator else { return }
    let realloc = state.runtime("realloc")
    let parameters = ["old_ptr: *mut u8", "old_len: usize", "align: usize", "new_len: usize"]
    writer.line(
      "/// The host calls this function to allocate memory for the values that it passes.")
    writer.line("#[cfg(target_arch = \"wasm32\")]")
    RootAttributes.print(&writer)
    writer.block("const _: () = {", "};") { writer in
      writer.line(syntax.exportName(input.abi.allocatorExport))
      writer.signature(
        "unsafe extern \"C\" fn realloc", parameters, result: "*mut u8", suffix: " {")
      writer.indented { writer in
        writer.line("// SAFETY: the host only passes blocks that this function returned.")
        writer.line("unsafe { \(realloc)(old_ptr, old_len, align, new_len) }")
      }
      writer.line("}")
    }
  }

  private func printRuntime(_ writer: inout CodeWriter) {
    let lines = state.runtimeLines
    if lines.isEmpty { return }
    writer.line("/// Runtime support that doesn't depend on the interface.")
    RootAttributes.print(&writer)
    writer.block("mod _rt {") { writer in
      for line in lines { writer.line(syntax.adapted(String(line))) }
    }
  }
}
