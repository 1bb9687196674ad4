import PintleDiagnostics
import PintleTestSupport
import Testing

@testable import PintleSwift

/// Diagnostics for name conflicts.
@Suite struct SwiftDiagnosticTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var wit: String
    /// `code at text: message`, where `text` is the source text at the span. The common end of the messages is omitted.
    var expected: [String]
    var testDescription: String { wit }
  }

  static let cases = [
    Case(wit: "world w { export f: func(); }", expected: []),
    Case(
      wit: "interface i { f: func(); } world w { export i; export %i: func(); }",
      expected: ["name-collision at i: `i` and `a:b/i` are both `i` in Swift"]),
    Case(
      wit:
        "package x:b { interface c { f: func(); } } package X:b { interface c { f: func(); } } "
        + "world w { import x:b/c; import X:b/c; }",
      expected: ["name-collision at c: `x:b/c` and `X:b/c` are both `XBC` in Swift"]),
    Case(
      wit:
        "package x:b { interface c { f: func(); } } package X:b { interface c { f: func(); } } "
        + "world w { export x:b/c; export X:b/c; }",
      expected: ["name-collision at c: `x:b/c` and `X:b/c` are both `xBC` in Swift"]),
  ]

  @Test(arguments: cases) func problemsAreDiagnosed(_ item: Case) throws {
    let text = "package a:b; " + item.wit
    let generated = try Generated(text)
    let found = generated.diagnostics.map { diagnostic in
      let place = diagnostic.span.map { span in
        String(decoding: Array(text.utf8)[span.start..<span.end], as: UTF8.self)
      }
      let message = diagnostic.message.components(before: ", which Swift output")
      return "\(diagnostic.code.rawValue) at \(place ?? "nothing"): \(message)"
    }
    #expect(found == item.expected)
    #expect(generated.files.isEmpty == !item.expected.isEmpty)
  }
}

extension String {
  /// The text before `end`, or all of it.
  fileprivate func components(before end: String) -> String {
    var text = self
    while !text.isEmpty, !hasPrefix(text + end) { text.removeLast() }
    return text.isEmpty ? self : text
  }
}
