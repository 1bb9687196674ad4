import Testing

@Suite struct VectorCountTests {
  @Test(.enabled(if: VectorFile.otherFolder == nil)) func allVectorsAreThere() throws {
    let files = ["layout", "signature", "value", "trap", "handle"]
    #expect(try files.map { try VectorFile($0).vectors.count }.reduce(0, +) == 1127)
  }
}
