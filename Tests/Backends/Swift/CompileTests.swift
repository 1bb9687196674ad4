import Foundation
import PintleTestSupport
import Testing

@testable import PintleSwift

/// What the backend prints is Swift 6 without warnings, in the style of `swift format`, at every access level.
@Suite struct CompileTests {
  /// All worlds of Tests/Backends/Swift/Golden in one module, with the support code and the adapter.
  @Test(arguments: [SwiftOptions.Access.internal, .public])
  func compilesWithoutWarnings(_ access: SwiftOptions.Access) throws {
    try Workspace.with { workspace in
      try workspace.write(goldens: access)
      try workspace.write(Self.user, to: "User.swift")
      let sources = try workspace.sources()
      try workspace.run(
        ["swiftc", "-swift-version", "6", "-typecheck", "-warnings-as-errors", "-parse-as-library"]
          + ["-module-name", "Bindings", "-package-name", "bindings"] + sources)
    }
  }

  /// What the documentation shows: a guest in an actor, a host that can't fail.
  static let user = """
    struct Host: Console.Imports {
      func sendLine(_ line: String) { print(line) }
    }
    actor Owner {
      private let guest: Console
      init(wasm: [UInt8]) throws { guest = try Console(wasm: wasm, imports: Host()) }
      func greet(_ name: String) throws { try guest.greet([name]) }
    }
    func use(_ bytes: [UInt8]) throws {
      let module = try PintleModule(wasm: bytes, engine: PintleEngine(library: "libwasmtime.so"))
      let world = try Vector(module: module)
      let a = try Vector.Vector(x: 3, y: 4, in: world)
      let b = try Vector.Vector(x: 1, y: 2, in: world)
      let sum: Vector.Vector = try world.geometry.add(a, b)
      _ = try sum.length() + Vector.Vector.dotProduct(a, b)
      try a.close()
      let strings = try Strings(wasm: bytes)
      do {
        _ = try strings.text.parse("").comment
      } catch let error as Strings.ParseError {
        switch error {
        case .empty, .noEquals, .badNumber: break
        }
      } catch let error as WITError<String> {
        print(error.payload)
      } catch GuestError.poisoned {
        print("poisoned")
      }
    }
    """

  /// The support code does not depend on an engine: a user's adapter takes the place of ours.
  @Test func compilesWithAnAdapterOfTheUsersOwn() throws {
    try Workspace.with { workspace in
      for file in try Generated("package a:b; world w { export f: func(x: string) -> u8; }").files {
        try workspace.write(file.text, to: file.name)
      }
      try workspace.write(Self.adapter, to: "Adapter.swift")
      try workspace.run(
        ["swiftc", "-swift-version", "6", "-typecheck", "-warnings-as-errors", "-parse-as-library"]
          + (try workspace.sources()))
    }
  }

  /// Everything that the support code wants of an engine.
  static let adapter = """
    final class PintleEngine {}
    final class PintleModule {
      let imports: [(name: PintleImportName, item: PintleCoreItem)] = []
      let exports: [(name: String, item: PintleCoreItem)] = []
      init(wasm: [UInt8], engine: PintleEngine? = nil) throws {}
    }
    struct PintleFunction {}
    struct PintleMemory {}
    final class PintleInstance {
      init(_ module: PintleModule, imports: [PintleHostFunction]) throws {}
      func function(_ name: String) -> PintleFunction? { nil }
      func memory(_ name: String) -> PintleMemory? { nil }
      func bytes(of memory: PintleMemory) -> UnsafeMutableRawBufferPointer {
        UnsafeMutableRawBufferPointer(start: nil, count: 0)
      }
      func call(_ function: PintleFunction, _ slots: PintleSlots) throws {}
    }
    """

  /// The default configuration of `swift format` has nothing to say, and changes nothing.
  @Test(arguments: [SwiftOptions.Access.internal, .package])
  func needsNoFormatter(_ access: SwiftOptions.Access) throws {
    try Workspace.with { workspace in
      try workspace.write(goldens: access)
      let sources = try workspace.sources()
      try workspace.run(["swift", "format", "lint", "--strict"] + sources)
      let before = try sources.map { try String(contentsOfFile: $0, encoding: .utf8) }
      try workspace.run(["swift", "format", "--in-place"] + sources)
      for (path, text) in zip(sources, before) {
        #expect(try String(contentsOfFile: path, encoding: .utf8) == text, "\(path)")
      }
    }
  }
}

/// A world in which everything has a name that means something in Swift, or in the code around it.
enum Keywords {
  static let words =
    """
    any self as associatedtype await async break case class default defer deinit do each else enum extension false \
    fileprivate for func guard if import in indirect init inout internal is lazy let nil operator private protocol \
    public repeat return sending set some static struct subscript super switch then throw throws true try type \
    typealias unowned var weak where while string array void never optional result error swift pintle pintle-link \
    guest host slots base value path description hash-value close
    """.split(separator: " ").map { "%\($0)" }

  static var wit: String {
    let functions = words.map { "\($0): func(\($0): string, x: \($0)-t) -> \($0)-t;" }
    let types = words.enumerated().map { index, word in
      switch index % 3 {
      case 0: "record \(word)-t { \(word): u8, more: string }"
      case 1: "variant \(word)-t { \(word)(u8), other(string) }"
      default: "enum \(word)-t { \(word), other }"
      }
    }
    let methods = words.filter { $0 != "%self" }.map { "\($0): func(\($0): u8) -> u8;" }
    let resources = words.map { "resource \($0) { constructor(\($0): u8); }" }
    return """
      package test:%keywords;
      interface shared { \(types.joined(separator: " ")) }
      interface calls {
        use shared.{\(words.map { "\($0)-t" }.joined(separator: ", "))};
        \(functions.joined(separator: " "))
      }
      interface objects {
        resource thing { \(methods.joined(separator: " ")) }
        \(resources.joined(separator: " "))
      }
      world keyword-world { import calls; export calls; export objects; }
      """
  }
}

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
