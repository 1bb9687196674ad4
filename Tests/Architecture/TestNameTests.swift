import Testing

/// A name passed to `swift test --filter`, or a file name searched for, finds one thing.
@Suite struct TestNameTests {
  /// A suite or a test function, and the file that declares it.
  private struct Declaration {
    let name: String
    let path: String
  }

  /// Suites and test functions of all test targets.
  private static func declarations() throws -> (suites: [Declaration], tests: [Declaration]) {
    let suite = try Regex(#"@Suite.*\bstruct (\w+)"#, as: (Substring, Substring).self)
    let function = try Regex(#"\bfunc (`[^`]+`|\w+)"#, as: (Substring, Substring).self)
    var suites: [Declaration] = []
    var tests: [Declaration] = []
    for file in try SourceTree.files(below: "Tests") {
      var isTest = false
      // Attributes with arguments may be on lines of their own, before the function.
      for (line, code) in zip(file.lines, SwiftCode.lines(file.lines)) {
        if let match = code.firstMatch(of: suite) {
          suites.append(Declaration(name: String(match.1), path: file.path))
        }
        if code.contains("@Test") { isTest = true }
        if isTest, code.contains("func "), let match = line.firstMatch(of: function) {
          tests.append(Declaration(name: String(match.1), path: file.path))
          isTest = false
        }
      }
    }
    return (suites, tests)
  }

  @Test func suitesAndTestsHaveUniqueNames() throws {
    let (suites, tests) = try Self.declarations()
    #expect(suites.count > 50 && tests.count > 300)
    for (name, same) in Dictionary(grouping: suites + tests, by: \.name) where same.count > 1 {
      Issue.record("\(name) is declared in \(same.map(\.path).joined(separator: " and "))")
    }
  }

  @Test func filesAreNamedAfterTheirSuite() throws {
    for suite in try Self.declarations().suites {
      #expect(suite.path.hasSuffix("/\(suite.name).swift"), "\(suite.name) is in \(suite.path)")
    }
  }

  @Test func swiftFilesHaveUniqueNames() throws {
    // SwiftPM prescribes these names.
    let prescribed: Set = ["main.swift", "Package.swift"]
    let paths = try SourceTree.files(below: "Tests").map(\.path)
      .filter { !$0.contains("/Golden/") }
    let groups = Dictionary(grouping: paths) { String($0.split(separator: "/").last ?? "") }
    for (name, same) in groups where same.count > 1 && !prescribed.contains(name) {
      Issue.record("\(name) exists \(same.count) times: \(same.joined(separator: ", "))")
    }
  }
}
