import Foundation
import Testing

@testable import PintleTypeScript

/// Guests in WAT that run behind the bindings.
@Suite struct TypeScriptRunTests {
  private static let folder = Folder.golden.appendingPathComponent("Runs")

  /// Writes the bindings and the guest of a test.
  private func prepare(_ name: String, js: Bool) throws -> Scratch {
    let scratch = try Scratch()
    let wit = try Folder.text("Runs/\(name).wit")
    for file in try Generated(wit, js: js, fileName: "bindings.ts").files {
      try scratch.write(file.text, to: file.name)
    }
    let guest = Self.folder.appendingPathComponent("\(name).wat").path
    try Tool.wat2wasm.check([guest, "-o", "guest.wasm"], in: scratch.url)
    return scratch
  }

  private func arguments(_ name: String, _ scratch: Scratch, _ bindings: String) -> [String] {
    [
      Self.folder.appendingPathComponent("main.mjs").path,
      Self.folder.appendingPathComponent("\(name).mjs").path,
      scratch.url.appendingPathComponent(bindings).path,
      scratch.url.appendingPathComponent("guest.wasm").path,
    ]
  }

  @Test(
    .enabled(if: Tool.node.isThere && Tool.wat2wasm.isThere, "needs node and wat2wasm"),
    arguments: try Folder.names("Runs"))
  func guestsRunInNode(_ name: String) throws {
    let scratch = try prepare(name, js: true)
    try scratch.write("{ \"type\": \"module\" }", to: "package.json")
    try Tool.node.check(arguments(name, scratch, "bindings.js"), in: scratch.url)
  }

  @Test(
    .enabled(if: Tool.deno.isThere && Tool.wat2wasm.isThere, "needs deno and wat2wasm"),
    arguments: try Folder.names("Runs"))
  func guestsRunInDeno(_ name: String) throws {
    let scratch = try prepare(name, js: false)
    let arguments = arguments(name, scratch, "bindings.ts")
    try Tool.deno.check(["run", "--allow-read"] + arguments, in: scratch.url)
  }
}
