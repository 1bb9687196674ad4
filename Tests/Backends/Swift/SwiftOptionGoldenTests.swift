import PintleTestSupport
import Testing

@testable import PintleSwift

/// A WIT file of Tests/Backends/Swift/Golden/Options, whose bindings with certain options are in a file beside it.
struct OptionGolden: Sendable, CustomTestStringConvertible {
  /// The name of the WIT file.
  let wit: String
  /// The name of the bindings.
  let name: String
  let options: SwiftOptions

  static let folder = "Tests/Backends/Swift/Golden/Options"

  static let all = [
    OptionGolden("views", "views") {
      $0.borrow = [
        "example:views/sink@1.0.0#samples", "example:views/sink#text", "sink#bytes", "sink#file.*",
        "log", "checksum", "images#decode", "images#[constructor]picture",
      ]
      $0.lease = ["images#*", "name"]
    },
    OptionGolden("views", "views-utf8") {
      $0.borrow = ["*"]
      $0.lease = ["*"]
      $0.utf8Spans = true
    },
    OptionGolden("names", "names") {
      $0.borrow = ["*"]
      $0.lease = ["*"]
      $0.codable = true
      $0.utf8Spans = true
      $0.inlineArrays = true
    },
    OptionGolden("values", "values") { _ in },
    OptionGolden("values", "values-inline") {
      $0.inlineArrays = true
      $0.codable = true
    },
    OptionGolden("values", "values-codable") { $0.codable = true },
  ]

  private init(_ wit: String, _ name: String, _ set: (inout SwiftOptions) -> Void) {
    self.wit = wit
    self.name = name
    var options = SwiftOptions(engine: .none)
    set(&options)
    self.options = options
  }

  var testDescription: String { name }

  /// The bindings, and the support files.
  func generate(_ change: (inout SwiftOptions) -> Void = { _ in }) throws -> Generated {
    var options = options
    change(&options)
    let output = try Generated(Repository.read("\(Self.folder)/\(wit).wit"), options)
    try #require(!output.files.isEmpty, "\(output.diagnostics.map(\.message))")
    return output
  }
}

@Suite struct SwiftOptionGoldenTests {
  @Test(arguments: OptionGolden.all)
  func swiftBindingsWithOptionsMatchGolden(_ golden: OptionGolden) throws {
    let text = try #require(golden.generate().files.first).text
    try assertSnapshot(text, "\(OptionGolden.folder)/\(golden.name).swift")
  }

  @Test(arguments: OptionGolden.all, [SwiftOptions.Access.internal, .public])
  func swiftBindingsWithOptionsCompile(
    _ golden: OptionGolden, _ access: SwiftOptions.Access
  ) throws {
    let workspace = try SwiftWorkspace()
    let output = try golden.generate { $0.access = access }
    for file in output.files { try workspace.folder.write(file.text, to: file.name) }
    try workspace.run("swift", ["format", "lint", "--strict"] + workspace.sources())
    try workspace.folder.write(SwiftCompileTests.adapter, to: "Adapter.swift")
    try workspace.typecheck(["-strict-memory-safety"])
  }
}
