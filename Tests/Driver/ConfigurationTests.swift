import Foundation
import PintleCodegen
import PintleDiagnostics
import PintleDriver
import PintleTestSupport
import Testing

/// Valid values in pintle.json, and the message, line and column of errors.
@Suite struct ConfigurationTests {
  /// Reads a configuration and returns its value and its errors as `line:column: message`.
  private func load(
    _ text: String, in folder: TemporaryFolder
  ) throws -> (value: Configuration?, errors: [String]) {
    try folder.write(["pintle.json": text])
    var sources = SourceMap()
    let loaded = Configuration.load(folder.path("pintle.json"), into: &sources)
    let errors = loaded.diagnostics.map { diagnostic in
      #expect(diagnostic.code == .invalidConfiguration)
      let place = diagnostic.span.map { sources[$0.file].position(at: $0.start) }
      return "\(place?.line ?? 0):\(place?.column ?? 0): \(diagnostic.message)"
        + diagnostic.help.map { " (\($0))" }.joined()
    }
    return (loaded.value, errors)
  }

  private func check(
    _ text: String, _ expected: [String], location: SourceLocation = #_sourceLocation
  ) throws {
    let result = try load(text, in: TemporaryFolder())
    #expect(result.errors == expected, sourceLocation: location)
    #expect(result.value == nil, sourceLocation: location)
  }

  @Test func everyKey() throws {
    let folder = try TemporaryFolder()
    let result = try load(
      #"""
      {
        "wit": "wit", "world": "w\u0065st", "features": ["a", "b-c", "a"],
        "outputs": [
          { "language": "rust", "path": "a/b.rs", "rust-version": "1.63", "allocator": "never",
            "skip": ["f", "[method]r.f"], "export-macro-name": "m", "stubs": true },
          { "language": "swift", "path": "c/", "engine": "none", "access": "public" },
          { "language": "typescript", "path": "./d", "js": true },
          { "language": "typescript", "path": "e.js" }
        ]
      }
      """#, in: folder)
    #expect(result.errors == [])
    let value = try #require(result.value)
    #expect(value.wit == [folder.path("wit")])
    #expect(value.world == "west")
    #expect(value.features == .named(["a", "b-c"]))
    #expect(value.outputs.map(\.backend.name) == ["rust", "swift", "typescript", "typescript"])
    #expect(
      value.outputs.map(\.backend.changedOptions) == [
        [
          "--rust-version 1.63", "--allocator never", "--skip f,[method]r.f", "--stubs",
          "--export-macro-name m",
        ],
        ["--access public"], ["--js"], ["--js"],
      ])
    #expect(
      value.outputs.map(\.folder) == [
        folder.path("a"), folder.path("c"), folder.path("d"), folder.path,
      ])
    #expect(value.outputs.map(\.fileName) == ["b.rs", nil, nil, "e.js"])
  }

  @Test(arguments: [
    ("", "1:1: expected a value, found the end of the file"),
    ("{", "1:2: expected a key in double quotes, found the end of the file"),
    ("{} x", "1:4: expected the end of the file"),
    ("{ wit: 1 }", "1:3: expected a key in double quotes"),
    ("{ 'wit': 1 }", "1:3: expected a key in double quotes (JSON uses double quotes)"),
    ("// no", "1:1: expected a value (JSON has no comments)"),
    ("{\n  \"wit\" 1 }", "2:9: expected `:` after the key"),
    ("{ \"a\": 1 \"b\": 2 }", "1:10: expected `,` or `}`"),
    ("[1 2]", "1:4: expected `,` or `]`"),
    ("[1,]", "1:3: JSON allows no comma after the last entry"),
    ("[tru]", "1:2: expected a value"),
    ("[-]", "1:3: expected a digit"),
    ("[1.]", "1:4: expected a digit"),
    ("[01]", "1:3: expected `,` or `]`"),
    ("[\"a\nb\"]", "1:2: unterminated string"),
    ("[\"\\x\"]", "1:3: invalid escape in a string"),
    ("[\"\\ud800\"]", "1:3: invalid escape in a string"),
    (String(repeating: "[", count: 100_000), "1:65: values are nested more than 64 levels deep"),
  ])
  func notJSON(_ text: String, _ error: String) throws {
    try check(text, [error])
  }

  @Test func notUTF8() throws {
    let folder = try TemporaryFolder()
    try Data([0x7B, 0x22, 0xFF, 0x22]).write(to: URL(fileURLWithPath: folder.path("pintle.json")))
    var sources = SourceMap()
    let loaded = Configuration.load(folder.path("pintle.json"), into: &sources)
    #expect(loaded.diagnostics.map(\.message) == ["this string is not valid UTF-8"])
  }

  /// A configuration with one Rust output, with some text after its path and after the outputs.
  private func rust(_ inside: String = "", _ outside: String = "", path: String = "a") -> String {
    #"{"wit": "wit", "outputs": [{"language": "rust", "path": "\#(path)"\#(inside)}]\#(outside)}"#
  }

  @Test func wrongShapes() throws {
    try check("[]", ["1:1: a configuration must be an object, not an array"])
    try check("{}", ["1:1: missing key `wit`"])
    try check(#"{"wit": "wit"}"#, ["1:1: missing key `outputs`"])
    try check(
      #"{"wit": "wit", "outputs": []}"#,
      [
        "1:27: `outputs` is empty: there is nothing to generate (add an output, for example "
          + #"{ "language": "rust", "path": "src/bindings.rs" })"#
      ])
    try check(
      #"{"wit": "wit", "outputs": {}}"#, ["1:27: `outputs` must be an array, not an object"])
    try check(
      #"{"wit": "wit", "outputs": [1]}"#, ["1:28: an output must be an object, not a number"])
    try check(
      #"{"wit": "wit", "outputs": [{"language": "rust"}]}"#, ["1:28: missing key `path`"])
    try check(
      #"{"wit": "wit", "outputs": [{"path": "a"}]}"#, ["1:28: missing key `language`"])
  }

  @Test func wrongKeysAndTypes() throws {
    try check(rust("", #", "wrld": "a""#), ["1:64: unknown key `wrld` (did you mean `world`?)"])
    try check(
      rust("", #", "colour": "a""#),
      [
        "1:64: unknown key `colour` (possible keys: `$schema`, `wit`, `world`, `features`, "
          + "`outputs`)"
      ])
    try check(rust("", #", "wit": "b""#), ["1:64: duplicate key `wit`"])
    try check(rust("", #", "world": 1"#), ["1:73: `world` must be a string, not a number"])
    try check(rust("", #", "world": null"#), ["1:73: `world` must be a string, not null"])
    try check(
      rust("", #", "world": """#),
      ["1:73: `world` must not be empty or contain a NUL character"])
    try check(
      rust("", #", "features": true"#), ["1:76: `features` must be an array, not a boolean"])
    try check(
      rust("", #", "features": ["a", 1, "B_c"]"#),
      [
        "1:82: `features[1]` must be a string, not a number",
        "1:85: `B_c` is not a valid feature name: `_` is not allowed (write names like `b-c`)",
      ])
  }

  @Test func wrongOptions() throws {
    try check(
      #"{"wit": "wit", "outputs": [{"language": "rsut", "path": "a"}]}"#,
      ["1:41: `rsut` is not a value of `language` (did you mean `rust`?)"])
    try check(
      rust(#", "engine": "none""#),
      ["1:62: `engine` is an option of Swift output, not of Rust"])
    try check(
      rust(#", "borrow": ["f"]"#),
      ["1:62: `borrow` is an option of Swift and TypeScript output, not of Rust"])
    try check(
      rust(#", "rust-version": 1.63"#),
      ["1:78: `rust-version` must be a string, not a number"])
    try check(
      rust(#", "rust-version": "1.62""#),
      [
        "1:78: `1.62` is too old a version for `rust-version` (name the version that you have, 1.63 or later)"
      ])
    try check(
      rust(#", "skip": "f""#), ["1:70: `skip` must be an array, not a string"])
    try check(
      rust(#", "skip": ["f", 1]"#), ["1:76: `skip[1]` must be a string, not a number"])
    try check(
      rust(#", "export-macro-name": ["m"]"#),
      ["1:83: `export-macro-name` must be a string, not an array"])
    try check(
      #"{"wit": "wit", "outputs": [{"language": "typescript", "path": "a", "js": "yes"}]}"#,
      ["1:74: `js` must be true or false, not a string"])
  }

  @Test func everyErrorIsShown() throws {
    try check(
      #"""
      {
        "wit": 1,
        "outputs": [
          { "language": "rust", "path": "/a" },
          { "language": "swift", "path": "b", "enigne": "none" }
        ]
      }
      """#,
      [
        "2:10: `wit` must be a string, not a number",
        "4:35: the path `/a` is absolute "
          + "(use a path inside the folder of the configuration)",
        "5:41: unknown key `enigne` (did you mean `engine`?)",
      ])
  }

  @Test func paths() throws {
    let help = "(use a path inside the folder of the configuration)"
    for (path, problem) in [
      ("/etc", "is absolute"), ("../a", "contains `..`"), ("a/../../b", "contains `..`"),
    ] {
      try check(rust(path: path), ["1:57: the path `\(path)` \(problem) \(help)"])
    }
    try check(
      #"{"wit": "/wit", "outputs": [{"language": "rust", "path": "a"}]}"#,
      [
        "1:9: the path `/wit` is absolute "
          + "(use a path relative to the folder of the configuration; it may begin with `../`)"
      ])
    try check(
      #"{"wit": "wit", "outputs": [{"language": "rust"}]}"#, ["1:28: missing key `path`"])
    try check(
      rust(path: "a.ts"),
      [
        "1:57: `a.ts` is the name of a TypeScript file, not of Rust output (write `a.rs`)"
      ])
  }

  /// Only the build plugin makes such an output.
  @Test func outputWithoutPath() throws {
    let text = #"{"wit": "wit", "outputs": [{"language": "swift"}]}"#
    let result = try load(text, in: TemporaryFolder())
    #expect(result.value?.outputs.map(\.hasPath) == [false])
  }

  @Test func outputsThroughLinks() throws {
    let folder = try TemporaryFolder()
    let outside = try TemporaryFolder()
    try folder.write(["project/real/x": ""])
    let manager = FileManager.default
    for (name, target) in [
      ("out", outside.path), ("in", "real"), ("nowhere", folder.path("project/not-there")),
    ] {
      try manager.createSymbolicLink(
        atPath: folder.path("project/\(name)"), withDestinationPath: target)
    }
    let real = try #require(FileSystem.realPath(outside.path))
    let out = folder.path("project/out")
    let nowhere = folder.path("project/nowhere")
    let leaves = "goes through `\(out)`, a link that leads out of the folder, to `\(real)`"
    for (path, problem) in [
      ("in/a", nil), ("real", nil), ("out", leaves), ("out/a", leaves),
      ("nowhere/a", "goes through `\(nowhere)`, a link that leads nowhere"),
    ] {
      try folder.write(["project/pintle.json": rust(path: path)])
      var sources = SourceMap()
      let loaded = Configuration.load(folder.path("project/pintle.json"), into: &sources)
      let messages = loaded.diagnostics.map(\.message)
      #expect(messages == (problem.map { ["the path `\(path)` \($0)"] } ?? []))
    }
  }

  @Test func inputsAnywhere() throws {
    let folder = try TemporaryFolder()
    try folder.write(["shared/wit/a.wit": "", "host/deep/er/x": "", "host/app/x": ""])
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("host/app/link"), withDestinationPath: "../deep/er")
    for (path, shown) in [
      ("../../shared/wit", "shared/wit"), ("../../shared/./wit/a.wit", "shared/wit/a.wit"),
      ("../../elsewhere", "elsewhere"), ("x", "host/app/x"), ("link", "host/app/link"),
      // A link to another folder, whose parent is not that of the link.
      ("link/../er", "host/app/link/../er"),
    ] {
      let text = #"{"wit": "\#(path)", "outputs": [{"language": "rust", "path": "a"}]}"#
      try folder.write(["host/app/pintle.json": text])
      var sources = SourceMap()
      let loaded = Configuration.load(folder.path("host/app/pintle.json"), into: &sources)
      #expect(loaded.value?.wit == [folder.path(shown)])
    }
  }
}
