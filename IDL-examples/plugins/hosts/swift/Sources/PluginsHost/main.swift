// Run: swift run PluginsHost greeter.wasm hoarder.wasm looper.wasm
import Foundation

// One engine for all. Each module could have many instances.
let engine = try PintleEngine()
let names = ["greeter", "hoarder", "looper"]
let modules = try CommandLine.arguments.dropFirst().map { path in
  let wasm = try Data(contentsOf: URL(fileURLWithPath: path))
  return try PintleModule(wasm: Array(wasm), engine: engine)
}
var sandboxes = try modules.map { try Sandbox($0) }

/// Sends an event to all plug-ins at once, and prints the answers.
func send(_ event: String, to sandboxes: [Sandbox]) async {
  let answers = await withTaskGroup(of: (Int, Sandbox.Answer).self) { group in
    for (index, sandbox) in sandboxes.enumerated() {
      group.addTask { (index, await sandbox.handle(event)) }
    }
    return await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
  }
  print("event: \(event)")
  for (index, answer) in answers.sorted(by: { $0.key < $1.key }) {
    for line in answer.log { print("  \(names[index]) logs: \(line)") }
    print("  \(names[index]): \(answer.text)")
  }
}

await send("hello", to: sandboxes)
await send("remember", to: sandboxes)
await send("work", to: sandboxes)
await send("hello", to: sandboxes)
sandboxes[0].stop()
await send("hello", to: sandboxes)

print("looper starts again")
sandboxes[2] = try Sandbox(modules[2])
await send("hello", to: sandboxes)
