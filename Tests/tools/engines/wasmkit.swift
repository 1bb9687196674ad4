/// The engine of a suite.
func suiteEngine() throws -> PintleEngine {
  PintleEngine()
}
