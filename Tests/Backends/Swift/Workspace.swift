import Foundation
import PintleTestSupport
import Testing

@testable import PintleSwift

/// A folder for one test, outside of the package, so that its configuration of `swift format` does not count.
struct Workspace {
  private let folder: URL

  static func with(_ body: (Workspace) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("pintle-" + UUID().uuidString, isDirectory: true)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(Workspace(folder: folder))
  }

  func write(_ text: String, to name: String) throws {
    try text.write(
      to: folder.appendingPathComponent(name), atomically: true, encoding: .utf8)
  }

  /// All goldens, and the support code once.
  func write(goldens access: SwiftOptions.Access) throws {
    let options = SwiftOptions(engine: .wasmCAPI, access: access)
    for golden in try Golden.all() {
      try write(try golden.generate(options), to: golden.name + ".swift")
    }
    if access != .internal {
      // Large: once for each test is enough.
      let keywords = try #require(try Generated(Keywords.wit, options).files.first)
      try write(keywords.text, to: "Keywords.swift")
    }
    for file in SupportFiles.files(options) { try write(file.text, to: file.name) }
  }

  func sources() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
      .map { folder.appendingPathComponent($0).path }
  }

  func run(_ command: [String]) throws {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = command
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(command.prefix(4)):\n\(text)")
    #expect(text == "")
  }
}
