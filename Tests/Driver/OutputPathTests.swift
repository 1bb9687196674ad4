import PintleDriver
import PintleTypeScript
import Testing

@Suite struct OutputPathTests {
  @Test(arguments: [
    (Language.rust, "a/b.rs", "a", "b.rs" as String?),
    (.rust, "b.rs", "", "b.rs"), (.rust, "a/b", "a/b", nil),
    (.rust, "./a//b/", "a/b", nil), (.rust, ".", "", nil), (.rust, "/x/y.rs", "/x", "y.rs"),
    (.rust, "../y.rs", "..", "y.rs"), (.rust, "b.rs/", "b.rs", nil), (.rust, "a/.rs", "a/.rs", nil),
    (.swift, "a", "a", nil), (.typescript, "a.ts", "", "a.ts"), (.typescript, "a.js", "", "a.js"),
  ])
  func fits(_ language: Language, _ path: String, _ folder: String, _ file: String?) throws {
    let output = try Output(Target(language), at: path)
    #expect(output.folder == folder)
    #expect(output.fileName == file)
  }

  @Test(arguments: [
    (Language.rust, "a.ts"), (.rust, "a.swift"), (.swift, "a.rs"), (.swift, "A.swift"),
    (.typescript, "a.rs"), (.typescript, "a.d.ts"),
  ])
  func doesNotFit(_ language: Language, _ path: String) {
    #expect(throws: OutputPathProblem.self) { try Output(Target(language), at: path) }
  }

  @Test func nameOfAJavaScriptFileChoosesJavaScript() throws {
    #expect(try Output(Target(.typescript), at: "a.js").target == .typescript(.init(js: true)))
    #expect(throws: OutputPathProblem.self) {
      try Output(.typescript(.init(js: true)), at: "a.ts")
    }
  }
}
