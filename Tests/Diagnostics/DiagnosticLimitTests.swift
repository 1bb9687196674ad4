import PintleDiagnostics
import Testing

/// How many diagnostics are kept and shown.
@Suite struct DiagnosticLimitTests {
  @Test func showsFiftyErrors() {
    let many = Array(repeating: Diagnostic(.noWorld, "no world"), count: 63)
    let shown = HumanRenderer(sources: SourceMap(), color: false).render(many)
    #expect(
      shown.hasSuffix(
        "error[no-world]: no world\n\nerror[too-many-diagnostics]: 63 errors in total; only the first 50 are shown\n"
      ))
    #expect(shown.split(separator: "\n").count == 51)
  }

  /// The numbers of errors shown for each file, and the last line.
  private func shown(_ counts: [Int]) -> (errors: [Int], end: Substring) {
    var sources = SourceMap()
    var diagnostics: [Diagnostic] = []
    for (number, count) in counts.enumerated() {
      let file = sources.add(SourceFile(path: "\(number).wit", bytes: []))
      let place = Span(file: file, start: 0, end: 0)
      diagnostics += Array(repeating: Diagnostic(.noWorld, "no world", at: place), count: count)
    }
    let lines = ShortRenderer(sources: sources).render(diagnostics).split(separator: "\n")
    let errors = counts.indices.map { number in
      lines.count { $0.hasPrefix("\(number).wit:") }
    }
    return (errors, lines.last ?? "")
  }

  @Test func showsTheFirstErrorsOfEachFile() {
    #expect(shown([49, 1]).errors == [49, 1])
    #expect(shown([49, 1]).end == "1.wit:1:1: error[no-world]: no world")
    let two = shown([200, 1])
    #expect(two.errors == [49, 1])
    #expect(
      two.end
        == "error[too-many-diagnostics]: 201 errors in total; only 50 are shown, the first of each file"
    )
    let three = shown([200, 2, 100])
    #expect(three.errors == [24, 2, 24])
    #expect(
      three.end
        == "error[too-many-diagnostics]: 302 errors in total; only 50 are shown, the first of each file"
    )
    let many = shown(Array(repeating: 2, count: 60))
    #expect(many.errors == Array(repeating: 1, count: 50) + Array(repeating: 0, count: 10))
    #expect(
      many.end
        == "error[too-many-diagnostics]: 120 errors in total; only 50 are shown, the first of some files"
    )
  }

  @Test func keepsFewOfManyErrors() {
    var list = DiagnosticList()
    for _ in 0..<5 { list.append(Diagnostic(.noWorld, "w", severity: .warning)) }
    for _ in 0..<70_000 { list.append(Diagnostic(.noWorld, "no world")) }
    list.append(Diagnostic(.noWorld, "w", severity: .warning))
    #expect(list.count == 70_006)
    #expect(list.kept.count < 200)
    let lines = ShortRenderer(sources: SourceMap()).render(list.kept).split(separator: "\n")
    #expect(lines.count == 57)
    #expect(
      lines.last
        == "error[too-many-diagnostics]: 70000 errors in total; only the first 50 are shown")
  }
}
