import Foundation
import PintleTestSupport
import Testing

@testable import PintleSwift

/// Swift files in a folder outside of the package, whose configuration of `swift format` does not apply there.
struct SwiftWorkspace {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  /// Writes the bindings of all goldens, and the support files once.
  func write(
    goldens access: SwiftOptions.Access, engine: SwiftOptions.Engine = .wasmCAPI
  ) throws {
    let options = SwiftOptions(engine: engine, access: access)
    for golden in Golden.all {
      try folder.write(try golden.generate(options), to: golden.name + ".swift")
    }
    if access != .internal {
      // Compiling this large file once per test is enough.
      let keywords = try #require(try Generated(Keywords.wit, options).files.first)
      try folder.write(keywords.text, to: "Keywords.swift")
    }
    for file in SupportFile.all(options) { try folder.write(file.text, to: file.name) }
  }

  /// The absolute paths of all files, sorted.
  func sources() throws -> [String] {
    try folder.contents().keys.sorted().map { folder.path($0) }
  }

  /// Type-checks all files as one module. Warnings are errors.
  func typecheck(_ options: [String] = []) throws {
    try run(
      "swiftc",
      ["-swift-version", "6", "-typecheck", "-warnings-as-errors", "-parse-as-library"] + options
        + sources())
  }

  /// Runs a program of the toolchain, which must succeed without any output.
  func run(_ name: String, _ arguments: [String]) throws {
    let result = try #require(Program(name)).run(arguments, in: folder)
    #expect(result == Program.Result(status: 0, output: "", errors: ""), "\(name)")
  }
}
