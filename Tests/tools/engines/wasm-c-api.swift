/// The engine of a suite. With the argument `--standard`, its adapter uses only the standard C API, as with engines other than
/// Wasmtime. With `--small`, memories reserve few addresses, so that those of the process can be limited.
func suiteEngine() throws -> PintleEngine {
  let arguments = CommandLine.arguments
  return try PintleEngine(
    usesWasmtimeEntryPoints: !arguments.contains("--standard"),
    reservedBytes: arguments.contains("--small") ? 256 << 20 : nil)
}
