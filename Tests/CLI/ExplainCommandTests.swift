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

  /// Every diagnostic has a place in JSON, also one about a whole file or the arguments.
  @Test(arguments: DiagnosticCode.allCases)
  func placesInJSON(of code: DiagnosticCode) throws {
    let lines = try errors(of: code.explanation.wrong, "json").split(separator: "\n")
    #expect(!lines.isEmpty)
    for line in lines {
      let json = try JSONSerialization.jsonObject(with: Data(line.utf8))
      let object = try #require(json as? [String: Any])
      #expect((object["path"] as? String)?.isEmpty == false, "\(line)")
      for key in ["line", "column"] { #expect((object[key] as? Int ?? 0) > 0, "\(line)") }
      for key in ["start", "end"] { #expect((object[key] as? Int ?? -1) >= 0, "\(line)") }
    }
  }

  /// The codes of the diagnostics from the last command of an example.
  private func codes(of example: Explanation.Example) throws -> [String] {
    try errors(of: example, "short").split(separator: "\n").compactMap { line in
      guard let open = line.firstIndex(of: "["), let close = line.firstIndex(of: "]") else {
        return nil
      }
      return String(line[line.index(after: open)..<close])
    }
  }

  /// What the last command of an example prints on standard error.
  private func errors(of example: Explanation.Example, _ format: String) throws -> String {
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
      let words = call.split(separator: " ").map(String.init) + ["--diagnostics", format]
      outcome = try pintle(words, in: folder)
    }
    return try #require(outcome).errors
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
