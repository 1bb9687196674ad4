import Foundation
import Testing

/// A program that a test runs; tests without it are skipped.
struct Tool: Sendable {
  let name: String
  let path: String?

  static let deno = Tool("deno")
  static let node = Tool("node")
  static let wat2wasm = Tool("wat2wasm")
  /// The oldest supported TypeScript.
  static let tsc = Tool("tsc")

  init(_ name: String) {
    self.name = name
    let environment = ProcessInfo.processInfo.environment
    let cache = environment["XDG_CACHE_HOME"] ?? (environment["HOME"] ?? "") + "/.cache"
    let folders = (environment["PATH"] ?? "").split(separator: ":").map(String.init)
    path = ([cache + "/pintle/bin"] + folders).map { "\($0)/\(name)" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  var isThere: Bool { path != nil }

  /// Runs the program in a folder. Returns whether it succeeded, and what it printed.
  func run(_ arguments: [String], in folder: URL) throws -> (succeeded: Bool, output: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path ?? "")
    process.arguments = arguments
    process.currentDirectoryURL = folder
    // Scripts for deno run it again, to format.
    let own = (path.map { URL(fileURLWithPath: $0) })?.deletingLastPathComponent().path ?? ""
    let environment = ProcessInfo.processInfo.environment
    process.environment = environment.merging([
      "NO_COLOR": "1", "DENO_NO_UPDATE_CHECK": "1",
      "PATH": "\(own):\(environment["PATH"] ?? "")",
    ]) { $1 }
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus == 0, String(decoding: data, as: UTF8.self))
  }

  /// Runs the program and expects that it succeeds.
  func check(_ arguments: [String], in folder: URL) throws {
    let (succeeded, output) = try run(arguments, in: folder)
    #expect(succeeded, "\(name) \(arguments.joined(separator: " "))\n\(output)")
  }
}

/// A folder that lives as long as a test.
final class Scratch {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory
      .appendingPathComponent("pintle-typescript-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: url)
  }

  func write(_ text: String, to name: String) throws {
    let file = url.appendingPathComponent(name)
    try text.write(to: file, atomically: true, encoding: .utf8)
  }
}
