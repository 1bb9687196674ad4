import PintleABI
import PintleModel
import PintleTestSupport
import Testing

/// Hostile types end in a diagnostic, quickly and without a deep stack.
@Suite struct PlanLimitTests {
  @Test(arguments: [
    ("f: func() -> stream<u8>;", "needs `stream`"),
    ("f: func(x: list<future<u8>>);", "needs `future`"),
    ("f: func(x: option<error-context>);", "needs `error-context`"),
    ("f: func(x: list<list<u64, 33554432>>);", "elements of 256 MiB or more"),
    ("f: func(x: list<list<u64, 4294967295>, 4294967295>);", "4 GiB or more"),
    // With pointers of 4 bytes these are half as large.
    ("f: func(x: list<list<string, 16777216>>);", "elements of 256 MiB or more"),
    ("f: func() -> map<u8, list<string, 16777216>>;", "elements of 256 MiB or more"),
    ("f: func(x: list<list<string, 16777216>, 2>);", "elements of 256 MiB or more"),
    ("f: func(x: list<u8, 4294967295>, y: string);", "parameters of 4 GiB or more"),
    ("f: func() -> tuple<list<u8, 4294967295>, string>;", "type of 4 GiB or more"),
  ])
  func unsupportedTypesAreNamed(function: String, message: String) throws {
    let messages = try diagnostics("package a:b; interface i { \(function) } world w { import i; }")
    #expect(messages.count == 1)
    #expect(messages.first?.contains(message) == true, "\(messages)")
  }

  @Test func sizesDoNotOverflow() throws {
    let doubling = (1...80).map { "record t\($0) { a: t\($0 - 1), b: t\($0 - 1) }" }
    let messages = try diagnostics(chain(doubling, of: "t80"))
    #expect(messages.first?.contains("4 GiB or more") == true, "\(messages)")
  }

  @Test(arguments: [
    "x: list<u64, 33554432>", "x: list<u8, 4294967295>", "x: list<list<string, 16777215>>",
    "x: list<list<u8, 268435455>>",
  ])
  func largeIsNotTooLarge(parameter: String) throws {
    let text = "package a:b; interface i { f: func(\(parameter)); } world w { export i; }"
    #expect(try diagnostics(text) == [])
  }

  @Test func parametersMustFitIntoOneBlock() throws {
    let parts = (1...20).map { "p\($0): list<u8, 268435455>" }.joined(separator: ", ")
    let messages = try diagnostics(
      "package a:b; interface i { f: func(\(parts), s: string); } world w { import i; }")
    #expect(
      messages == [
        "function `f` needs parameters of 4 GiB or more, which core modules can't use yet"
      ])
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

  /// Flat forms have no routines, so that each level multiplies them.
  @Test func nestedVariantsStaySmall() throws {
    let variants = (0...8).map { level in
      let payload = level == 0 ? "u8" : "v\(level - 1)"
      return "variant v\(level) { \((0...4).map { "c\($0)(\(payload))" }.joined(separator: ", ")) }"
    }
    let types = variants.joined(separator: " ")
    let end = "} world w { import i; }"
    try withinAMinute {
      let messages = try diagnostics("package a:b; interface i { \(types) f: func(x: v8); \(end)")
      #expect(messages.count == 1)
      #expect(messages.first?.contains("too many parts") == true, "\(messages)")
    }
    // In memory each is a step of the next.
    try withinAMinute {
      let text = "package a:b; interface i { \(types) f: func(x: list<v8>) -> v8; \(end)"
      let messages = try diagnostics(text)
      #expect(messages == [])
    }
  }

  @Test func worldsStaySmall() throws {
    let functions = (1...60).map { "g\($0): func(x: e, y: e);" }.joined(separator: " ")
    let types = """
      type a = tuple<\(repeated("u8", 16))>; type c = tuple<\(repeated("a", 16))>;
      type d = tuple<\(repeated("c", 16))>; type e = tuple<\(repeated("d", 11))>;
      """
    try withinAMinute {
      let messages = try diagnostics(
        "package a:b; interface i { \(types) \(functions) } world w { import i; }")
      #expect(messages.count == 1)
      #expect(messages.first?.contains("makes world `w` too large") == true, "\(messages)")
    }
  }

  /// Each case has a constant for each slot that it doesn't need.
  @Test func slotsOfManyCasesCount() throws {
    let cases = (1...20_000).map { "c\($0)" }.joined(separator: ", ")
    let functions = (1...20).map { "g\($0): func(x: v);" }.joined(separator: " ")
    try withinAMinute {
      let messages = try diagnostics(
        """
        package a:b;
        interface i { variant v { c0(tuple<\(repeated("u64", 14))>), \(cases) } \(functions) }
        world w { import i; }
        """)
      #expect(messages.first?.contains("makes world `w` too large") == true, "\(messages)")
    }
  }

  /// Copies of an interface under labels have their own plans, and their own routines if there are handles.
  @Test(arguments: ["r", "list<r>, y: list<tuple<rec, rec>>"])
  func copiesCount(parameter: String) throws {
    let functions = (1...600).map { "g\($0): func(x: \(parameter));" }.joined(separator: " ")
    let imports = (1...600).map { "import k\($0): i;" }.joined(separator: " ")
    try withinAMinute {
      let messages = try diagnostics(
        """
        package a:b;
        interface i { resource r; record rec { h: r } \(functions) }
        world w { \(imports) }
        """)
      #expect(messages.first?.contains("makes world `w` too large") == true, "\(messages)")
    }
  }

  /// One case more than two bytes can distinguish.
  @Test(arguments: [("variant", "(u8)"), ("variant", "(string)"), ("enum", "")])
  func manyCasesAreFine(keyword: String, payload: String) throws {
    let cases = (0...65_536).map { "c\($0)\(payload)" }.joined(separator: ", ")
    let definition = "\(keyword) v { \(cases) }"
    try withinAMinute {
      let messages = try diagnostics(
        """
        package a:b;
        interface i { \(definition) f: func(x: v) -> v; g: func(x: list<v>); }
        world w { import i; }
        """)
      #expect(messages == [])
    }
  }

  private func repeated(_ type: String, _ count: Int) -> String {
    Array(repeating: type, count: count).joined(separator: ", ")
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
