import PintleCodegen
import PintleDiagnostics
import PintleRust
import PintleTestSupport
import Testing

/// Bindings of WIT text.
enum Bindings {
  static let folder = "Tests/Backends/Rust/Golden"

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
    let wit = try Repository.read("\(folder)/\(name).wit")
    return try text(wit, RustOptions(rustVersion: version), world: name)
  }
}

extension RustOptions {
  init(rustVersion: Compiler = .since182, allocator: Allocator = .auto) {
    self.init()
    self.rustVersion = rustVersion
    self.allocator = allocator
  }
}
