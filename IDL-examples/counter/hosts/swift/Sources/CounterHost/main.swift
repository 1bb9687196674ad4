// Run: swift run CounterHost guest.wasm
import Foundation

/// A counter of the host; the guest holds it by reference.
final class Counter: Tally.CounterResource {
  /// How many exist.
  nonisolated(unsafe) static var live = 0  // This program has one thread.
  private var text: String
  private var count: UInt32

  init(name: String, start: UInt32) {
    text = name
    count = start
    Self.live += 1
  }

  func name() -> String { text }
  func value() -> UInt32 { count }

  func increment(by: UInt32) -> UInt32 {
    count += by
    return count
  }

  static func merge(
    _ a: any Tally.CounterResource, _ b: any Tally.CounterResource
  ) throws -> any Tally.CounterResource {
    // The bindings know objects by their protocol; this host has only one class that conforms to it.
    guard let a = a as? Counter else { throw CocoaError(.featureUnsupported) }
    a.text += " and \(try b.name())"
    a.count += try b.value()
    return a
  }

  // Runs when neither the guest nor the host refers to it.
  deinit {
    Self.live -= 1
    print("  dropped \(text) at \(count)")
  }
}

struct Host: Tally.Imports {
  // The guest makes counters itself, so it must know the class.
  typealias Counter = CounterHost.Counter
}

let wasm = try Data(contentsOf: URL(fileURLWithPath: CommandLine.arguments[1]))
let tally = try Tally(wasm: Array(wasm), imports: Host())

let text = "one two three\nfour five\n"
let counters = try tally.count(text)
for counter in counters { print("\(try counter.name()): \(try counter.value())") }
print("live: \(Counter.live)")

@MainActor func countAndKeep() throws {
  let words = Counter(name: "my words", start: 100)
  try tally.addWords(text, words: words)
  print("\(words.name()): \(words.value())")

  // Ownership moves to the guest, which drops both in `release`.
  try tally.keep(words)
  try tally.keep(Counter(name: "extra", start: 1))
}

try countAndKeep()
print("live: \(Counter.live)")
print("release: \(try tally.release())")
print("live: \(Counter.live)")
