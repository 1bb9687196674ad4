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

  /// The help names the one path to write.
  @Test(arguments: [
    ("swift", "g/x.rs", "`x.rs` is the name of a Rust file, not of Swift output", "`x.swift`"),
    ("rust", "x.ts", "`x.ts` is the name of a TypeScript file, not of Rust output", "`x.rs`"),
    ("rust", "x.d.ts", "`x.d.ts` is the name of a TypeScript file, not of Rust output", "`x.rs`"),
    ("typescript", "a.b.swift", "`a.b.swift` is the name of a Swift file, not", "`a.b.ts`"),
    ("typescript", "x.tsx", "`x.tsx` is not a file name for TypeScript output", "`x.ts`"),
    ("typescript", "x.jsx", "`x.jsx` is not", "`x.js`"),
    ("typescript", "x.d.ts", "`x.d.ts` is not", "`x.js`"),
    ("typescript", "x.d.mts", "`x.d.mts` is not", "`x.mjs`"),
    ("typescript", "x.d.cts", "`x.d.cts` is not", "`x.cjs`"),
    ("typescript", "x.cts", "`x.cts` is not", "`x.cjs`"), ("rust", "X.RS", "", "`X.rs`"),
    ("swift", "g/.swift", "`.swift` is not a file name for Swift output", "`bindings.swift`"),
    ("rust", "v.gen", "`v.gen` is not", "`v.rs`, or `v.gen/` for a folder"),
    ("rust", "a/b.rs.txt", "`b.rs.txt` is not", "`b.rs`, or `b.rs.txt/` for a folder"),
  ])
  func theHelpNamesWhatToWrite(
    _ language: String, _ path: String, _ message: String, _ written: String
  ) {
    let problem = #expect(throws: FileNameProblem.self) { try output(language, at: path) }
    #expect(problem?.help == "write \(written)")
    #expect(problem?.message.hasPrefix(message) == true, "\(problem?.message ?? "")")
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
