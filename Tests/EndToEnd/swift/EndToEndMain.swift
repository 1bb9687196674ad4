import Foundation

/// Run: swift-suite GUEST.wasm OTHER.wasm [OPTION of suiteEngine]
///
/// The kitchen sink in Swift: every value crosses the boundary four times and must come back unchanged, and nothing may leak.
@main enum Main {
  static func main() throws {
    let engine = try suiteEngine()
    let first = try PintleModule(wasm: try wasm(1), engine: engine)
    let second = try PintleModule(wasm: try wasm(2), engine: engine)
    let suite = Suite()
    let host = Host()
    let sink = try KitchenSink(module: first, imports: host)
    suite.invariant = {
      "\(try sink.probe.allocated()) bytes, \(try sink.things.live()) objects, \(Alive.count) items"
    }
    suite.echoTests(sink)
    suite.nameTests(sink)
    suite.worldTests(sink, host)
    suite.shapeTests(sink)
    suite.collectionTests(sink)
    suite.thingTests(sink)
    suite.itemTests(sink)
    suite.busyTests(sink, host)
    suite.invariant = { "" }
    suite.instanceTests(first, second)
    suite.failureTests(first)
    print("\(suite.passed) passed, \(suite.failed) failed")
    if suite.failed > 0 { exit(1) }
  }

  static func wasm(_ argument: Int) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: CommandLine.arguments[argument])))
  }
}
