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
    .invalidConfiguration, .invalidOption, .tooManyItems, .tooManyDiagnostics,
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

  /// Where a suggestion has another word in mind, the carets are under the word that it replaces.
  @Test func suggestionsAreAboutTheMarkedWord() throws {
    var suggestions = 0
    for item in try CorpusFile.all.flatMap({ try $0.cases() }) {
      var source = ""
      var word = ""
      for line in item.results.flatMap(\.lines) {
        let parts = line.split(separator: "| ", maxSplits: 1, omittingEmptySubsequences: false)
        if parts.count == 2, let start = parts[1].firstIndex(of: "^"), !source.isEmpty {
          let column = parts[1].distance(from: parts[1].startIndex, to: start)
          word = String(source.dropFirst(column).prefix(parts[1].count(where: { $0 == "^" })))
        } else if parts.count == 2, parts[0].contains(where: \.isNumber) {
          source = String(parts[1])
        } else if let match = line.firstMatch(of: /= help: did you mean `([^`]+)`/) {
          suggestions += 1
          let known = String(match.1)
          #expect(nearestName(to: word, among: [known]) != nil, "\(item.title): \(word), \(known)")
        }
      }
    }
    #expect(suggestions > 20)
  }

  @Test func filesCanContainAnyByte() throws {
    #expect(
      try CorpusText.bytes(of: "a⟦FF 0D⟧b⟦3 × xy⟧c⟦end⟧\n") == [
        0x61, 0xFF, 0x0D, 0x62, 0x78, 0x79, 0x78, 0x79, 0x78, 0x79, 0x63,
      ])
    #expect(throws: CorpusFailure.self) { try CorpusText.bytes(of: "⟦nonsense⟧") }
  }
}
