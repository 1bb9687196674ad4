import Foundation
import PintleCodegen
import PintleDiagnostics
import PintleRust
import PintleTestSupport
import Testing

/// The files beside which the tests live.
enum Files {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  static let fixtures = root.appendingPathComponent("Tests/Backends/Rust/Golden")

  static func read(_ name: String) throws -> String {
    try String(contentsOf: fixtures.appendingPathComponent(name), encoding: .utf8)
  }

  /// Compares with a golden file; with BLESS=1 in the environment the file is written instead.
  static func expect(_ text: String, _ name: String) throws {
    let file = fixtures.appendingPathComponent(name)
    if ProcessInfo.processInfo.environment["BLESS"] == "1" {
      return try text.write(to: file, atomically: true, encoding: .utf8)
    }
    let expected = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    if text != expected {
      Issue.record("\(name) differs at \(firstDifference(text, expected)); BLESS=1 accepts it")
    }
  }

  private static func firstDifference(_ new: String, _ old: String) -> String {
    let (a, b) = (new.components(separatedBy: "\n"), old.components(separatedBy: "\n"))
    let index = zip(a, b).prefix { $0 == $1 }.count
    return
      "line \(index + 1):\n+ \(a.dropFirst(index).first ?? "")\n- \(b.dropFirst(index).first ?? "")"
  }

  /// A folder of its own, removed after `body`.
  static func temporary<R>(_ body: (URL) throws -> R) throws -> R {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("pintle-rust-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder)
  }
}

/// Bindings of WIT text.
enum Bindings {
  static func output(
    _ wit: String, _ options: RustOptions = RustOptions(), world: String? = nil
  ) throws -> Outcome<[GeneratedFile]> {
    let source = try WITSource(wit)
    let abi = try source.plan(world: world)
    let input = BackendInput(model: source.model, abi: abi, header: ["Generated for a test."])
    return RustBackend(options).generate(input)
  }

  static func text(
    _ wit: String, _ options: RustOptions = RustOptions(), world: String? = nil
  ) throws -> String {
    let output = try output(wit, options, world: world)
    #expect(output.diagnostics.map(\.message) == [])
    return try #require(output.value.first).text
  }

  static func fixture(_ name: String, _ version: RustOptions.Compiler) throws -> String {
    try text(Files.read("\(name).wit"), RustOptions(rustVersion: version), world: name)
  }
}

/// A program that the tests run, if it is there.
struct Tool {
  let path: String
  let arguments: [String]

  /// The first of the paths that exists. `~tools` is where Tests/tools/install puts things.
  init?(_ paths: [String], _ arguments: [String] = []) {
    let environment = ProcessInfo.processInfo.environment
    let home = environment["HOME"] ?? ""
    let cache = environment["XDG_CACHE_HOME"] ?? "\(home)/.cache"
    let expanded = paths.map { path in
      path.replacingOccurrences(of: "~tools", with: "\(cache)/pintle/bin")
        .replacingOccurrences(of: "~", with: home)
    }
    guard let path = expanded.first(where: FileManager.default.isExecutableFile) else { return nil }
    self.path = path
    self.arguments = arguments
  }

  /// What the program prints when it fails; `nil` if it succeeds.
  func failure(_ arguments: [String], in folder: URL) throws -> String? {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = self.arguments + arguments
    process.currentDirectoryURL = folder
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return process.terminationStatus == 0 ? nil : String(decoding: output, as: UTF8.self)
  }
}

extension RustOptions {
  init(rustVersion: Compiler = .since182, allocator: Allocator = .auto) {
    self.init()
    self.rustVersion = rustVersion
    self.allocator = allocator
  }
}
