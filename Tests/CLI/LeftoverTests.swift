import Foundation
import PintleTestSupport
import Testing

/// What earlier runs wrote and the last one does not: `check` reports it, and `generate` removes it, nothing else.
@Suite struct LeftoverTests {
  /// A folder with a package and a configuration, of which some outputs are generated.
  private struct Project {
    let folder: TemporaryFolder

    init(_ outputs: String...) throws {
      folder = try TemporaryFolder()
      try folder.write(["a.wit": greeter])
      try configure(outputs)
      try generate()
    }

    func configure(_ outputs: [String], in file: String = "pintle.json") throws {
      let text = #"{ "wit": "a.wit", "outputs": [\#(outputs.joined(separator: ", "))] }"#
      try folder.write([file: text])
    }

    /// Runs `generate`, after which `check` has nothing to say.
    @discardableResult func generate(_ arguments: String...) throws -> String {
      let outcome = try pintle(["generate"] + arguments, in: folder)
      #expect(outcome.status == 0, "\(outcome)")
      let check = try pintle(["check"] + arguments, in: folder)
      #expect(check == Program.Result(status: 0))
      return outcome.output
    }

    var generated: Set<String> {
      get throws {
        Set(try folder.contents().keys.filter { !$0.hasSuffix(".wit") && !$0.hasSuffix(".json") })
      }
    }

    /// Runs `check`, which must report `leftovers`, then `generate`, after which there are only `files`.
    func expect(
      _ files: Set<String>, leftovers: Set<String>, location: SourceLocation = #_sourceLocation
    ) throws {
      let check = try pintle(["check", "--diagnostics", "short"], in: folder)
      #expect(check.status == 1, sourceLocation: location)
      let lines = check.errors.split(separator: "\n").filter { $0.contains("is left over") }
      let named = lines.compactMap { $0.split(separator: ":").first.map(String.init) }
      #expect(Set(named) == leftovers, "\(check.errors)", sourceLocation: location)
      let output = try generate()
      for name in leftovers {
        #expect(output.contains("removed \(name)\n"), "\(output)", sourceLocation: location)
      }
      #expect(try generated == files, sourceLocation: location)
    }
  }

  private static let rust = #"{ "language": "rust", "path": "src/a.rs" }"#

  @Test func renamedWorldAndPackage() throws {
    let project = try Project(#"{ "language": "typescript", "path": "web", "js": true }"#)
    let old = greeter.replacingOccurrences(of: "greeter", with: "host")
    try project.folder.write(["a.wit": old])
    try project.expect(
      ["web/host.js", "web/host.d.ts"], leftovers: ["web/greeter.js", "web/greeter.d.ts"])
  }

  @Test(arguments: [
    (#"{ "language": "typescript", "path": "web" }"#, ["web/greeter.ts"]),
    (#"{ "language": "typescript", "path": "web/a.mts" }"#, ["web/a.mts"]),
    (
      #"{ "language": "typescript", "path": "other/web", "js": true }"#,
      ["other/web/greeter.d.ts", "other/web/greeter.js"]
    ),
    (#"{ "language": "rust", "path": "web" }"#, ["web/greeter.rs"]),
    (#"{ "language": "rust", "path": "a.rs" }"#, ["a.rs"]),
  ])
  func otherFormPathOrLanguage(_ output: String, _ files: [String]) throws {
    let project = try Project(#"{ "language": "typescript", "path": "web", "js": true }"#)
    try project.configure([output])
    try project.expect(Set(files), leftovers: ["web/greeter.js", "web/greeter.d.ts"])
  }

  @Test func removedOutput() throws {
    let project = try Project(Self.rust, #"{ "language": "rust", "path": "deep/er/b.rs" }"#)
    try project.configure([Self.rust])
    try project.expect(["src/a.rs"], leftovers: ["deep/er/b.rs"])
  }

  @Test func engineAndSupportFiles() throws {
    let project = try Project(#"{ "language": "swift", "path": "Sources/Gen" }"#)
    let files = try project.generated
    let other = #"{ "language": "swift", "path": "Sources/Gen", "engine": "wasm-c-api" }"#
    try project.configure([other])
    let adapters = ["WasmKit", "WasmCAPI"].map { "Sources/Gen/PintleEngine+\($0).swift" }
    let changed = files.subtracting([adapters[0]]).union([adapters[1]])
    try project.expect(changed, leftovers: [adapters[0]])
    // One file has the support code, too.
    try project.configure([#"{ "language": "swift", "path": "Sources/Gen/One.swift" }"#])
    try project.expect(["Sources/Gen/One.swift"], leftovers: changed)
    try project.configure([#"{ "language": "swift", "path": "Sources/Gen" }"#])
    try project.expect(files, leftovers: ["Sources/Gen/One.swift"])
    // In another folder, nothing needs the support files of the old one.
    try project.configure([#"{ "language": "swift", "path": "Gen" }"#])
    let moved = Set(files.map { $0.replacingOccurrences(of: "Sources/", with: "") })
    try project.expect(moved, leftovers: files)
  }

  /// A file with the support code doesn't take it from the files of another world.
  @Test func supportFilesOfAnotherWorldStay() throws {
    let project = try Project(#"{ "language": "swift", "path": "Gen" }"#)
    let files = try project.generated
    try project.folder.write(["b.wit": "package b:b;\n\nworld other {}\n"])
    let arguments = ["generate", "b.wit", "--language", "swift", "--out", "Gen/Other.swift"]
    #expect(try pintle(arguments, in: project.folder).output == "created Gen/Other.swift\n")
    #expect(try project.generated == files.union(["Gen/Other.swift"]))
    try project.configure([Self.rust])
    try project.expect(["src/a.rs", "Gen/Other.swift"], leftovers: files)
  }

  /// Whatever the path of the configuration, the files are the same.
  @Test func placesOfTheConfiguration() throws {
    let folder = try TemporaryFolder()
    let text = #"{ "wit": "a.wit", "outputs": [{ "language": "rust", "path": "./src//v.gen/" }] }"#
    try folder.write(["p/q/pintle.json": text, "p/q/a.wit": greeter])
    let paths = ["p/q/pintle.json", "./p//q/pintle.json", "p/../p/q/pintle.json"]
    var outputs: [String] = []
    for path in paths + [folder.path("p/q/pintle.json")] {
      outputs.append(try pintle(["generate", "--config", path], in: folder).output)
    }
    #expect(outputs[0] == "created p/q/src/v.gen/greeter.rs\n")
    #expect(outputs.dropFirst().allSatisfy { $0.hasPrefix("up to date") }, "\(outputs)")
    let made = try folder.read("p/q/src/v.gen/greeter.rs")
    #expect(made.contains("\n// @generated for src/v.gen/ in pintle.json\n"))
    try folder.write(["p/q/pintle.json": text.replacingOccurrences(of: "v.gen", with: "w.gen")])
    let moved = try pintle(["generate", "--config", paths[2]], in: folder)
    #expect(moved.output.contains("removed p/../p/q/src/v.gen/greeter.rs\n"), "\(moved)")
    let files = ["pintle.json", "a.wit", "src/w.gen/greeter.rs"].map { "p/q/\($0)" }
    #expect(try Set(folder.contents().keys) == Set(files))
  }

  @Test func unusedRuntime() throws {
    let project = try Project(#"{ "language": "typescript", "path": "web", "runtime": "shared" }"#)
    try project.configure([#"{ "language": "typescript", "path": "web" }"#])
    try project.expect(["web/greeter.ts"], leftovers: ["web/pintle.ts"])
  }

  /// Files of other configurations and commands, copies, and files without a header stay.
  @Test func filesOfOthersStay() throws {
    let project = try Project(Self.rust)
    let text = try project.folder.read("src/a.rs")
    try project.folder.write([
      "copies/a.rs": text, "src/copy.rs": text, "src/mine.rs": "fn main() {}\n",
    ])
    try project.configure([#"{ "language": "rust", "path": "src" }"#], in: "other.json")
    try project.generate("--config", "other.json")
    try project.generate("a.wit", "--language", "rust", "--out", "commands")
    let mine = try project.generated.subtracting(["src/a.rs"])
    try project.configure([#"{ "language": "rust", "path": "gen/b.rs" }"#])
    try project.expect(mine.union(["gen/b.rs"]), leftovers: ["src/a.rs"])
    // Without its configuration, the file in its folder is like any other of the world.
    try FileManager.default.removeItem(atPath: project.folder.path("other.json"))
    try project.configure([#"{ "language": "rust", "path": "src" }"#])
    try project.generate()
    try project.configure([#"{ "language": "rust", "path": "src/c.rs" }"#])
    try project.expect(
      mine.union(["src/c.rs"]).subtracting(["src/greeter.rs"]), leftovers: ["src/greeter.rs"])
  }

  /// A run for one language leaves the files of the others; one with other options has no part in the configuration.
  @Test func partsOfConfigurations() throws {
    let project = try Project(Self.rust, #"{ "language": "typescript", "path": "web" }"#)
    try project.configure([#"{ "language": "typescript", "path": "web", "js": true }"#])
    let output = try project.generate("--language", "typescript")
    #expect(output.contains("removed web/greeter.ts\n"))
    try project.generate("--globals", "lib")
    #expect(try project.generated == ["src/a.rs", "web/greeter.js", "web/greeter.d.ts"])
    try project.expect(["web/greeter.js", "web/greeter.d.ts"], leftovers: ["src/a.rs"])
  }

  /// Two commands with the same folder don't remove each other's files: of another form, or of another world.
  @Test func commandsWithOneFolder() throws {
    let folder = try TemporaryFolder()
    let second = "\n@unstable(feature = more)\nworld more {}\nworld last {}\n"
    try folder.write(["a.wit": greeter + second])
    let commands = [
      ["--world", "greeter"], ["--world", "greeter", "--js"], ["--world", "last"],
      ["--world", "more", "--features", "more"],
    ].map { ["a.wit", "--language", "typescript", "--out", "gen"] + $0 }
    for command in commands { #expect(try pintle(["generate"] + command, in: folder).status == 0) }
    let files = try folder.contents()
    #expect(files.count == 6)
    for command in commands {
      let outcome = try pintle(["generate"] + command, in: folder)
      #expect(outcome.output.hasPrefix("up to date"), "\(outcome)")
      #expect(try pintle(["check"] + command, in: folder).status == 0)
    }
    #expect(try folder.contents() == files)
    // A world that the package no longer has is no other command's.
    try folder.write(["a.wit": greeter])
    let outcome = try pintle(["generate"] + commands[0], in: folder)
    #expect(outcome.output.contains("removed gen/last.ts\nremoved gen/more.ts\n"))
    #expect(try folder.contents().count == 4)
  }

  @Test func copiesInTheFolderOfACommand() throws {
    let folder = try TemporaryFolder()
    try folder.write(["a.wit": greeter])
    let arguments = ["a.wit", "--language", "rust", "--out", "gen"]
    #expect(try pintle(["generate"] + arguments, in: folder).status == 0)
    let text = try folder.read("gen/greeter.rs")
    try folder.write(["gen/old.rs": text, "gen/mine.rs": "fn main() {}\n"])
    let stale = try pintle(["check"] + arguments, in: folder)
    #expect(stale.status == 1)
    #expect(stale.errors.contains("`gen/old.rs` is left over from an earlier run"))
    let outcome = try pintle(["generate"] + arguments, in: folder)
    #expect(outcome.output == "removed gen/old.rs\nup to date: gen/greeter.rs\n")
    #expect(try folder.contents().keys.sorted() == ["a.wit", "gen/greeter.rs", "gen/mine.rs"])
  }

  /// Output folders that are links are searched once.
  @Test func linkedFolders() throws {
    let project = try Project(Self.rust)
    let manager = FileManager.default
    try manager.createDirectory(atPath: project.folder.path("z"), withIntermediateDirectories: true)
    try manager.createSymbolicLink(
      atPath: project.folder.path("link"), withDestinationPath: "z")
    try project.configure([#"{ "language": "rust", "path": "link" }"#])
    try project.generate()
    #expect(try project.folder.contents().keys.contains("z/greeter.rs"))
    #expect(try project.generate() == "up to date: link/greeter.rs\n")
  }
}
