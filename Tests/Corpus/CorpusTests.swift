import PintleTestSupport
import Testing

/// All that the language reference says about what is accepted and what is not, as data.
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

  /// The rows of the diagnostics table, by letter and highest number.
  @Test(arguments: [
    ("L", 13), ("P", 10), ("K", 9), ("N", 17), ("T", 8), ("G", 9), ("W", 6), ("S", 10),
  ])
  func everyRowHasACase(_ letter: String, _ last: Int) throws {
    let titles = try CorpusFile.all.flatMap { try $0.cases() }.map(\.title)
    for number in 1...last {
      let row = letter + (number < 10 ? "0" : "") + String(number)
      #expect(titles.contains { $0.hasPrefix(row + " ") }, "\(row)")
    }
  }

  @Test func textMayHoldAnyByte() throws {
    #expect(
      try CorpusText.bytes(of: "a⟦FF 0D⟧b⟦3 × xy⟧c⟦end⟧\n") == [
        0x61, 0xFF, 0x0D, 0x62, 0x78, 0x79, 0x78, 0x79, 0x78, 0x79, 0x63,
      ])
    #expect(throws: CorpusFailure.self) { try CorpusText.bytes(of: "⟦nonsense⟧") }
  }
}
