import PintleSyntax
import Testing

@Suite struct SemanticVersionTests {
  @Test func versionsAreOrdered() throws {
    let ordered = [
      "0.1.0", "1.0.0-1", "1.0.0-2", "1.0.0-10", "1.0.0-alpha", "1.0.0-alpha.1", "1.0.0-beta",
      "1.0.0", "1.0.0+1", "1.0.0+a", "1.0.1", "1.10.0", "2.0.0",
    ]
    let versions = try ordered.map { try #require(SemanticVersion($0)) }
    for (index, version) in versions.enumerated() {
      for later in versions[(index + 1)...] {
        #expect(version < later)
        #expect(!(later < version))
      }
    }
  }

  @Test func emptyPartsAtTheEndAreIgnored() {
    for (written, meant) in [
      ("1.0.0", "1.0.0"), ("1.0.0+", "1.0.0"), ("1.0.0-", "1.0.0"), ("1.0.0-+", "1.0.0"),
      ("1.0.0-a+", "1.0.0-a"), ("1.0.0--", "1.0.0--"), ("1.0.0+-", "1.0.0+-"),
      ("1.0.0-a-", "1.0.0-a-"), ("1.0.0+a+", "1.0.0+a+"), ("", ""),
    ] {
      #expect(SemanticVersion.withoutEmptyParts(written[...]) == meant, "\(written)")
    }
  }
}
