import Testing

@testable import PintleTypeScript

/// What traps say about where they happened.
@Suite struct TypeScriptTrapPathTests {
  /// A parameter may be called like what is no parameter, which is in parentheses then.
  @Test(arguments: [
    ("f: func(%result: u8) -> result<u64, string>;", ": (result)\""),
    ("f: func(other: u8) -> result<u64, string>;", ": result\""),
  ])
  func resultAndParameterHaveDistinctTypeScriptPaths(_ wit: String, _ path: String) throws {
    let text = try Generated("package a:b; world w { import i: interface { \(wit) } }").files
      .map(\.text).joined()
    #expect(text.contains(path), "\(text)")
  }
}
