// Run: swift run ConsoleHost guest.wasm
import Foundation

/// What the guest may ask of this host.
struct Terminal: Console.Imports {
  func sendLine(_ line: String) { print(line) }
}

let wasm = try Data(contentsOf: URL(fileURLWithPath: CommandLine.arguments[1]))
let console = try Console(wasm: Array(wasm), imports: Terminal())
try console.greet(["Ada", "Grace", "Zoë"])
