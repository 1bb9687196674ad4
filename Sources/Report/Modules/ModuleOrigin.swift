import PintleABI

/// What makes modules with imports that are not in WIT.
enum ModuleOrigin: CaseIterable {
  case wasi, wasmBindgen, emscripten, go, assemblyScript
  /// `env`, where linkers put functions that nothing defines; after those of tools, which use it too.
  case undefined

  /// Whether an import is one that it makes.
  func provides(_ name: ImportName) -> Bool {
    let (module, field) = (name.module, name.field)
    switch self {
    case .wasi: return module.hasPrefix("wasi_")
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

  /// What to do about it.
  var advice: String {
    switch self {
    case .wasi:
      "it was built for WASI preview 1. Build it for wasm32-unknown-unknown, or let the host provide these "
        + "functions, and add `--other-imports wasi_snapshot_preview1` here"
    case .wasmBindgen:
      "wasm-bindgen makes such imports for JavaScript that it generates. Build without it and without crates that "
        + "use it, such as web-sys, js-sys and, with its feature for JavaScript, getrandom"
    case .emscripten:
      "Emscripten makes such imports for JavaScript that it generates. Build with `-sSTANDALONE_WASM`, or with "
        + "clang and wasi-libc"
    case .go:
      "Go makes such imports for its own JavaScript. Build with TinyGo for wasm-unknown, or with `GOOS=wasip1`"
    case .assemblyScript:
      "AssemblyScript makes such imports. Compile with `--use abort=` and without `trace` and `seed`"
    case .undefined:
      "the linker made an import of a function that nothing defines. Link the library that defines it, or declare "
        + "it in the WIT; `env` is the module of functions for which the source names none"
    }
  }
}
