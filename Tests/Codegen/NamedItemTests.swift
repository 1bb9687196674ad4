import PintleCodegen
import PintleDiagnostics
import Testing

@Suite struct NamedItemTests {
  @Test func `every item but the first with a name is an error`() {
    let span = { Span(file: FileID(index: 0), start: $0, end: $0 + 1) }
    let items = [("a", "x"), ("b", "y"), ("c", "x"), ("d", "x")].enumerated().map {
      NamedItem(wit: $1.0, name: $1.1, span: span($0))
    }
    let found = NamedItem.conflicts(items, in: "Rust")
    #expect(
      found.map(\.message) == [
        "`a` and `c` are both `x` in Rust", "`a` and `d` are both `x` in Rust",
      ])
    #expect(found.allSatisfy { $0.labels.first?.span == span(0) })
  }
}
