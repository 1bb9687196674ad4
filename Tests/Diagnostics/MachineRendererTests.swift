import PintleDiagnostics
import Testing

/// The formats for editors and scripts.
@Suite struct MachineRendererTests {
  private let sources: SourceMap
  private let diagnostics: [Diagnostic]

  init() {
    var sources = SourceMap()
    let file = sources.add(SourceFile(path: "a \"b\".wit", bytes: Array("é\nxyz".utf8)))
    self.sources = sources
    diagnostics = [
      Diagnostic(
        .unknownType, "no type `y\u{1}\n`", at: Span(file: file, start: 4, end: 5),
        labels: [Label("here", at: Span(file: file, start: 0, end: 2))], notes: ["n"],
        help: ["h\\"]),
      Diagnostic(.missingPackageHeader, "no header", path: "dir", severity: .warning),
      Diagnostic(.noWorld, "no world"),
    ]
  }

  @Test func shortFormatHasOneLinePerDiagnostic() {
    #expect(
      ShortRenderer(sources: sources).render(diagnostics) == """
        a "b".wit:2:2: error[unknown-type]: no type `y\u{FFFD}\u{FFFD}`
        dir: warning[missing-package-header]: no header
        error[no-world]: no world

        """)
  }

  @Test func pathsWithLineBreaksStayOnOneLine() {
    var sources = SourceMap()
    let file = sources.add(SourceFile(path: "a\n\u{1B}é.wit", bytes: []))
    let place = Span(file: file, start: 0, end: 0)
    let diagnostics = [
      Diagnostic(.noWorld, "x", at: place, labels: [Label("here", at: place)]),
      Diagnostic(.noWorld, "y", path: "b\r\n"),
    ]
    #expect(
      ShortRenderer(sources: sources).render(diagnostics) == """
        a\u{FFFD}\u{FFFD}é.wit:1:1: error[no-world]: x
        b\u{FFFD}\u{FFFD}: error[no-world]: y

        """)
    let shown = HumanRenderer(sources: sources, color: false).render(diagnostics)
    #expect(shown.contains("\n --> a\u{FFFD}\u{FFFD}é.wit:1:1\n"))
    #expect(shown.contains("\n --> b\u{FFFD}\u{FFFD}\n"))
  }

  @Test func jsonFormatHasOneObjectPerDiagnostic() {
    #expect(
      JSONRenderer(sources: sources).render(diagnostics) == #"""
        {"severity":"error","code":"unknown-type","message":"no type `y\u0001\n`","path":"a \"b\".wit","line":2,"column":2,"start":4,"end":5,"labels":[{"message":"here","path":"a \"b\".wit","line":1,"column":1,"start":0,"end":2}],"notes":["n"],"help":["h\\"]}
        {"severity":"warning","code":"missing-package-header","message":"no header","path":"dir","line":1,"column":1,"start":0,"end":0,"labels":[],"notes":[],"help":[]}
        {"severity":"error","code":"no-world","message":"no world","path":"<command line>","line":1,"column":1,"start":0,"end":0,"labels":[],"notes":[],"help":[]}

        """#)
  }

  @Test func buildFormatBeginsWithLinesOfCompilers() {
    let renderer = HumanRenderer(sources: sources, color: false, startsWithPlace: true)
    #expect(
      renderer.render(diagnostics) == """
        a "b".wit:2:2: error: no type `y\u{FFFD}\u{FFFD}` [unknown-type]
         --> a "b".wit:2:2
          |
        1 | é
          | - here
        2 | xyz
          |  ^
          = note: n
          = help: h\\

        dir:1:1: warning: no header [missing-package-header]
         --> dir

        error: no world [no-world]

        """)
  }

  @Test func omittedDiagnosticsAreCounted() {
    let many = Array(repeating: Diagnostic(.noWorld, "none", severity: .warning), count: 51)
    let short = ShortRenderer(sources: sources).render(many)
    #expect(
      short.hasSuffix(
        "\nwarning[too-many-diagnostics]: 51 warnings in total; only the first 50 are shown\n"))
    let json = JSONRenderer(sources: sources).render(many)
    #expect(
      json.hasSuffix(
        #"""

        {"severity":"warning","code":"too-many-diagnostics","message":"51 warnings in total; only the first 50 are shown","path":"<command line>","line":1,"column":1,"start":0,"end":0,"labels":[],"notes":[],"help":[]}

        """#))
  }

  /// A name can be as long as the file, but a message that quotes it cannot.
  @Test func messagesTruncateLongNames() {
    let name = String(repeating: "a", count: 1_000_000)
    let version = "1.0.0-" + String(repeating: "- ", count: 1_000_000)
    let diagnostic = Diagnostic(
      .noWorld, "no `\(name)` in `\(version)`", at: Span(file: FileID(index: 0), start: 0, end: 1),
      labels: [Label("`\(name)`", at: Span(file: FileID(index: 0), start: 0, end: 1))],
      notes: ["version \(name) is wrong"], help: ["write `\(name)` again"])
    let json = JSONRenderer(sources: sources).render([diagnostic])
    #expect(json.utf8.count < 2000 && json.contains("aaa…aaa") && json.contains(" is wrong"))
    let cluster = "e" + String(repeating: "\u{301}", count: 1_000_000)
    #expect(Diagnostic(.noWorld, cluster).message.utf8.count < 400)
    let path = "`" + String(repeating: "long/", count: 79) + "` cannot be read"
    #expect(Diagnostic(.noWorld, path).message == path)
  }

  @Test func codesAreInKebabCase() {
    for code in DiagnosticCode.allCases {
      #expect(code.rawValue.utf8.allSatisfy { $0 == 0x2D || $0 > 0x60 && $0 < 0x7B || $0 == 0x38 })
    }
  }
}
