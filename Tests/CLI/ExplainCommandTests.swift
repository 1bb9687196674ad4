import Foundation
import PintleDiagnostics
import PintleTestSupport
import Testing

/// Runs the examples of `pintle explain` and checks that they have the diagnostics they explain.
@Suite struct ExplainCommandTests {
  @Test(arguments: DiagnosticCode.allCases)
  func examples(of code: DiagnosticCode) throws {
    let wrong = try codes(of: code.explanation.wrong)
    #expect(wrong.contains(code.rawValue), "\(wrong)")
    let corrected = try codes(of: code.explanation.corrected)
    #expect(!corrected.contains(code.rawValue), "\(corrected)")
    if code != .unsupportedFeature { #expect(corrected == []) }
  }

  /// The codes of the diagnostics from the last command of an example.
  private func codes(of example: Explanation.Example) throws -> [String] {
    let folder = try TemporaryFolder()
    for file in example.files {
      let url = URL(fileURLWithPath: folder.path(file.path))
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      if let link = file.link {
        try FileManager.default.createSymbolicLink(
          atPath: url.path, withDestinationPath: link)
      } else {
        try Data(file.bytes).write(to: url)
      }
    }
    var outcome: Program.Result?
    for call in example.calls {
      let words = call.split(separator: " ").map(String.init) + ["--diagnostics", "short"]
      outcome = try pintle(words, in: folder)
    }
    let lines = try #require(outcome).errors.split(separator: "\n")
    return lines.compactMap { line in
      guard let open = line.firstIndex(of: "["), let close = line.firstIndex(of: "]") else {
        return nil
      }
      return String(line[line.index(after: open)..<close])
    }
  }

  @Test func listHasEveryCode() throws {
    let outcome = try pintle(["explain"], in: TemporaryFolder())
    #expect(outcome.status == 0 && outcome.errors == "")
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.count == DiagnosticCode.allCases.count)
    for (line, code) in zip(lines, DiagnosticCode.allCases) {
      #expect(line.hasPrefix(code.rawValue + "  ") && line.count <= 100, "\(line)")
    }
  }

  @Test func anExplanation() throws {
    let outcome = try pintle(["explain", "not-a-world"], in: TemporaryFolder())
    #expect(
      outcome.output == """
        not-a-world: an interface is named where a world is needed

        Worlds are included; interfaces are imported, exported and used. A `use` at the
        top level of a file introduces names of interfaces only.

        Wrong:

          package example:demo;
          interface i {}
          world w { include i; }

        Corrected:

          package example:demo;
          interface i {}
          world w { import i; }

        """)
    let both = try pintle(["explain", "not-a-type", "cannot-read"], in: TemporaryFolder())
    #expect(both.output.contains("\n\ncannot-read: ") && both.output.contains("\n  $ pintle wit "))
  }

  @Test func explanationsFitATerminal() {
    for code in DiagnosticCode.allCases {
      for line in code.explanation.text(for: code).split(separator: "\n") {
        #expect(line.count <= 110, "\(code.rawValue): \(line)")
      }
    }
  }
}
