import Foundation
import PintleCodegen
import PintleDiagnostics
import PintleTestSupport
import Testing

@testable import PintleSwift

/// Worlds and what they give; `BLESS=1` writes the files anew.
@Suite struct SwiftGoldenTests {
  @Test(arguments: try Golden.all())
  func swiftBindingsMatchGolden(_ golden: Golden) throws {
    let text = try golden.generate()
    if ProcessInfo.processInfo.environment["BLESS"] == "1" {
      try text.write(to: golden.output, atomically: true, encoding: .utf8)
    }
    let expected = try String(contentsOf: golden.output, encoding: .utf8)
    #expect(text == expected, "\(golden.name): look at the difference, then run with BLESS=1")
  }
}
