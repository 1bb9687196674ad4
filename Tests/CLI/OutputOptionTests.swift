import PintleTestSupport
import Testing

/// What `generate` reads and writes besides one WIT path and one output path.
@Suite struct OutputOptionTests {
  private let shared = "package demo:shared@1.0.0;\ninterface names { type name = string; }\n"
  private let user = """
    package demo:user@1.0.0;
    interface i { use demo:shared/names@1.0.0.{name}; greet: func(n: name) -> name; }
    world w { export i; }

    """

  private func run(
    _ arguments: String, in folder: TemporaryFolder, input: String = ""
  ) throws -> Program.Result {
    try pintle(arguments.split(separator: " ").map(String.init), in: folder, input: input)
  }

  /// Dependencies can be further paths, on the command line and in the configuration.
  @Test func dependencies() throws {
    let folder = try TemporaryFolder()
    try folder.write([
      "user.wit": user, "other/shared.wit": shared,
      "pintle.json": #"""
      {"wit": ["user.wit", "other"], "outputs": [{"language": "rust", "path": "x.rs"}]}
      """#,
    ])
    #expect(try run("generate user.wit --language rust -o x.rs", in: folder).status == 1)
    let call = "user.wit other/shared.wit --language rust -o x.rs"
    #expect(try run("generate \(call)", in: folder).output == "created x.rs\n")
    #expect(try run("check \(call)", in: folder) == Program.Result(status: 0))
    for out in ["-ox.rs", "-o=x.rs", "--out=x.rs", "--out x.rs"] {
      let call = "user.wit other/shared.wit --language rust \(out)"
      #expect(try run("check \(call)", in: folder) == Program.Result(status: 0), "\(out)")
    }
    // The configuration makes the file its own; for other commands it is the same.
    #expect(try run("generate", in: folder).output == "updated x.rs\n")
    #expect(try run("check", in: folder) == Program.Result(status: 0))
    #expect(try run("check \(call)", in: folder) == Program.Result(status: 0))
    let piped = try run("generate - other --language rust -o x.rs", in: folder, input: user)
    #expect(piped.output == "up to date: x.rs\n")
  }

  /// Each language prints the file that it writes.
  @Test(arguments: [("rust", "rs"), ("swift", "swift"), ("typescript", "ts")])
  func bindingsOnStandardOutput(_ language: String, _ ending: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(["a.wit": greeter])
    let call = "generate a.wit --language \(language) --out"
    let printed = try run("\(call) -", in: folder)
    #expect(printed.status == 0 && printed.errors == "")
    #expect(try folder.contents().count == 1)
    #expect(try run("\(call) bindings.\(ending)", in: folder).status == 0)
    #expect(try folder.contents()["bindings.\(ending)"] == printed.output)
    // With a configuration, its output is printed.
    try folder.write([
      "pintle.json": #"{"wit": "a.wit", "outputs": [{"language": "\#(language)", "path": "x"}]}"#
    ])
    #expect(try run("generate -o -", in: folder).output == printed.output)
  }

  @Test(arguments: [
    (
      "generate a.wit --language typescript --js --out -",
      "these are 2: `greeter.js`, `greeter.d.ts`"
    ),
    (
      "generate a.wit --language typescript --runtime shared --out -",
      "standard output takes one file, but these are 2"
    ),
    ("generate a.wit --language rust --out - --depfile d", "need a file"),
    ("generate a.wit --language rust --out x --depfile -", "need a file"),
    ("check a.wit --language rust --out -", "`pintle check` compares files"),
    (
      "generate a.wit --language rust --out x --depfile a.wit",
      "`a.wit`, which is a file that is read"
    ),
    (
      "generate a.wit --language rust --out x.rs --depfile ./x.rs",
      "`./x.rs`, which is a file that is generated"
    ),
  ])
  func wrongPlaces(_ call: String, _ message: String) throws {
    try check(call, fails: 2, with: ["error[invalid-option]", message], files: ["a.wit": greeter])
  }

  /// The file of `--depfile` names what was read and written; Tests/Commands runs Make and Ninja with it.
  @Test func dependencyFile() throws {
    let folder = try TemporaryFolder()
    try folder.write([
      "p/wit/a b.wit": user, "p/wit/deps/s#1$.wit": shared, "rule.d": "anything",
      "p/pintle.json": #"""
      {"wit": "wit", "outputs": [{"language": "rust", "path": "x.rs"},
        {"language": "typescript", "path": "web", "js": true}]}
      """#,
    ])
    let call = "generate --config p/pintle.json --depfile rule.d"
    let first = try run(call, in: folder)
    #expect(
      first.output == "created p/x.rs\ncreated p/web/w.js\ncreated p/web/w.d.ts\n", "\(first)")
    #expect(
      try folder.contents()["rule.d"] == ##"""
        p/x.rs p/web/w.js p/web/w.d.ts: \
          p/pintle.json \
          p/wit/a\ b.wit \
          p/wit/deps/s\#1$$.wit
        p/pintle.json:
        p/wit/a\ b.wit:
        p/wit/deps/s\#1$$.wit:

        """##)
    #expect(try run(call, in: folder).output == "up to date: 3 files\n")
  }

  /// Standard input has one name, wherever a message or a difference names it.
  @Test func standardInputHasOneName() throws {
    let folder = try TemporaryFolder()
    let name = "<standard input>"
    let worlds = "package a:b;\nworld one {}\nworld two {}\n"
    let call = "generate - --language rust --out x.rs"
    #expect(try run(call, in: folder, input: worlds).errors.contains(" --> \(name)\n"))
    #expect(try run(call, in: folder, input: "world").errors.contains(" --> \(name):1:6\n"))
    let short = try run("abi - --diagnostics short", in: folder, input: worlds)
    #expect(short.errors.hasPrefix("\(name): error[ambiguous-world]"), "\(short)")
    let json = try run("wit - --diagnostics json", in: folder, input: "world")
    #expect(json.errors.contains(#""path":"\#(name)","line":1,"column":6"#), "\(json)")
  }

  /// The version that the user has chooses the form; its text makes no difference.
  @Test func rustVersions() throws {
    let folder = try TemporaryFolder()
    try folder.write(["a.wit": greeter])
    func bindings(_ version: String) throws -> String {
      let call = "generate a.wit --language rust --out - --rust-version \(version)"
      let outcome = try run(call, in: folder)
      #expect(outcome.status == 0 && outcome.errors == "", "\(outcome)")
      return outcome.output
    }
    let old = try bindings("1.63")
    let new = try bindings("1.82")
    #expect(old.contains("\n// @generated with --rust-version 1.63\n") && old != new)
    for version in ["1.63.0", "1.70", "1.81.9"] { #expect(try bindings(version) == old) }
    for version in ["1.82.0", "1.100", "2.0"] { #expect(try bindings(version) == new) }
  }
}
