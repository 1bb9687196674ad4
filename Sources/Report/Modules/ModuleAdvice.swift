import PintleABI
import PintleWasmModule

/// Recognises why a module doesn't fit, and says what to do.
struct ModuleAdvice {
  private let module: WasmModule
  private let names: NameScheme
  private let problems: [ModuleFinding]

  init(_ module: WasmModule, _ findings: [ModuleFinding], _ names: NameScheme) {
    self.module = module
    self.names = names
    problems = findings.filter(\.isProblem)
  }

  /// One sentence or two for each cause.
  var all: [String] {
    if problems.isEmpty { return [] }
    let ofModule = [scheme, versions, asynchronous, program, objectFile, sharedLibrary]
    let ofImports = ModuleOrigin.allCases.compactMap(advice)
    return (ofModule + [memory, allocator]).compactMap { $0 } + ofImports
  }

  private func advice(about origin: ModuleOrigin) -> String? {
    surplusImports.first(where: origin.provides).map(origin.advice)
  }

  private var surplusImports: [ImportName] {
    problems.compactMap { problem in
      guard case .import(let name) = problem.name, problem.kind == .surplus,
        problem.otherVersion == nil
      else { return nil }
      return name
    }
  }

  // MARK: Names

  private var scheme: String? {
    let coreNames = module.exports.map(\.name) + module.imports.map(\.module)
    if NameScheme(of: coreNames) == names { return nil }
    return names == .legacy
      ? "the module has names of the scheme standard32, which the hosts that Pintle generates don't use: "
        + "build it with legacy names, or compare with `--names standard32`"
      : "the module has legacy names: compare without `--names standard32`"
  }

  private var versions: String? {
    let differs = problems.contains { $0.otherVersion != nil }
    return differs
      ? "the module and the world have different versions of an interface: build the module with this WIT, or "
        + "compare with the WIT that it was built with" : nil
  }

  private var asynchronous: String? {
    surplusImports.map(\.field).contains(where: CoreNames.isAsynchronous)
      || module.exports.map(\.name).contains(where: CoreNames.isAsynchronous)
      ? "the module was built for asynchronous calls: build it with synchronous bindings" : nil
  }

  // MARK: Kinds of modules

  private var program: String? {
    problems.contains { $0.kind == .surplus && !$0.name.isImport }
      ? "a module that exports `_start` is a program: build a library, in Rust with "
        + "`crate-type = [\"cdylib\"]`, in C with `-mexec-model=reactor` or `-Wl,--no-entry`" : nil
  }

  private var objectFile: String? {
    hasCustomSection("linking")
      ? "the file is an object file that the linker has not linked yet: link it with `wasm-ld`"
      : nil
  }

  private var sharedLibrary: String? {
    hasCustomSection("dylink.0")
      ? "the module is a shared library for a program that loads it: link it without `-shared`"
      : nil
  }

  private func hasCustomSection(_ name: String) -> Bool {
    module.customSections.contains { $0.name == name }
  }

  // MARK: Memory

  private var memory: String? {
    let memories = problems.filter { $0.role == .memory }
    if memories.contains(where: { $0.kind == .missing }) {
      return
        "hosts read and write the memory of the module: link it so that it exports the memory as `memory`, which "
        + "linkers do by default, or imports it, with `--import-memory`"
    }
    return memories.contains { $0.found?.isMemory ?? false }
      ? "no host supports shared or 64-bit memories: build the module for wasm32 without threads"
      : nil
  }

  private var allocator: String? {
    problems.contains { $0.role == .allocator && $0.kind == .missing }
      ? "hosts allocate in the module with `cabi_realloc`, which bindings of Pintle and of wit-bindgen define: link "
        + "them, or export such a function as `pintle explain module-mismatch` describes" : nil
  }
}
