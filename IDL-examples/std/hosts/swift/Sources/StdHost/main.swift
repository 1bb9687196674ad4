// Run: swift run StdHost guest.wasm
import Foundation

/// What the guest gets instead of an operating system.
struct Host: Explorer.Imports {
  func log(_ line: String) { print(line) }

  // A real host has the time of its clock, and `UInt64.random`. These are the same in each run.
  func now() -> UInt64 { 1_000_000_000_000 }
  func random() -> UInt64 { 4 }
}

let wasm = try Data(contentsOf: URL(fileURLWithPath: CommandLine.arguments[1]))
let guest = try Explorer(wasm: Array(wasm), imports: Host())

for line in try guest.explore() { print(line) }
print(try guest.stamp("Tuesday"))
do {
  try guest.panic()
} catch Explorer.GuestError.trap {
  print("the guest has trapped")
}
