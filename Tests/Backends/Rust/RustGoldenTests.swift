import PintleDiagnostics
import PintleRust
import PintleTestSupport
import Testing

/// Compares bindings and diagnostics with goldens.
@Suite struct RustGoldenTests {
  static let worlds = ["functions", "types", "values", "resources", "objects", "names"]

  @Test(arguments: worlds)
  func rustBindingsMatchGolden(_ world: String) throws {
    try assertSnapshot(Bindings.fixture(world, .since182), "\(Bindings.folder)/\(world).rs")
  }

  @Test func `the old spelling differs only where old compilers need it`() throws {
    let new = try Bindings.fixture("types", .since182).split(separator: "\n")
    let old = try Bindings.fixture("types", .since163).split(separator: "\n")
    let added = old.difference(from: new).insertions.map { change -> String in
      if case .insert(_, let line, _) = change { String(line.drop { $0 == " " }) } else { "" }
    }
    let kinds = [
      "// Needs Rust 1.63", "extern \"C\" {", "#[export_name = ", "impl ::std::error::Error",
    ]
    for line in added {
      #expect(kinds.contains { line.hasPrefix($0) }, "\(line)")
    }
    #expect(kinds.allSatisfy { kind in added.contains { $0.hasPrefix(kind) } })
  }

  @Test(arguments: ["collisions"])
  func rustDiagnosticsMatchGolden(_ world: String) throws {
    let wit = try Repository.read("\(Bindings.folder)/\(world).wit")
    let output = try Bindings.output(wit, world: world)
    #expect(output.value.isEmpty)
    let text = output.diagnostics.map { diagnostic in
      let span = diagnostic.span.map { Array(wit.utf8)[$0.start..<$0.end] }
      let place = String(decoding: span ?? [], as: UTF8.self)
      return
        "\(diagnostic.severity) \(diagnostic.code.rawValue) at \(place): \(diagnostic.message)\n"
    }
    try assertSnapshot(text.joined(), "\(Bindings.folder)/\(world).txt")
  }

  @Test func `bindings of a world are the same each time`() throws {
    for world in Self.worlds {
      #expect(try Bindings.fixture(world, .since182) == Bindings.fixture(world, .since182))
    }
  }

  @Test func `bindings define the allocator if they need it or an option says so`() throws {
    let wit = "package a:b; world w { export f: func(x: u32) -> u32; }"
    let name = "export_name = \"cabi_realloc\""
    #expect(try !Bindings.text(wit).contains(name))
    #expect(try Bindings.text(wit, RustOptions(allocator: .always)).contains(name))
    let dynamic = "package a:b; world w { export f: func(x: string); }"
    #expect(try Bindings.text(dynamic).contains(name))
    #expect(try !Bindings.text(dynamic, RustOptions(allocator: .never)).contains(name))
  }
}
