import Testing

@testable import PintleTypeScript

/// The paths in messages of traps.
@Suite struct TypeScriptTrapPathTests {
  /// If a parameter is named `result`, the path to the result is `(result)`.
  @Test(arguments: [
    ("f: func(%result: u8) -> result<u64, string>;", "\"(result)\""),
    ("f: func(other: u8) -> result<u64, string>;", "\"result\""),
  ])
  func resultAndParameterHaveDistinctTypeScriptPaths(_ wit: String, _ path: String) throws {
    let text = try Generated("package a:b; world w { import i: interface { \(wit) } }").files
      .map(\.text).joined()
    #expect(text.contains(path), "\(text)")
  }
}
