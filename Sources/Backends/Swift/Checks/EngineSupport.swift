import PintleCodegen
import PintleDiagnostics

/// Reports an engine for which there is no adapter yet.
enum EngineSupport {
  static func find(_ input: BackendInput, _ options: SwiftOptions) -> [Diagnostic] {
    if options.engine.isSupported { return [] }
    let diagnostic = Diagnostic(
      .unsupportedFeature,
      "world `\(input.world.name)` needs an adapter for the engine `\(options.engine.rawValue)`, which Swift output "
        + "doesn't support yet",
      at: input.world.span,
      help: [
        "use `--engine wasm-c-api` for Wasmtime and other engines with the standard C API, "
          + "or `--engine none` and write the adapter yourself"
      ])
    return [diagnostic]
  }
}
