import Testing

@testable import PintleSwift

/// The paths in errors.
@Suite struct SwiftTrapPathTests {
  /// `result` is in parentheses if a parameter has this name.
  @Test(arguments: [
    ("f: func(%result: u8) -> result<u64, string>;", "\"(result)\""),
    ("f: func(other: u8) -> result<u64, string>;", "\"result\""),
  ])
  func resultAndParameterHaveDistinctSwiftPaths(_ wit: String, _ path: String) throws {
    let text = try Generated("package a:b; world w { import i: interface { \(wit) } }").files
      .map(\.text).joined()
    #expect(text.contains(path), "\(text)")
  }
}
