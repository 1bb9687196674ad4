// Run: swift run ByHandHost c.wasm rust.wasm
import Foundation

/// What a guest may ask of this host.
struct Host: ByHand.Imports {
  func sendLine(_ line: String) { print("  \(line)") }
  func roll() -> UInt32 { 4 }
}

for path in CommandLine.arguments.dropFirst() {
  let wasm = try Data(contentsOf: URL(fileURLWithPath: path))
  let guest = try ByHand(wasm: Array(wasm), imports: Host())
  print("a guest by hand")
  try guest.play()
  print("  words: \(try guest.countWords("one two  three"))")
  print("  shouted: \(try guest.shout("Zoë and Bob"))")
  print("  allocated: \(try guest.allocated())")
}
