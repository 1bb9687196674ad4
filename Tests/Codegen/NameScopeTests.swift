import PintleCodegen
import Testing

@Suite struct NameScopeTests {
  @Test func `a name that is taken gets a number`() {
    var scope = NameScope(reserved: ["call"], escape: { $0 == "let" ? "let_" : $0 })
    #expect(
      ["line", "line", "call", "let", "let", "x1", "x1"].map { scope.declare($0) }
        == ["line", "line2", "call2", "let_", "let2", "x1", "x1_2"])
  }

  @Test func `names declared in a copy are free outside of it`() {
    var outer = NameScope(separator: "_")
    _ = outer.declare("item")
    var inner = outer
    #expect(inner.declare("item") == "item_2")
    #expect(outer.declare("item") == "item_2")
  }
}
