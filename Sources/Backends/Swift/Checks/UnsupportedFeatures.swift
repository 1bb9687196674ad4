import PintleCodegen
import PintleDiagnostics
import PintleModel

/// Finds what Swift output doesn't support yet: of WIT nothing, but there is no adapter for some engines.
enum UnsupportedFeatures {
  static func find(_ input: BackendInput, _ options: SwiftOptions) -> [Diagnostic] {
    if options.engine.isSupported { return [] }
    let limits = LanguageLimits(language: "Swift", constructs: [])
    let diagnostic = limits.unsupported(
      "world `\(input.world.name)` needs an adapter for the engine `\(options.engine.rawValue)`",
      at: input.world.span,
      help: [
        "use `--engine wasm-c-api` for Wasmtime and other engines with the standard C API, "
          + "or `--engine none` and write the adapter yourself"
      ])
    return [diagnostic]
  }
}
