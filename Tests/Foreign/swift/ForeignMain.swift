import Foundation

/// Run: swift-suite GUEST.wasm [OPTION of suiteEngine]
///
/// A guest that another generator made: values come back unchanged, objects of both sides work, and nothing leaks.
@main enum Main {
  static func main() throws {
    let engine = try suiteEngine()
    let bytes = try Data(contentsOf: URL(fileURLWithPath: CommandLine.arguments[1]))
    let guest = try Roundtrip(wasm: Array(bytes), imports: Host(), engine: engine)
    let suite = Suite()
    suite.invariant = {
      "\(try guest.selfCheck.allocated()) bytes, \(try Roundtrip.Counter.live(in: guest)) objects, "
        + "\(Host.Counter.live()) in the host"
    }
    suite.echoTests(guest.echo)
    suite.callTests(guest.calls)
    suite.objectTests(guest)
    print("\(suite.passed) passed, \(suite.failed) failed")
    if suite.failed > 0 { exit(1) }
  }
}
