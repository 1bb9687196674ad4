import Foundation
import PintleTestSupport
import Testing

/// `pintle init`. Tests/Commands builds and runs a project.
@Suite struct InitCommandTests {
  private func run(_ arguments: String, in folder: TemporaryFolder) throws -> Program.Result {
    try pintle(arguments.split(separator: " ").map(String.init), in: folder)
  }

  @Test func withoutOptions() throws {
    let folder = try TemporaryFolder()
    let outcome = try run("init", in: folder)
    #expect(
      outcome.output
        == "created pintle.json\ncreated greeter.wit\n\nNext:\n  pintle generate\n")
    #expect(outcome.status == 0 && outcome.errors == "")
    #expect(try run("fmt --check .", in: folder).status == 0)
    #expect(try run("generate", in: folder).status == 0)
    #expect(
      try folder.contents().keys.sorted() == [
        "greeter.wit", "guest/src/bindings.rs", "pintle.json", "web/greeter.ts",
      ])
  }

  /// What was chosen is there, and nothing else; the configuration has its bindings.
  @Test(arguments: [
    ("--guest rust", ["guest"], 1), ("--host javascript", ["node"], 1),
    ("--host typescript", ["web"], 1), ("--host swift", ["app"], 1),
    ("--guest rust --host swift --host typescript", ["app", "guest", "web"], 3),
    ("--host swift,javascript,swift", ["app", "node"], 2),
  ])
  func parts(_ options: String, _ folders: [String], _ outputs: Int) throws {
    let folder = try TemporaryFolder()
    let outcome = try run("init a/b --quiet \(options)", in: folder)
    #expect(outcome == Program.Result(status: 0))
    let files = try folder.contents()
    let found = Set(files.keys.map { $0.split(separator: "/").dropFirst(2).first.map(String.init) })
    #expect(found == Set(folders + ["greeter.wit", "pintle.json"]))
    let configuration = try #require(files["a/b/pintle.json"])
    #expect(configuration.components(separatedBy: #"{ "language""#).count == outputs + 1)
    #expect(try run("generate --config a/b/pintle.json", in: folder).status == 0)
  }

  /// Files with other content stay, and then nothing is written.
  @Test func filesOfTheUserStay() throws {
    try check(
      "init --host swift", fails: 1,
      with: [
        "error[not-generated]: `greeter.wit` is there already, with other content", "`--force`",
      ], files: ["greeter.wit": "package my:own;\n"])
    try check(
      "init a", fails: 74, with: ["error[cannot-write]", "`a` is not a folder"], files: ["a": ""])
    let folder = try TemporaryFolder()
    try folder.write(["greeter.wit": "package my:own;\n"])
    #expect(try run("init --force", in: folder).output.contains("updated greeter.wit\n"))
    // A host alone has nothing to run.
    let host = try run("init demo --host javascript", in: folder).output
    #expect(host.contains("pintle generate\n  # build a guest first, "))
    // Nothing was changed since: the same call has nothing to do.
    #expect(try run("init", in: folder).output == "\nNext:\n  pintle generate\n")
  }
}
