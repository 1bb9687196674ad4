import PintleDiagnostics
import PintleModel
import PintleSyntax
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Interfaces as other people write them.
@Suite struct FixtureTests {
  private func read(_ name: String, _ testFile: String = #filePath) throws -> Input {
    let folders = testFile.split(separator: "/").dropLast(2).joined(separator: "/")
    let file = try #require(fopen("/\(folders)/Fixtures/wasi/\(name)", "r"))
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = fread(&buffer, 1, buffer.count, file), count > 0 {
      bytes += buffer[..<count]
    }
    return Input(path: name, text: String(decoding: bytes, as: UTF8.self))
  }

  private static let io = ["error.wit", "poll.wit", "streams.wit", "world.wit"].map { "io/\($0)" }
  private static let clocks = [
    "monotonic-clock.wit", "timezone.wit", "wall-clock.wit", "world.wit",
  ].map { "clocks/\($0)" }

  @Test(arguments: io + clocks + ["http/types.wit"])
  func parsesWithoutErrors(_ name: String) throws {
    var sources = SourceMap()
    let input = try read(name)
    let file = sources.add(SourceFile(path: name, bytes: Array(input.text.utf8)))
    let parsed = Parser.parse(file, in: sources)
    #expect(ShortRenderer(sources: sources).render(parsed.diagnostics) == "")
    #expect(!parsed.tree.declarations.isEmpty)
  }

  @Test func onlyGatesAreNotResolved() throws {
    let root = try Self.clocks.map { try read($0) }
    let dependency = try Self.io.map { try read($0) }
    let checked = resolve(root + dependency.map { Input(path: "deps/\($0.path)", text: $0.text) })
    #expect(checked.diagnostics.allSatisfy { $0.code == .unsupportedFeature })
    #expect(checked.model.packages.map(\.name.text) == ["wasi:io@0.2.12", "wasi:clocks@0.2.12"])
  }
}
