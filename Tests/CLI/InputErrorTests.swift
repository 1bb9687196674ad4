import Foundation
import PintleTestSupport
import Testing

/// Wrong input: the message, the exit status, and that no file changes.
@Suite struct InputErrorTests {
  static let call = "generate a.wit --language rust --out gen"

  private func check(
    wit: String, fails status: Int32 = 1, with parts: [String],
    location: SourceLocation = #_sourceLocation
  ) throws {
    try PintleCLITests.check(
      Self.call, fails: status, with: parts, files: ["a.wit": wit], location: location)
    try PintleCLITests.check(
      "wit a.wit", fails: status, with: parts, files: ["a.wit": wit], location: location)
  }

  @Test func missingFile() throws {
    try PintleCLITests.check(
      Self.call, fails: 74, with: ["error[cannot-read]: cannot read `a.wit`: No such file"])
  }

  @Test func folderWithoutWIT() throws {
    try PintleCLITests.check(
      "generate wit --language rust --out gen", fails: 1,
      with: ["error[no-wit-files]: no `.wit` file in the folder `wit`"], files: ["wit/a.txt": ""])
  }

  @Test func invalidUTF8() throws {
    let folder = try TemporaryFolder()
    try Data([0x70, 0xFF]).write(to: URL(fileURLWithPath: folder.path("a.wit")))
    let outcome = try pintle(Self.call.split(separator: " ").map(String.init), in: folder)
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("error[invalid-utf8]"))
    #expect(outcome.errors.contains("--> a.wit:1:2"))
    #expect(try folder.contents().keys.sorted() == ["a.wit"])
  }

  @Test func tenErrorsInOneFile() throws {
    let lines = (0..<10).map { "  f\($0): func(x: t\($0));\n" }.joined()
    let wit = "package a:b;\ninterface i {\n\(lines)}\nworld w { export i; }\n"
    try check(
      wit,
      with: (0..<10).map { "no type named `t\($0)`\n" }
        + (3..<13).map { "--> a.wit:\($0):15\n" })
  }

  private func check(_ wit: String, with parts: [String]) throws {
    try check(wit: wit, with: parts)
  }

  @Test func errorsOfNames() throws {
    try check(
      "package a:b;\nworld w { import f: func(x: strng); }\n",
      with: ["error[unknown-type]", "--> a.wit:2:29", "x: strng"])
    try check(
      "package a:b;\ninterface i { f: func(); f: func(); }\nworld w { import i; }\n",
      with: ["error[duplicate-name]", "--> a.wit:2:26"])
    try check(
      "package a:b;\ninterface thing {}\nworld w { import thingy; }\n",
      with: ["error[unknown-interface]", "--> a.wit:3:18", "a similar name exists: `thing`"])
  }

  @Test func choiceOfTheWorld() throws {
    let wit = "package a:b;\nworld one {}\nworld two {}\n"
    try PintleCLITests.check(
      Self.call, fails: 1, with: ["error[ambiguous-world]", "--world one"], files: ["a.wit": wit])
    try PintleCLITests.check(
      Self.call + " --world tow", fails: 1,
      with: ["error[unknown-world]", "a similar name exists: `two`"], files: ["a.wit": wit])
    try PintleCLITests.check(
      Self.call, fails: 1, with: ["error[no-world]", "--> a.wit\n"],
      files: ["a.wit": "package a:b;\n"])
    let text = #"{"wit": "a.wit", "world": "tow", "outputs": [{"language": "rust", "path": "x"}]}"#
    try PintleCLITests.check(
      "check", fails: 1, with: ["error[unknown-world]", "--> pintle.json:1:27\n"],
      files: ["a.wit": wit, "pintle.json": text])
  }

  @Test func unsupportedFunction() throws {
    try PintleCLITests.check(
      Self.call, fails: 1, with: ["error[unsupported-feature]", "--> a.wit:2:"],
      files: ["a.wit": "package a:b;\nworld w { export f: func(s: stream<u8>); }\n"])
  }

  @Test func badConfigurations() throws {
    for (text, part) in [
      ("{", "--> pintle.json:1:2"),
      (#"{"wit": "a.wit", "outpust": []}"#, "did you mean `outputs`?"),
      (
        #"{"wit": "a.wit", "outputs": [{"language": "rust", "path": "../gen"}]}"#,
        "the path `../gen` contains `..`"
      ),
    ] {
      for command in ["generate", "check"] {
        try PintleCLITests.check(
          command, fails: 1, with: ["error[invalid-configuration]", part],
          files: ["pintle.json": text, "a.wit": greeter])
      }
    }
    try PintleCLITests.check(
      "generate --config c.json", fails: 74, with: ["error[cannot-read]: cannot read `c.json`"])
  }

  @Test func optionsThatContradictTheConfiguration() throws {
    let text = #"""
      {"wit": "a.wit", "outputs": [
        {"language": "rust", "path": "a"}, {"language": "swift", "path": "b"}]}
      """#
    let files = ["pintle.json": text, "a.wit": greeter]
    let cases = [
      ("--language typescript", "`pintle.json` has no output in the language `typescript`"),
      ("--out c", "`--out` replaces the path of one output, but `pintle.json` has 2"),
      ("--js", "`--js` is only an option of TypeScript output"),
      ("--language rust --engine none", "`--engine` is only an option of Swift output"),
      ("--language rust --lease f", "`--lease` is only an option of Swift and TypeScript output"),
    ]
    for (options, part) in cases {
      try PintleCLITests.check("generate \(options)", fails: 2, with: [part], files: files)
    }
  }

  @Test func placesThatCannotBeWritten() throws {
    for (out, part) in [
      ("file/gen", "`file` is not a folder"),
      ("file/x.rs", "`file` is not a folder"),
      ("/proc/pintle/gen", "cannot write `/proc/pintle/gen/greeter.rs`: "),
      ("folder/x.rs", "`folder/x.rs`: it is not a regular file"),
    ] {
      try PintleCLITests.check(
        "generate a.wit --language rust --out \(out)", fails: 74,
        with: ["error[cannot-write]", part],
        files: ["a.wit": greeter, "file": "", "folder/x.rs/inner": ""])
    }
  }

  @Test func fileThatPintleDidNotWrite() throws {
    let files = ["a.wit": greeter, "gen/greeter.rs": "fn main() {}\n"]
    for command in ["generate", "check"] {
      try PintleCLITests.check(
        "\(command) a.wit --language rust --out gen", fails: 1,
        with: [
          "error[not-generated]: `gen/greeter.rs` was not written by Pintle", "--force",
        ], files: files)
    }
  }

  /// If one output can't be written, the other isn't either.
  @Test func allOrNothing() throws {
    let text = #"""
      {"wit": "a.wit", "outputs": [
        {"language": "rust", "path": "a"}, {"language": "rust", "path": "b"}]}
      """#
    let files = ["pintle.json": text, "a.wit": greeter, "b/greeter.rs": "fn main() {}\n"]
    try PintleCLITests.check(
      "generate", fails: 1, with: ["error[not-generated]: `b/greeter.rs`"], files: files)
  }
}
