import PintleABI
import PintleModel
import PintleTestSupport
import Testing

/// Hostile types end in a diagnostic, soon and without a deep stack.
@Suite struct LimitTests {
  @Test(arguments: [
    ("f: async func();", "needs `async`"),
    ("f: func() -> stream<u8>;", "needs `stream`"),
    ("f: func(x: list<future<u8>>);", "needs `future`"),
    ("f: func(x: option<error-context>);", "needs `error-context`"),
    ("f: func(x: list<u64, 33554432>);", "256 MiB or more"),
    ("f: func(x: list<list<u64, 4294967295>, 4294967295>);", "256 MiB or more"),
  ])
  func whatCannotCrossIsNamed(function: String, message: String) throws {
    let messages = try diagnostics("package a:b; interface i { \(function) } world w { import i; }")
    #expect(messages.count == 1)
    #expect(messages.first?.contains(message) == true, "\(messages)")
  }

  @Test func sizesDoNotOverflow() throws {
    let doubling = (1...80).map { "record t\($0) { a: t\($0 - 1), b: t\($0 - 1) }" }
    let messages = try diagnostics(chain(doubling, of: "t80"))
    #expect(messages.first?.contains("256 MiB or more") == true, "\(messages)")
  }

  @Test func plansStaySmall() throws {
    let doubling = (1...20).map { "type t\($0) = tuple<t\($0 - 1), t\($0 - 1)>;" }
    let messages = try diagnostics(chain(doubling, of: "list<t20>"))
    #expect(messages.first?.contains("too many parts") == true, "\(messages)")
  }

  @Test func depthIsBounded() throws {
    let records = (1...5000).map { "record t\($0) { a: t\($0 - 1) }" }
    let messages = try diagnostics(chain(records, of: "t5000"))
    #expect(messages.first?.contains("too many parts") == true, "\(messages)")
  }

  @Test func ordinaryDepthIsFine() throws {
    let records = (1...150).map { "record t\($0) { a: t\($0 - 1) }" }
    #expect(try diagnostics(chain(records, of: "t150")) == [])
  }

  private func chain(_ types: [String], of last: String) -> String {
    """
    package a:b;
    interface i { type t0 = u64; \(types.joined(separator: "\n")) f: func(x: \(last)); }
    world w { export i; }
    """
  }

  private func diagnostics(_ text: String) throws -> [String] {
    let source = try WITSource(text)
    #expect(source.diagnostics.isEmpty)
    return Planner.plan(source.model, world: try source.world("w")).diagnostics.map(\.message)
  }
}
