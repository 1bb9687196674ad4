import Testing

/// Backends number, count and shift nothing of the ABI: widths, discriminants, bits and places are in the plans, and in
/// `EnumFacts` and `FlagsFacts`.
///
/// The test reads the code of each line, without comments and the text of literals, since that is what is printed. It
/// looks for
/// - shifts;
/// - a number of elements that is compared with more than 2, or a `switch` about a `count`: a width is chosen (the length
///   of a text may decide how a line is broken);
/// - `enumerated()` on anything but what the lists below name: numbers are given, maybe discriminants or bits;
/// - `count`, indices, subscripts of `cases`, `labels` or `flags`, and sequences of numbers from 0: likewise;
/// - the `count` in the shape of an enum or of flags;
/// - a choice between numbers of bytes;
/// - calculations with a size, an alignment, an offset, a discriminant, a bit or a mask.
@Suite struct BackendCalculationTests {
  static let patterns: [(pattern: String, what: String)] = [
    (#" (<<|>>)=? "#, "shifts"),
    (#"\bswitch count \{"#, "chooses by a count"),
    (#"\b0\.\.\.|\b0\.\.<[A-Za-z.]*count\b"#, "numbers something"),
    (
      #"\b(cases|labels|flags)(\.[a-z]+)?\.(count|indices|firstIndex|lastIndex|startIndex|endIndex)\b"#,
      "counts or numbers cases or flags"
    ),
    (#"\b(cases|labels|flags)\[[0-9]"#, "takes a case or a flag by its number"),
    (#"\.(enumeration|flags)\((let )?count\b"#, "takes the number of cases or flags"),
    (#"\? [1248] :"#, "chooses a width"),
    (
      #"\.(size|alignment|offset|discriminant|bit|mask)\)? (&?[-+*]|[/%&|^]) "#,
      "calculates with a fact of the ABI"
    ),
    (
      #" (&?[-+*]|[/%&|^]) [A-Za-z.]*\.(size|alignment|offset|discriminant|bit|mask)\b"#,
      "calculates with a fact of the ABI"
    ),
  ]

  /// The Rust type that has an alignment is named after its bits.
  static let justified = ["<u\\(layout.alignment * 8), \\(layout.size)>"]

  /// What has no number at the boundary, but a place in the printed code or in tables of the output.
  static let numbered: Set<Substring> = [
    "arguments", "children", "coreParameters", "exportedResources", "functions", "hostRoutines",
    "items",
    "members", "modules", "parameters", "parts", "resources", "routines", "self", "types",
    "written",
  ]
  static let neverNumbered: Set<Substring> = ["cases", "flags", "labels"]

  /// What is a text: its length is one of the printed code.
  static let texts: Set<Substring> = ["last", "text", "utf8"]

  @Test func backendsCalculateNothingOfTheABI() throws {
    let files = try SourceTree.files(below: "Sources/Backends")
    #expect(!files.isEmpty)
    let detector = try Detector()
    for file in files {
      let code = SwiftCode.lines(file.lines)
      #expect(code.count == file.lines.count, "\(file.path)")
      for (index, line) in file.lines.enumerated()
      where !Self.justified.contains(where: { line.contains($0) }) {
        for problem in detector.problems(in: code[index]) {
          Issue.record("\(file.path):\(index + 1) \(problem): that is for Sources/ABI")
        }
      }
    }
  }

  @Test(arguments: [
    #"labels.count <= 1 << 8 ? "u8" : labels.count <= 1 << 16 ? "u16" : "u32""#,
    #"let bits = labels.count <= 8 ? "u8" : labels.count <= 16 ? "u16" : "u32""#,
    #"count <= 8 ? "UInt8" : count <= 16 ? "UInt16" : "UInt32""#,
    "if count == 32 { return bits }", "switch labels.count {", "let isWide = fields.count > 256",
    "let size = isWide ? 4 : 1", "case .enumeration(let count): return width(count)",
    "for (index, liftCase) in cases.enumerated() {", "for (bit, label) in labels.enumerated() {",
    "let owning = cases.enumerated().filter { !$0.element.steps.isEmpty }",
    "for (index, (label, constant)) in zip(labels, constants).enumerated() {",
    "for (index, item) in all.enumerated() {", "  .enumerated()",
    "for (item, index) in zip(all, 0...) {",
    "return lowerOptional(results, none: cases[0], some: cases[1])",
    "cases.firstIndex { $0.name == name }", "for index in 0..<names.count {",
    #"let mask = String((UInt64(1) << UInt64(count)) - 1, radix: 16)"#,
    #"writer.line("bits: \(1 << index)")"#, #"writer.line("\("0x\(place.offset + 4)")")"#,
    "let end = 4 + place.offset", "let next = item.discriminant + 1",
  ])
  func calculationsAreSeen(_ line: String) throws {
    #expect(try Detector().problems(in: SwiftCode.lines([line[...]])[0]) != [])
  }

  @Test(arguments: [
    #"define(value, .compound("\(term(from)) << 24 >> 24"))"#,
    #"writer.line("pub const \(constant): Self = Self { bits: 1 << \(flag.bit) };")"#,
    #"place.offset == 0 ? base : "\(base) + \(place.offset)""#,
    "for (index, argument) in arguments.enumerated() {", "argument.utf8.count <= 10",
    "for item in facts.cases {", "// cases.enumerated() and 1 << 8",
    ##"line(#"a "count <= 8" b"#)"##,
  ])
  func printedCodeIsNoCalculation(_ line: String) throws {
    #expect(try Detector().problems(in: SwiftCode.lines([line[...]])[0]) == [])
  }
}

/// Finds the calculations in a line of code.
private struct Detector {
  private let patterns: [(regex: Regex<AnyRegexOutput>, what: String)]
  private let comparison: Regex<AnyRegexOutput>

  init() throws {
    patterns = try BackendCalculationTests.patterns.map {
      (try Self.regex($0.pattern), $0.what)
    }
    comparison = try Self.regex(#"\bcount\)? (<=?|>=?|==|!=) ([3-9]|[1-9][0-9]|0x)"#)
  }

  /// A regular expression for which a point ends a word, which is not so in all texts.
  private static func regex(_ pattern: String) throws -> Regex<AnyRegexOutput> {
    try Regex(pattern).wordBoundaryKind(.simple)
  }

  func problems(in code: String) -> [String] {
    var problems = patterns.filter { code.contains($0.regex) }.map(\.what)
    if let range = code.firstRange(of: ".enumerated()") {
      let subject = words(of: code[..<range.lowerBound])
      let isKnown = !BackendCalculationTests.numbered.isDisjoint(with: subject)
      if !isKnown || !BackendCalculationTests.neverNumbered.isDisjoint(with: subject) {
        problems.append("numbers something")
      }
    }
    for match in code.matches(of: comparison) {
      let receiver = words(of: code[..<match.range.lowerBound]).last
      if receiver.map({ !BackendCalculationTests.texts.contains($0) }) ?? true {
        problems.append("compares a count")
      }
    }
    return problems
  }

  /// The words of the expression at the end of a line, after `in` or `=`.
  private func words(of code: Substring) -> [Substring] {
    let words = code.split { !$0.isLetter && !$0.isNumber && $0 != "=" }
    let parts = words.split(omittingEmptySubsequences: false) { $0 == "in" || $0 == "=" }
    return Array(parts.last ?? [])
  }
}
