import PintleCodegen
import PintleDriver
import Testing

@Suite struct OutputPathTests {
  private func output(_ language: String, at path: String) throws -> Output {
    try Output(try #require(Backends.named(language)), at: path)
  }

  @Test(arguments: [
    ("rust", "a/b.rs", "a", "b.rs" as String?),
    ("rust", "b.rs", "", "b.rs"), ("rust", "a/b", "a/b", nil), ("rust", "./a//b/", "a/b", nil),
    ("rust", ".", "", nil), ("rust", "/x/y.rs", "/x", "y.rs"), ("rust", "../y.rs", "..", "y.rs"),
    ("rust", "b.rs/", "b.rs", nil), ("swift", "a", "a", nil),
    ("swift", "a/B.swift", "a", "B.swift"), ("typescript", "a.ts", "", "a.ts"),
    ("typescript", "a.js", "", "a.js"), ("typescript", "a.mjs", "", "a.mjs"),
    ("typescript", "a.mts", "", "a.mts"), ("typescript", "a.cjs", "", "a.cjs"),
    ("typescript", "a.b/", "a.b", nil), ("typescript", "a/.gen", "a/.gen", nil),
    ("typescript", "v1.2", "v1.2", nil), ("rust", "x/..", "x/..", nil),
  ])
  func aPathIsAFileOrAFolder(
    _ language: String, _ path: String, _ folder: String, _ file: String?
  ) throws {
    let output = try output(language, at: path)
    #expect(output.folder == folder)
    #expect(output.fileName == file)
  }

  @Test(arguments: [
    ("rust", "a.ts"), ("rust", "a.swift"), ("swift", "a.rs"), ("typescript", "a.rs"),
    ("typescript", "a.d.ts"), ("typescript", "a.d.mts"), ("typescript", "a.d.cts"),
    ("typescript", "a.cts"), ("typescript", "a.jsx"), ("typescript", "a.wasm"),
    ("rust", "a/b.rs.txt"), ("swift", ".a.b"), ("rust", "a/.rs"),
  ])
  func filesOfOtherKindsAreRefused(_ language: String, _ path: String) {
    #expect(throws: FileNameProblem.self) { try output(language, at: path) }
  }

  @Test func theHelpNamesTheEndings() {
    let problem = #expect(throws: FileNameProblem.self) { try output("typescript", at: "a.b") }
    #expect(
      problem?.help
        == "name a file that ends in `.ts`, `.js`, `.mts`, `.mjs` or `.cjs`, or a folder, with a `/` at the end"
    )
  }

  @Test(arguments: ["a.js", "a.mjs", "a.cjs"])
  func theNameOfAJavaScriptFileChoosesJavaScript(_ name: String) throws {
    var backend = try output("typescript", at: name).backend
    #expect(backend.changedOptions == ["--js"])
    #expect(throws: FileNameProblem.self) { try Output(backend, at: "a.ts") }
    #expect(throws: FileNameProblem.self) { try Output(backend, at: "a.mts") }
    backend.set("js", to: "false")
    #expect(throws: Never.self) { try Output(backend, at: "a.ts") }
  }
}
