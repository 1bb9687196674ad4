import PintleTestSupport
import Testing

@testable import PintleSwift

/// The output compiles as Swift 6 without warnings, and conforms to the style of `swift format`.
@Suite struct SwiftCompileTests {
  /// All worlds of Tests/Backends/Swift/Golden compile in one module, with the support code and the adapter.
  @Test(arguments: [SwiftOptions.Access.internal, .public])
  func compilesWithoutWarnings(_ access: SwiftOptions.Access) throws {
    let workspace = try SwiftWorkspace()
    try workspace.write(goldens: access)
    try workspace.folder.write(Self.user, to: "User.swift")
    try workspace.typecheck(["-module-name", "Bindings", "-package-name", "bindings"])
  }

  /// The examples of the documentation, among them a guest in an actor and a host without errors.
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
      } catch let error as PintleWITError<String> {
        print(error.payload)
      } catch PintleGuestError.poisoned {
        print("poisoned")
      }
    }
    """

  /// The adapter for JavaScriptCore compiles, however the user's package is compiled.
  @Test(arguments: [
    ["-strict-memory-safety"], ["-default-isolation", "MainActor"],
    ["-enable-upcoming-feature", "InternalImportsByDefault"],
  ])
  func compilesForJavaScriptCore(_ flags: [String]) throws {
    let workspace = try SwiftWorkspace()
    let options = SwiftOptions(engine: .javaScriptCore, access: .public)
    let wit = "package a:b; world w { export f: func(x: string) -> u8; }"
    for file in try Generated(wit, options).files {
      try workspace.folder.write(file.text, to: file.name)
    }
    try workspace.typecheck(flags)
  }

  /// The support code compiles with the user's own adapter, as it doesn't depend on an engine.
  @Test func compilesWithTheUsersAdapter() throws {
    let workspace = try SwiftWorkspace()
    for file in try Generated("package a:b; world w { export f: func(x: string) -> u8; }").files {
      try workspace.folder.write(file.text, to: file.name)
    }
    try workspace.folder.write(Self.adapter, to: "Adapter.swift")
    try workspace.typecheck()
  }

  /// An adapter with all declarations that the support code needs.
  static let adapter = """
    public final class PintleEngine: Sendable {}
    public final class PintleModule: Sendable {
      let imports: [(name: PintleImportName, item: PintleCoreItem)] = []
      let exports: [(name: String, item: PintleCoreItem)] = []
      init(wasm: [UInt8], engine: PintleEngine? = nil) throws {}
    }
    public struct PintleExtraImports {}
    struct PintleFunction {}
    struct PintleMemory {}
    final class PintleInstance {
      let importedMemory: PintleMemory? = nil
      init(_ module: PintleModule, limits: PintleLimits, interrupter: PintleInterrupter) throws {}
      func instantiate(_ imports: [PintleCoreImport], extra: PintleExtraImports?) throws {}
      func function(_ name: String) -> PintleFunction? { nil }
      func memory(_ name: String) -> PintleMemory? { nil }
      func bytes(of memory: PintleMemory) -> UnsafeMutableRawBufferPointer {
        unsafe UnsafeMutableRawBufferPointer(start: nil, count: 0)
      }
      func call(_ function: PintleFunction, _ slots: PintleSlots) throws {}
    }
    """

  /// `swift format` in its default configuration reports no problems and makes no changes.
  @Test(arguments: [SwiftOptions.Access.internal, .package])
  func needsNoFormatter(_ access: SwiftOptions.Access) throws {
    let workspace = try SwiftWorkspace()
    try workspace.write(goldens: access)
    let sources = try workspace.sources()
    try workspace.run("swift", ["format", "lint", "--strict"] + sources)
    let before = try workspace.folder.contents()
    try workspace.run("swift", ["format", "--in-place"] + sources)
    #expect(try workspace.folder.contents() == before)
  }
}
