import Foundation
import PintleTestSupport
import Testing

@Suite struct FormatCommandTests {
  private static let untidy = "package a:b;interface i{f:func();}// end"
  private static let tidy = "package a:b;\n\ninterface i {\n  f: func();\n} // end\n"

  private func run(_ arguments: String..., in folder: TemporaryFolder, input: String = "") throws
    -> Program.Result
  {
    try pintle(["fmt"] + arguments, in: folder, input: input)
  }

  @Test func filesAndFoldersAreFormattedInPlace() throws {
    let folder = try TemporaryFolder()
    try folder.write([
      "a.wit": Self.untidy, "wit/b.wit": Self.untidy, "wit/c.wit": Self.tidy,
      "wit/d.txt": Self.untidy, "wit/deps/e.wit": Self.untidy,
    ])
    let time = try folder.time(of: "wit/c.wit")
    let outcome = try run("a.wit", "wit", in: folder)
    #expect(
      outcome == Program.Result(status: 0, output: "formatted a.wit\nformatted wit/b.wit\n"))
    #expect(
      try folder.contents() == [
        "a.wit": Self.tidy, "wit/b.wit": Self.tidy, "wit/c.wit": Self.tidy,
        "wit/d.txt": Self.untidy, "wit/deps/e.wit": Self.untidy,
      ])
    #expect(try folder.time(of: "wit/c.wit") == time)
    let again = try run("a.wit", "wit", "wit/deps", "--verbose", in: folder)
    #expect(
      again.output
        == "unchanged a.wit\nunchanged wit/b.wit\nunchanged wit/c.wit\nformatted wit/deps/e.wit\n")
    #expect(try run("wit", "--quiet", in: folder) == Program.Result(status: 0))
  }

  @Test func fileNamedTwiceIsFormattedOnce() throws {
    let folder = try TemporaryFolder()
    try folder.write(["real/a.wit": Self.untidy])
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("link"), withDestinationPath: "real")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("b.wit"), withDestinationPath: "real/a.wit")
    #expect(try run("link", "real/a.wit", "b.wit", in: folder).output == "formatted link/a.wit\n")
    // Links are kept.
    #expect(
      try FileManager.default.destinationOfSymbolicLink(atPath: folder.path("b.wit"))
        == "real/a.wit")
    #expect(try folder.contents()["real/a.wit"] == Self.tidy)
  }

  @Test func standardInputGoesToStandardOutput() throws {
    let folder = try TemporaryFolder()
    let outcome = try run("-", in: folder, input: Self.untidy)
    #expect(outcome == Program.Result(status: 0, output: Self.tidy))
    #expect(try run("-", "--quiet", in: folder, input: Self.tidy).output == Self.tidy)
    #expect(try run("-", in: folder) == Program.Result(status: 0))
    #expect(try folder.contents() == [:])
  }

  @Test func checkWritesNothing() throws {
    let folder = try TemporaryFolder()
    let files = ["a.wit": "package a:b;\n\n\n", "b.wit": Self.tidy]
    try folder.write(files)
    let outcome = try run("--check", ".", in: folder)
    #expect(outcome.status == 1)
    #expect(
      outcome.output == "--- ./a.wit\n+++ ./a.wit (formatted)\n@@ -1,3 +1 @@\n package a:b;\n-\n-\n"
        || outcome.output
          == "--- a.wit\n+++ a.wit (formatted)\n@@ -1,3 +1 @@\n package a:b;\n-\n-\n"
    )
    #expect(outcome.errors.contains("error[unformatted-file]: `"))
    #expect(outcome.errors.contains("a.wit` is not formatted"))
    #expect(!outcome.errors.contains("b.wit"))
    #expect(try folder.contents() == files)
    #expect(try run("--check", "--quiet", "a.wit", in: folder).output == "")
    #expect(try run("--check", "b.wit", in: folder) == Program.Result(status: 0))
    let input = try run("--check", "-", in: folder, input: "\npackage a:b;\n")
    #expect(input.status == 1)
    #expect(input.output.hasPrefix("--- <standard input>\n+++ <standard input> (formatted)\n"))
  }

  @Test func withSyntaxErrorsNothingIsWritten() throws {
    let files = ["a.wit": Self.untidy, "b.wit": "package a:b;\ninterface {}\n"]
    for call in ["fmt a.wit b.wit", "fmt --check b.wit", "fmt ."] {
      try check(
        call, fails: 1, with: ["error[unexpected-token]: expected an identifier", "b.wit:2:11"],
        files: files)
    }
    try check("fmt -", fails: 1, with: ["<standard input>:1:10"], input: "interface")
  }

  @Test func systemErrorsAreReported() throws {
    try check("fmt nowhere.wit", fails: 74, with: ["cannot read `nowhere.wit`"])
    try check("fmt .", fails: 1, with: ["no `.wit` file in the folder"])
  }

  /// A rename would replace the pipe with a file. Nothing writes to the pipe, so the command must not read it.
  @Test func pipesAreRefused() throws {
    let folder = try TemporaryFolder()
    #expect(mkfifo(folder.path("pipe"), 0o600) == 0)
    let outcome = try run("pipe", in: folder)
    #expect(outcome.status == 74)
    #expect(outcome.errors.contains("cannot read `pipe`: it is neither a file nor a folder"))
  }
}
