import Foundation

struct Host: Greeter.Imports {
  func log(_ message: String) { print("guest: \(message)") }
}

let path =
  CommandLine.arguments.dropFirst().first
  ?? "guest/target/wasm32-unknown-unknown/release/guest.wasm"
let wasm = try Data(contentsOf: URL(fileURLWithPath: path))
let greeter = try Greeter(wasm: Array(wasm), imports: Host())
print(try greeter.greet("world"))
