import Foundation
import PintleTestSupport
import Testing

/// `pintle verify`, from arguments to output. Tests/Report has the details of what it says.
@Suite struct VerifyCommandTests {
  private static let text = ModuleBytes.Item.function([0x7F, 0x7F], [0x7F])
  private static let allocator = ModuleBytes.Item.function([0x7F, 0x7F, 0x7F, 0x7F], [0x7F])

  /// A guest of ``greeter``.
  private static let guest = ModuleBytes(exports: [
    ("memory", .memory([0, 1])), ("cabi_realloc", allocator), ("greet", text),
    ("cabi_post_greet", .function([0x7F], [])),
  ])

  private func folder(_ module: [UInt8] = guest.bytes) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(["a.wit": greeter])
    try folder.write(module, to: "a.wasm")
    return folder
  }

  private func run(
    _ arguments: String, module: [UInt8] = guest.bytes
  ) throws -> Program.Result {
    let words = arguments.split(separator: " ").map(String.init)
    return try pintle(["verify"] + words, in: try folder(module))
  }

  @Test func aModuleThatFitsIsSaidToFit() throws {
    let outcome = try run("a.wasm --wit a.wit")
    #expect(outcome.status == 0 && outcome.errors == "")
    #expect(outcome.output == "a.wasm fits world demo:greeter/greeter@1.0.0, legacy names\n")
    #expect(try run("--wit=a.wit a.wasm --quiet").output == "")
    let verbose = try run("a.wasm --wit a.wit --verbose").output
    #expect(verbose.contains("\nmatching exports\n  greet            (i32, i32) -> i32\n"))
  }

  @Test func aMismatchIsAnError() throws {
    let module = ModuleBytes(
      imports: [("wasi_snapshot_preview1", "fd_write", .function([], []))],
      exports: [("memory", .memory([0, 1])), ("cabi_realloc", Self.allocator)])
    let outcome = try run("a.wasm --wit a.wit", module: module.bytes)
    #expect(outcome.status == 1)
    #expect(
      outcome.output == """
        a.wasm doesn't fit world demo:greeter/greeter@1.0.0, legacy names

        missing export greet
          expected  (i32, i32) -> i32
          for       greet: func(name: string) -> string
          in        a.wit:4:10

        surplus import wasi_snapshot_preview1 fd_write
          found  () -> ()

        """)
    for part in [
      "error[module-mismatch]: `a.wasm` doesn't fit world `demo:greeter/greeter@1.0.0`: "
        + "1 missing export, 1 surplus import\n",
      "help: the module imports `wasi_snapshot_preview1` `fd_write`: it was built for WASI preview 1.",
    ] {
      #expect(outcome.errors.contains(part), "\(outcome.errors)")
    }
    let quiet = try run("a.wasm --wit a.wit --quiet", module: module.bytes)
    #expect(quiet.status == 1 && quiet.output == "" && quiet.errors == outcome.errors)
  }

  @Test func otherImportsAreAllowed() throws {
    let module = ModuleBytes(
      imports: [
        ("env", "log", .function([], [])), ("wasi_snapshot_preview1", "exit", .function([], [])),
      ])
    try withWorld("package a:b; world w {}", module) { folder in
      let call = ["verify", "a.wasm", "--wit", "w.wit", "--other-imports"]
      #expect(try pintle(call + ["env"], in: folder).status == 1)
      let both = try pintle(call + ["env,wasi_snapshot_preview1"], in: folder)
      #expect(both.status == 0)
      #expect(both.output.contains("\nimports that the host provides beside the world\n  env log"))
    }
  }

  private func withWorld(
    _ wit: String, _ module: ModuleBytes, _ body: (TemporaryFolder) throws -> Void
  ) throws {
    let folder = try folder(module.bytes)
    try folder.write(wit, to: "w.wit")
    try body(folder)
  }

  @Test func jsonOptionPrintsEverything() throws {
    let outcome = try run("a.wasm --wit a.wit --json")
    let json = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
    let object = try #require(json as? [String: Any])
    #expect(object["fits"] as? Bool == true)
    let findings = try #require(object["findings"] as? [[String: Any]])
    #expect(findings.compactMap { $0["export"] as? String }.contains("greet"))
    let wrong = try run("a.wasm --wit a.wit --json", module: ModuleBytes().bytes)
    #expect(wrong.status == 1 && wrong.output.contains("\"fits\": false"))
  }

  @Test func configurationNamesTheWorld() throws {
    let folder = try folder()
    let configuration = """
      { "wit": "a.wit", "outputs": [{ "language": "rust", "path": "a.rs" }] }
      """
    try folder.write(configuration, to: "pintle.json")
    let outcome = try pintle(["verify", "a.wasm"], in: folder)
    #expect(outcome.status == 0 && outcome.output.hasPrefix("a.wasm fits world"))
    try folder.write("package x:y; world w { import i: func(); }", to: "b.wit")
    try folder.write(configuration.replacing("a.wit", with: "b.wit"), to: "b.json")
    let other = try pintle(["verify", "a.wasm", "--config", "b.json"], in: folder)
    #expect(other.status == 0 && other.output.contains("exports beyond the world\n"))
  }

  @Test func dependenciesFollowTheModule() throws {
    let folder = try folder(ModuleBytes(exports: [("c:d/i#f", .function([], []))]).bytes)
    try folder.write("package a:b; world w { export c:d/i; }", to: "w.wit")
    try folder.write("package c:d; interface i { f: func(); }", to: "d.wit")
    let call = ["verify", "a.wasm", "--wit", "w.wit"]
    #expect(try pintle(call + ["d.wit"], in: folder).status == 0)
    #expect(try pintle(call, in: folder).status == 1)
  }

  @Test func standardInputIsTheModuleOrTheWIT() throws {
    let folder = try folder()
    let wit = try pintle(["verify", "a.wasm", "--wit", "-"], in: folder, input: greeter)
    #expect(wit.status == 0)
    let module = try pintle(["verify", "-", "--wit", "a.wit"], in: folder, input: "(module)")
    #expect(module.errors.contains("error[not-a-module]: `<standard input>` is a module in text"))
  }

  @Test func aWorldThatFitsIsNamed() throws {
    let wit = """
      package a:b;
      world empty {}
      world left { export f: func(); }
      world right { export g: func(); }
      """
    let module = ModuleBytes(exports: [("g", .function([], []))])
    try withWorld(wit, module) { folder in
      let call = ["verify", "a.wasm", "--wit", "w.wit", "--world"]
      let wrong = try pintle(call + ["left"], in: folder)
      #expect(wrong.errors.contains("help: it fits the world `right`: add `--world right`"))
      #expect(try pintle(call + ["right"], in: folder).status == 0)
    }
  }

  // MARK: Files that are no modules

  @Test(arguments: [
    ("a component", [0, 0x61, 0x73, 0x6D, 0x0D, 0, 1, 0], "wasm32-wasip2"),
    ("in text form", Array("(module)".utf8), "wat2wasm"),
    ("empty", [], "ends in `.wasm`"),
    ("not WebAssembly", Array("hello".utf8), "ends in `.wasm`"),
    ("a program or a library", [0x7F, 0x45, 0x4C, 0x46], "--target wasm32-unknown-unknown"),
    ("an archive", Array("!<arch>\n".utf8), "cdylib"),
    ("compressed", [0x1F, 0x8B, 8], "decompress"),
  ])
  func otherFiles(noun: String, bytes: [UInt8], help: String) throws {
    let outcome = try run("a.wasm --wit a.wit", module: bytes)
    #expect(outcome.status == 1 && outcome.output == "")
    #expect(outcome.errors.contains("error[not-a-module]: `a.wasm` is "))
    #expect(outcome.errors.contains(noun) && outcome.errors.contains(help), "\(outcome.errors)")
  }

  @Test func aTruncatedModuleHasAnOffset() throws {
    let outcome = try run("a.wasm --wit a.wit", module: Array(Self.guest.bytes.dropLast(3)))
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("error[malformed-module]: `a.wasm` is not a valid module: "))
    #expect(outcome.errors.contains(", at byte "))
  }

  // MARK: Usage

  @Test func wrongUsage() throws {
    try check("verify", fails: 2, with: ["needs a module"])
    try check("verify a.wasm", fails: 2, with: ["missing `--wit`", "pintle verify a.wasm --wit"])
    try check("verify - --wit -", fails: 2, with: ["standard input cannot be both"])
    try check("verify a.wasm b.wasm", fails: 2, with: ["unexpected path `b.wasm`"])
    try check(
      "verify a.wasm --wit a.wit --config b.json", fails: 2, with: ["cannot be used together"])
  }

  @Test func filesThatCannotBeRead() throws {
    let files = ["a.wit": greeter, "folder/a": ""]
    try check("verify no.wasm --wit a.wit", fails: 74, with: ["cannot-read"], files: files)
    try check("verify folder --wit a.wit", fails: 74, with: ["it is a folder"], files: files)
  }
}
