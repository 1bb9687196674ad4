import Foundation
import PintleDriver
import Testing

@Suite struct UnifiedDiffTests {
  private func check(
    _ old: [String], _ new: [String], _ expected: String,
    location: SourceLocation = #_sourceLocation
  ) {
    func text(_ lines: [String]) -> String { lines.map { $0 + "\n" }.joined() }
    let diff = UnifiedDiff.print(text(old), text(new), oldName: "a", newName: "b")
    #expect(diff == expected, sourceLocation: location)
  }

  private func lines(_ range: ClosedRange<Int>) -> [String] { range.map { "line \($0)" } }

  @Test func equalTextsHaveNoDiff() {
    check(["a"], ["a"], "")
  }

  @Test func changes() {
    check([], ["x", "y"], "--- a\n+++ b\n@@ -0,0 +1,2 @@\n+x\n+y\n")
    check(["x"], [], "--- a\n+++ b\n@@ -1 +0,0 @@\n-x\n")
    check(["x", "y"], ["x", "z"], "--- a\n+++ b\n@@ -1,2 +1,2 @@\n x\n-y\n+z\n")
  }

  @Test func contextIsThreeLines() {
    check(
      lines(1...10), lines(1...5) + ["new"] + lines(6...10),
      """
      --- a
      +++ b
      @@ -3,6 +3,7 @@
       line 3
       line 4
       line 5
      +new
       line 6
       line 7
       line 8

      """)
  }

  @Test func distantChangesHaveSeparateHunks() {
    var new = lines(1...20)
    new[1] = "two"
    new[17] = "eighteen"
    check(
      lines(1...20), new,
      """
      --- a
      +++ b
      @@ -1,5 +1,5 @@
       line 1
      -line 2
      +two
       line 3
       line 4
       line 5
      @@ -15,6 +15,6 @@
       line 15
       line 16
       line 17
      -line 18
      +eighteen
       line 19
       line 20

      """)
  }

  @Test func missingLineEnding() {
    let diff = UnifiedDiff.print("x\ny", "x\ny\n", oldName: "a", newName: "b")
    #expect(
      diff == "--- a\n+++ b\n@@ -1,2 +1,2 @@\n x\n-y\n\\ No newline at end of file\n+y\n")
  }

  /// Applying the diff of random texts to the old text results in the new one.
  @Test func diffLeadsFromOldToNew() throws {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<300 {
      let old = (0..<Int.random(in: 0...30, using: &random)).map { _ in "\(Int.random(in: 0...5))" }
      let new = (0..<Int.random(in: 0...30, using: &random)).map { _ in "\(Int.random(in: 0...5))" }
      let diff = UnifiedDiff.print(
        old.map { $0 + "\n" }.joined(), new.map { $0 + "\n" }.joined(), oldName: "a", newName: "b")
      #expect(try apply(diff, to: old) == new, "\(old) -> \(new)")
    }
  }

  @Test func manyChangesAreOneReplacement() throws {
    let old = lines(1...3000)
    let new = old.map { $0 + "!" }
    let diff = UnifiedDiff.print(
      old.map { $0 + "\n" }.joined(), new.map { $0 + "\n" }.joined(), oldName: "a", newName: "b")
    #expect(diff.hasPrefix("--- a\n+++ b\n@@ -1,3000 +1,3000 @@\n-line 1\n-line 2\n"))
    #expect(try apply(diff, to: old) == new)
  }

  /// Applies a well-formed diff, as the `patch` command does.
  private func apply(_ diff: String, to old: [String]) throws -> [String] {
    var new: [String] = []
    var next = 0
    for line in diff.split(separator: "\n").dropFirst(2) {
      if line.hasPrefix("@@") {
        let range = line.split(separator: " ")[1].dropFirst().split(separator: ",")
        let start = try #require(Int(range[0])) - (range.last == "0" ? 0 : 1)
        new += old[next..<start]
        next = start
      } else if line.hasPrefix("+") {
        new.append(String(line.dropFirst()))
      } else {
        try #require(old[next] == line.dropFirst())
        if line.hasPrefix(" ") { new.append(old[next]) }
        next += 1
      }
    }
    return new + old[next...]
  }
}
