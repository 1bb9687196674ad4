import Foundation

/// Run: swift-suite PROVIDER.wasm CONSUMER.wasm INTRUDER.wasm [OPTION of suiteEngine]
///
/// The exports of one guest are the imports of another. Nothing may leak: neither things in the provider, nor handles.
@main enum Main {
  static func main() throws {
    let engine = try suiteEngine()
    let modules = try (1...3).map { try PintleModule(wasm: try wasm($0), engine: engine) }
    let guests = Guests(provider: modules[0], consumer: modules[1])
    let suite = Suite()
    let pair = try guests.pair()
    suite.invariant = { "\(try pair.provider.things.live()) things, \(pair.handles) handles" }
    suite.valueTests(pair)
    suite.objectTests(pair)
    suite.refusalTests(pair, try guests.pair())
    suite.invariant = { "\(TestAlarm.count) alarms" }
    suite.errorTests(guests)
    suite.endTests(guests)
    suite.intruderTests(guests, modules[2])
    print("\(suite.passed) passed, \(suite.failed) failed")
    if suite.failed > 0 { exit(1) }
  }

  static func wasm(_ argument: Int) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: CommandLine.arguments[argument])))
  }
}

/// The compiled guests.
struct Guests {
  let provider: PintleModule
  let consumer: PintleModule

  /// A consumer that imports from a provider of its own, or from an existing one.
  func pair(_ existing: Provider? = nil, _ alarm: TestAlarm = TestAlarm()) throws -> Pair {
    let provider = try existing ?? Provider(module: provider, imports: ProviderHost(alarm: alarm))
    let host = ConsumerHost(provider: provider, alarm: alarm)
    return Pair(
      provider: provider, consumer: try Consumer(module: consumer, imports: host), alarm: alarm)
  }
}

struct Pair {
  let provider: Provider
  let consumer: Consumer
  let alarm: TestAlarm

  var handles: Int { provider.pintle.handleCount + consumer.pintle.handleCount }

  /// A thing of the provider.
  func thing(_ value: UInt32) throws -> Provider.Thing {
    try Provider.Thing(value: value, in: provider)
  }
}

/// What happens when a guest rings.
final class TestAlarm {
  /// How many exist.
  nonisolated(unsafe) static var count = 0  // The tests run in one thread.
  var action: () throws -> Void = {}

  init() { Self.count += 1 }
  deinit { Self.count -= 1 }
}

struct ProviderHost: Provider.Imports {
  let alarm: TestAlarm
  func ring() throws { try alarm.action() }
}

struct ConsumerHost: Consumer.Imports {
  let provider: Provider
  let alarm: TestAlarm
  func ring() throws { try alarm.action() }
}
