import PintleABI

/// What makes modules with imports that are not in WIT.
enum ModuleOrigin: CaseIterable {
  case wasi, wasi2, wasmBindgen, emscripten, go, assemblyScript
  /// `env`, the module of functions that nothing defines. It is the last one, since tools use `env`, too.
  case undefined

  /// Whether an import is one that it makes.
  func provides(_ name: ImportName) -> Bool {
    let (module, field) = (name.module, name.field)
    switch self {
    case .wasi: return module.hasPrefix("wasi_")
    case .wasi2: return module.hasPrefix("wasi:")
    case .wasmBindgen:
      return module == "wbg" || module.hasPrefix("__wbindgen") || module.hasSuffix("_bg.js")
        || field.hasPrefix("__wbindgen_") || field.hasPrefix("__wbg_")
    case .emscripten:
      let prefixes = ["emscripten_", "_emscripten_", "__syscall_", "invoke_", "__cxa_"]
      return module == "env" && prefixes.contains(where: field.hasPrefix)
    case .go: return module == "gojs" || module == "go"
    case .assemblyScript: return module == "env" && ["abort", "seed", "trace"].contains(field)
    case .undefined:
      return module == "env"
        && !Self.allCases.contains { $0 != .undefined && $0.provides(name) }
    }
  }

  /// What to do about an import.
  func advice(about name: ImportName) -> String {
    let module = name.module.printable
    return "the module imports `\(module)` `\(name.field.printable)`: \(advice)"
      + (canBeBeside ? ", and add `--other-imports \(module)` here" : "")
  }

  /// Whether the advice is to let the host provide it beside the world.
  private var canBeBeside: Bool { self == .wasi || self == .wasmBindgen }

  private var advice: String {
    switch self {
    case .wasi:
      "it was built for WASI preview 1. Build it for wasm32-unknown-unknown, or let the host provide these functions"
    case .wasi2:
      "it was built for WASI 0.2. Import the interface in the world, or build it for wasm32-unknown-unknown"
    case .wasmBindgen:
      "wasm-bindgen makes such imports for JavaScript that it generates. Build without it and without crates that "
        + "use it, such as web-sys, js-sys and, with its feature for JavaScript, getrandom; or let that JavaScript "
        + "provide them beside the host"
    case .emscripten:
      "Emscripten makes such imports for JavaScript that it generates. Build with `-sSTANDALONE_WASM`, or with "
        + "clang and wasi-libc"
    case .go:
      "Go makes such imports for its own JavaScript. Build with TinyGo for wasm-unknown, or with `GOOS=wasip1`"
    case .assemblyScript:
      "AssemblyScript makes such imports. Compile with `--use abort=` and without `trace` and `seed`"
    case .undefined:
      "nothing defines this function, so the linker made it an import. Link the library that defines it, or declare "
        + "it in the WIT; `env` is the module of functions for which the source names none"
    }
  }
}
