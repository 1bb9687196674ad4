import PintleTestSupport
import Testing

/// The bindings of the worlds in Tests/Backends/Swift/Golden.
@Suite struct SwiftGoldenTests {
  @Test(arguments: Golden.all)
  func swiftBindingsMatchGolden(_ golden: Golden) throws {
    try assertSnapshot(golden.generate(), "\(Golden.folder)/\(golden.name).swift")
  }
}
