import Foundation
import PintleTestSupport
import Testing

/// How `check` and `fmt --check` show differences: line endings, and colors.
@Suite struct DifferenceTests {
  private static let arguments = ["a.wit", "--language", "rust", "--out", "gen/a.rs"]

  private func folder(_ change: (String) -> String) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(["a.wit": greeter])
    #expect(try pintle(["generate"] + Self.arguments, in: folder).status == 0)
    try folder.write(["gen/a.rs": change(try folder.read("gen/a.rs"))])
    return folder
  }

  private static func windows(_ text: String) -> String {
    text.replacingOccurrences(of: "\n", with: "\r\n")
  }

  @Test func checkoutsWithOtherLineEndings() throws {
    let folder = try folder(Self.windows)
    let check = try pintle(["check"] + Self.arguments, in: folder)
    #expect(check.status == 1)
    #expect(check.output == "")
    #expect(check.errors.contains("error[outdated-file]: the lines of `gen/a.rs` end in CRLF\n"))
    let line =
      "put the line `*.rs text eol=lf` into `gen/.gitattributes`, then run `pintle generate`"
    #expect(check.errors.contains(line))
    let outcome = try pintle(["generate"] + Self.arguments, in: folder)
    #expect(outcome.output == "updated gen/a.rs\n")
    #expect(try pintle(["check"] + Self.arguments, in: folder).status == 0)
  }

  /// The difference shows what else is different.
  @Test func editsBesideLineEndings() throws {
    let folder = try folder { Self.windows($0 + "// mine\n") }
    let check = try pintle(["check"] + Self.arguments, in: folder)
    #expect(check.errors.contains("`gen/a.rs` is out of date, or was edited"))
    #expect(check.errors.contains("its lines end in CRLF, which the difference leaves out"))
    #expect(check.errors.contains("`*.rs text eol=lf`"))
    #expect(check.output.hasSuffix("\n-// mine\n"))
    #expect(!check.output.contains("\r"))
    #expect(check.output.split(separator: "\n").count { $0.hasPrefix("-") } == 2)
  }

  /// The line in .gitattributes makes Git check the file out as it was generated.
  @Test func gitFollowsTheAdvice() throws {
    let git = try #require(Program("git"))
    let folder = try folder { $0 }
    func run(_ arguments: String...) throws {
      let identity = ["-c", "user.name=a", "-c", "user.email=a@b", "-c", "core.autocrlf=true"]
      let outcome = try git.run(identity + arguments, in: folder)
      try #require(outcome.status == 0, "\(outcome)")
    }
    try run("init", "-q")
    try run("add", ".")
    try run("commit", "-qm", "Bindings")
    for advice in [nil, "*.rs text eol=lf\n"] {
      if let advice { try folder.write(["gen/.gitattributes": advice]) }
      try FileManager.default.removeItem(atPath: folder.path("gen/a.rs"))
      try run("checkout", "--", "gen/a.rs")
      let check = try pintle(["check"] + Self.arguments, in: folder)
      #expect(check.status == (advice == nil ? 1 : 0), "\(check)")
      #expect(check.errors.contains("end in CRLF") == (advice == nil))
    }
  }

  /// The line endings of WIT are no matter: the formatter keeps them, and bindings don't have them.
  @Test func inputsWithOtherLineEndings() throws {
    let folder = try folder { $0 }
    let documented = greeter.replacingOccurrences(
      of: "world", with: "/// Greets.\n/// Kindly.\nworld")
    try folder.write(["a.wit": documented])
    #expect(try pintle(["generate"] + Self.arguments, in: folder).status == 0)
    try folder.write(["a.wit": Self.windows(documented)])
    #expect(try pintle(["fmt", "--check", "a.wit"], in: folder) == Program.Result(status: 0))
    #expect(try pintle(["check"] + Self.arguments, in: folder) == Program.Result(status: 0))
    try folder.write(["a.wit": Self.windows(documented + "\n")])
    let difference = try pintle(["fmt", "--check", "a.wit"], in: folder).output
    #expect(difference.split(whereSeparator: \.isNewline).count { $0.hasPrefix("-") } == 2)
  }

  @Test func colors() throws {
    let folder = try folder { $0 + "// mine\n" }
    let plain = try pintle(["check"] + Self.arguments, in: folder)
    #expect(!plain.output.contains("\u{1B}"))
    let colored = try pintle(["check", "--color", "always"] + Self.arguments, in: folder)
    #expect(colored.output.hasPrefix("\u{1B}[1m--- gen/a.rs\u{1B}[0m\n\u{1B}[1m+++ gen/a.rs"))
    #expect(colored.output.contains("\n\u{1B}[36m@@ "))
    #expect(colored.output.hasSuffix("\n\u{1B}[31m-// mine\u{1B}[0m\n"))
    try folder.write(["a.wit": greeter + "\n\n\n"])
    let formatted = try pintle(["fmt", "--check", "a.wit", "--color=always"], in: folder)
    #expect(formatted.output.contains("\u{1B}[31m-\u{1B}[0m\n"))
  }

  /// Every option that a message of `check` names is one of the command that it names.
  @Test func adviceAboutForeignFiles() throws {
    let folder = try folder { _ in "fn main() {}\n" }
    let check = try pintle(["check"] + Self.arguments, in: folder)
    #expect(check.errors.contains("or replace it with `pintle generate --force`"))
    let outcome = try pintle(["generate", "--force"] + Self.arguments, in: folder)
    #expect(outcome.output == "updated gen/a.rs\n")
  }
}
