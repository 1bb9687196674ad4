import PintleDiagnostics
import PintleTestSupport
import Testing

/// What the front end accepts and rejects, and every word that it says about it.
@Suite struct CorpusTests {
  @Test(arguments: CorpusFile.all)
  func corpus(_ file: CorpusFile) throws {
    let cases = try file.cases()
    #expect(!cases.isEmpty)
    var found: [CorpusCase] = []
    for expected in cases {
      let actual = try expected.run().trimmed
      found.append(actual)
      if Snapshot.isBlessing { continue }
      let place = "\(file.path):\(expected.line)"
      if let differences = Snapshot.differences(
        from: expected.trimmed.text, to: actual.text, place)
      {
        Issue.record(Comment(rawValue: differences))
      }
    }
    if Snapshot.isBlessing { try file.write(found) }
  }

  @Test func titlesAreUnique() throws {
    var titles: Set<String> = []
    for file in CorpusFile.all {
      for item in try file.cases() {
        #expect(titles.insert(item.title).inserted, "\(file.name):\(item.line): \(item.title)")
      }
    }
  }

  /// Codes that are reported by other parts than the parser and the resolver, and tested there.
  private static let otherCodes: Set<DiagnosticCode> = [
    .cannotWrite, .notGenerated, .outdatedFile, .unformattedFile, .noWITFiles,
    .linkOutside, .invalidConfiguration, .invalidOption, .tooManyItems, .tooManyDiagnostics,
    .ambiguousWorld, .noWorld, .unsupportedFeature, .nameCollision, .emptyExternalID,
    .notAModule, .malformedModule, .moduleMismatch,
  ]

  @Test func everyCodeOfTheFrontEndHasACase() throws {
    let lines = try CorpusFile.all.flatMap { try $0.cases() }.flatMap(\.results).flatMap(\.lines)
    for code in DiagnosticCode.allCases where !Self.otherCodes.contains(code) {
      let isReported = lines.contains {
        $0.hasPrefix("error[\(code.rawValue)]") || $0.hasPrefix("warning[\(code.rawValue)]")
      }
      #expect(isReported, "\(code.rawValue)")
    }
  }

  @Test func filesCanContainAnyByte() throws {
    #expect(
      try CorpusText.bytes(of: "a⟦FF 0D⟧b⟦3 × xy⟧c⟦end⟧\n") == [
        0x61, 0xFF, 0x0D, 0x62, 0x78, 0x79, 0x78, 0x79, 0x78, 0x79, 0x63,
      ])
    #expect(throws: CorpusFailure.self) { try CorpusText.bytes(of: "⟦nonsense⟧") }
  }
}
