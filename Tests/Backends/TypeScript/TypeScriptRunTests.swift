import PintleTestSupport
import Testing

@testable import PintleTypeScript

/// Runs guests written in WAT through the bindings.
@Suite struct TypeScriptRunTests {
  private static let golden = Repository.absolutePath("\(Folder.golden)/Runs")

  /// Writes the bindings and the guest of a test.
  private func prepare(_ name: String, js: Bool) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let wit = try Folder.text("Runs/\(name).wit")
    for file in try Generated(wit, js: js, fileName: js ? "bindings.js" : "bindings.ts").files {
      try folder.write(file.text, to: file.name)
    }
    let arguments = ["\(Self.golden)/\(name).wat", "-o", "guest.wasm"]
    try #require(Program.wat2wasm).check(arguments, in: folder)
    return folder
  }

  private func arguments(
    _ name: String, _ folder: TemporaryFolder, _ bindings: String
  ) -> [String] {
    [
      "\(Self.golden)/main.mjs", "\(Self.golden)/\(name).mjs", folder.path(bindings),
      folder.path("guest.wasm"),
    ]
  }

  @Test(
    .enabled(if: Program.node != nil && Program.wat2wasm != nil, "needs node and wat2wasm"),
    arguments: Folder.names("Runs"))
  func guestsRunInNode(_ name: String) throws {
    let folder = try prepare(name, js: true)
    try folder.write("{ \"type\": \"module\" }", to: "package.json")
    try #require(Program.node).check(arguments(name, folder, "bindings.js"), in: folder)
  }

  @Test(
    .enabled(if: Program.deno != nil && Program.wat2wasm != nil, "needs deno and wat2wasm"),
    arguments: Folder.names("Runs"))
  func guestsRunInDeno(_ name: String) throws {
    let folder = try prepare(name, js: false)
    let arguments = arguments(name, folder, "bindings.ts")
    try #require(Program.deno).check(["run", "--allow-read"] + arguments, in: folder)
  }
}
