import Foundation

/// Run: suite GUEST.wasm COUNT SEED [OPTION of suiteEngine]
///
/// Calls functions with values of every type in every position, of a guest in which memory, arguments, results and handles are
/// changed at random, until this number of calls were changed. Each failure is an error that can be caught, and nothing leaks.
@main enum Main {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count > 3, let count = Int(arguments[2]), let seed = UInt64(arguments[3]) else {
      fatalError("usage: suite GUEST.wasm COUNT SEED")
    }
    Mutator.shared = Mutator(seed: seed)
    let wasm = Array(try Data(contentsOf: URL(fileURLWithPath: arguments[1])))
    let module = try PintleModule(wasm: wasm, engine: suiteEngine())
    let suite = Suite()
    var (guests, failed) = (0, 0)
    var early = 0
    while Mutator.shared.changes < count {
      trial(suite, module)
      guests += 1
      if early == 0, Mutator.shared.changes > count / 5 { early = residentBytes() }
    }
    let late = residentBytes()
    print("\(guests) guests, \(Mutator.shared.calls) calls, \(Mutator.shared.changes) changed")
    for (outcome, number) in suite.outcomes.sorted(by: { $0.key < $1.key }) {
      print("  \(outcome): \(number)")
    }
    print("memory: \(early >> 20) MiB, at the end \(late >> 20) MiB; \(Alive.count) objects live")
    for name in suite.unexpected {
      print("FAIL  \(name)")
      failed += 1
    }
    if Alive.count != 0 {
      print("FAIL  objects of the host leak")
      failed += 1
    }
    if late > early + 32 << 20 {
      print("FAIL  memory leaks")
      failed += 1
    }
    print("\(Mutator.shared.changes) passed, \(failed) failed")
    if failed > 0 { exit(1) }
  }

  /// Calls some functions of a new guest, until it fails.
  static func trial(_ suite: Suite, _ module: PintleModule) {
    var limits = PintleLimits()
    limits.valueBytes = 1 << 22
    limits.callBytes = 1 << 24
    limits.memoryBytes = 1 << 26
    // A changed loop may be one without end.
    limits.callSeconds = 1
    let host = Host()
    do {
      let sink = try KitchenSink(
        module: module, imports: host, options: PintleOptions(limits: limits))
      let parts: [() -> Void] = [
        { suite.echoTests(sink) }, { suite.nameTests(sink) }, { suite.worldTests(sink, host) },
        { suite.shapeTests(sink) }, { suite.collectionTests(sink) }, { suite.thingTests(sink) },
        { suite.itemTests(sink) }, { suite.busyTests(sink, host) },
      ]
      for part in parts.shuffled(using: &Mutator.shared.random) {
        part()
        if sink.pintle.failure != nil { break }
      }
    } catch {
      suite.test("instantiation") { throw error }
    }
    host.onFail = {}
    host.onReenter = {}
  }

  /// The memory of the process.
  static func residentBytes() -> Int {
    let status = try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8)
    let pages = status?.split(separator: " ").dropFirst().first.flatMap { Int($0) }
    return (pages ?? 0) * 4096
  }
}
