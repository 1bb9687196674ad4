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
    ("rust", "b.rs/", "b.rs", nil), ("rust", "a/.rs", "a/.rs", nil), ("swift", "a", "a", nil),
    ("swift", "a/B.swift", "a", "B.swift"), ("typescript", "a.ts", "", "a.ts"),
    ("typescript", "a.js", "", "a.js"),
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
    ("typescript", "a.d.ts"),
  ])
  func filesOfOtherLanguagesAreRefused(_ language: String, _ path: String) {
    #expect(throws: FileNameProblem.self) { try output(language, at: path) }
  }

  @Test func theNameOfAJavaScriptFileChoosesJavaScript() throws {
    var backend = try output("typescript", at: "a.js").backend
    #expect(backend.changedOptions == ["--js"])
    #expect(throws: FileNameProblem.self) { try Output(backend, at: "a.ts") }
    backend.set("js", to: "false")
    #expect(throws: Never.self) { try Output(backend, at: "a.ts") }
  }
}
