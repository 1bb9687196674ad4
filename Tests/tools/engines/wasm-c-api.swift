/// The engine of a suite. With the argument `--standard`, its adapter uses only the standard C API, as with engines other than
/// Wasmtime.
func suiteEngine() throws -> PintleEngine {
  try PintleEngine(usesWasmtimeEntryPoints: !CommandLine.arguments.contains("--standard"))
}
