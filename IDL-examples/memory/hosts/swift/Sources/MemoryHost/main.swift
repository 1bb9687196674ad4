// Run: swift run MemoryHost guest.wasm
import Foundation

let wasm = try Data(contentsOf: URL(fileURLWithPath: CommandLine.arguments[1]))
// Compiled once, for both guests.
let module = try PintleModule(wasm: Array(wasm))

/// A guest with a memory of its own: 2 MiB at first, and at most 8 MiB.
func makeGuest() throws -> Samples {
  var options = PintleOptions()
  options.initialMemoryBytes = 2 << 20
  options.limits.memoryBytes = 8 << 20
  return try Samples(module: module, options: options)
}

/// Whether a number is anywhere in the guest's memory. A debugger or a profiler may look at it like this.
func contains(_ value: UInt32, _ guest: Samples) -> Bool {
  guest.pintle.withMemory { memory in
    stride(from: 0, to: memory.byteCount, by: 4).contains { offset in
      memory.unsafeLoad(fromByteOffset: offset, as: UInt32.self) == value
    }
  }
}

let a = try makeGuest()
let b = try makeGuest()
let mark: UInt32 = 0xdeca_fbad
print("a: \(try a.add([10, 20, mark])) samples")
print("b: \(try b.add([7])) sample")
print("sums: \(try a.sum()) and \(try b.sum())")
print("the mark is in a: \(contains(mark, a)), in b: \(contains(mark, b))")

print("a has 2 MiB: \(a.pintle.memoryByteCount >= 2 << 20)")
print("room for a million samples: \(try a.reserve(1_000_000))")
print("a has grown: \(a.pintle.memoryByteCount > 4_000_000)")
print("b has grown: \(b.pintle.memoryByteCount > 4_000_000)")
print("room for ten million: \(try b.reserve(10_000_000))")
print("b goes on: \(try b.add([1])) samples")

// The host writes where the guest wants to have them, without a list in between.
let area = try b.pintle.region(at: b.area(3), byteCount: 12)
for index in 0..<3 { try area.store(UInt32(index + 1) * 100, at: index * 4) }
print("the host writes three: \(try b.commit()) samples, sum \(try b.sum())")
