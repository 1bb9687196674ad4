import PintleSyntax
import Testing

@Suite struct VersionTests {
  @Test(arguments: [
    "1.0.0", "0.1.0-rc.1", "1.0.0-a-b", "1.0.0--", "1.0.0+001", "1.0.0-11ab", "1.0.0-rc.1+b.2",
  ])
  func validVersions(_ version: String) {
    check("package a:b@\(version);", "")
    check("package a:b; interface i { use a:c/d@\(version).{x}; }", "")
    check("package a:b; @since(version = \(version)) interface i {}", "")
  }

  @Test func invalidVersions() {
    checkVersion("1.0", "it needs three numbers")
    checkVersion("01.0.0", "a number has a leading zero")
    checkVersion("1.0.0-01", "a number in the pre-release has a leading zero")
    checkVersion("1.0.0 -a", "it needs three numbers, without spaces")
    checkVersion("1.0.0-", "a part behind `-` is empty")
    checkVersion("1.0.18446744073709551616", "a number is too large")
  }

  private func checkVersion(_ version: String, _ reason: String) {
    check(
      "package a:b@①\(version);",
      """
      ① 1:13 invalid-version: invalid version `\(version)`: \(reason)
        help: a version has three numbers, as in `1.0.0`
      """)
  }

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
}
