/// The engine of a suite. With the argument `--plain`, guests run unchanged, and are only interrupted when they call the host.
func suiteEngine() throws -> PintleEngine {
  try PintleEngine(isInterruptible: !CommandLine.arguments.contains("--plain"))
}
