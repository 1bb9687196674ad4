import PintleDiagnostics
import PintleTestSupport
import Testing

@testable import PintleSwift

/// Number lists and texts that aren't copied.
@Suite struct SwiftViewTests {
  private static let wit = """
    package a:b@1.0.0;
    interface log {
      write: func(text: string, bytes: list<u8>);
      level: func(number: u8) -> string;
      resource file { constructor(name: string); append: func(bytes: list<u8>); }
    }
    interface image {
      render: func(pixels: list<u8>) -> list<u8>;
      name: func(text: string) -> tuple<string>;
      count: func() -> u32;
    }
    world w { import log; export image; export log; export run: func() -> string; }
    """

  private func generate(borrow: [String] = [], lease: [String] = []) throws -> Generated {
    var options = SwiftOptions(engine: .wasmCAPI)
    options.borrow = borrow
    options.lease = lease
    return try Generated(Self.wit, options)
  }

  /// Pairs of names and errors, which are empty for names that fit the option.
  private static let borrows = [
    ("log#write", ""), ("a:b/log#write", ""), ("a:b/log@1.0.0#write", ""), ("log#file.append", ""),
    ("log#[constructor]file", ""), ("log#*", ""), ("*", ""), ("*#render", ""), ("image#render", ""),
    ("log#wirte", "the world has no function `log#wirte`, which `--borrow` names"),
    ("write", "the world has no function `write`, which `--borrow` names"),
    (
      "a:b/log@1.0.1#write",
      "the world has no function `a:b/log@1.0.1#write`, which `--borrow` names"
    ),
    ("log#level", "`--borrow` names `log#level`, which has no parameter that can be a view"),
    (
      "image#name",
      "`--borrow` names `image#name`, which the guest exports: it has no parameter that can be a view"
    ),
    (
      "image#c*",
      "`--borrow` names `image#c*`, which the guest exports: it has no parameter that can be a view"
    ),
  ]

  private static let leases = [
    ("image#render", ""), ("run", ""), ("*", ""), ("log#level", ""),
    ("image#rende", "the world has no function `image#rende`, which `--lease` names"),
    ("image#name", "`--lease` names `image#name`, which has no result that can be a view"),
    ("image#count", "`--lease` names `image#count`, which has no result that can be a view"),
  ]

  @Test(arguments: borrows) func borrowNamesFunctions(_ name: String, _ error: String) throws {
    let diagnostics = try generate(borrow: [name]).diagnostics
    #expect(diagnostics.map(\.message) == (error.isEmpty ? [] : [error]))
    #expect(diagnostics.allSatisfy { $0.code == .invalidOption && !$0.help.isEmpty })
  }

  @Test(arguments: leases) func leaseNamesFunctions(_ name: String, _ error: String) throws {
    let diagnostics = try generate(lease: [name]).diagnostics
    #expect(diagnostics.map(\.message) == (error.isEmpty ? [] : [error]))
    #expect(diagnostics.allSatisfy { $0.code == .invalidOption && !$0.help.isEmpty })
  }

  @Test func unknownFunctionHasHints() throws {
    #expect(
      try generate(borrow: ["log#wirte"]).diagnostics.map(\.help) == [["did you mean `log#write`?"]]
    )
    #expect(
      try generate(borrow: ["write"]).diagnostics.map(\.help)
        == [["did you mean `a:b/log@1.0.0#write`?"]])
    #expect(
      try generate(lease: ["xyzzy"]).diagnostics.map(\.help)
        == [["write `INTERFACE#FUNCTION`, or the name of a function of the world itself"]])
  }

  @Test func importsHaveNoLease() throws {
    var options = SwiftOptions(engine: .none)
    options.lease = ["log#level"]
    let wit = "package a:b; interface log { level: func() -> string; } world w { import log; }"
    let messages = try Generated(wit, options).diagnostics.map(\.message)
    #expect(
      messages == [
        "`--lease` names `log#level`, which the guest imports: only results of exports can be leased"
      ])
  }

  // MARK: Views that escape

  private static let good = (
    write: "total += bytes.count + Int(bytes[0])", use: "try render { $0.count }"
  )

  /// A host that uses its views as intended compiles.
  @Test func hostsReadViews() throws {
    #expect(try compile(Self.good.write, Self.good.use).isEmpty)
  }

  /// Statements in an import that borrows `bytes`, and the compiler's errors.
  private static let escapes = [
    ("kept = bytes", "cannot assign value of type 'Span<UInt8>'"),
    ("later { _ = bytes[0] }", "lifetime-dependent variable 'bytes' escapes its scope"),
    ("task(bytes)", "'Escapable'"),
  ]

  @Test(arguments: escapes) func viewsOfArgumentsDontEscape(
    _ statement: String, _ error: String
  ) throws {
    #expect(try compile(statement, Self.good.use).contains(error))
  }

  /// Uses of a function whose result is leased, and the compiler's errors.
  private static let leaks = [
    ("let kept: Span<UInt8> = try render { $0 }", "'Span<UInt8>'"),
    ("var kept: Span<UInt8>?; try render { kept = $0 }; _ = kept?[0]", "lifetime-dependent"),
    ("try render { bytes in later { _ = bytes[0] } }", "escapes its scope"),
  ]

  @Test(arguments: leaks) func viewsOfResultsDontEscape(_ use: String, _ error: String) throws {
    #expect(try compile(Self.good.write, use).contains(error))
  }

  /// The errors of the compiler for a host with a statement in an import, and a use of a function whose result is leased.
  private func compile(_ statement: String, _ use: String) throws -> String {
    let workspace = try SwiftWorkspace()
    for file in try generate(borrow: ["log#*"], lease: ["image#render"]).files {
      try workspace.folder.write(file.text, to: file.name)
    }
    let host = """
      final class File: W.FileResource {
        init(name: Span<UInt8>) throws {}
        func append(_ bytes: Span<UInt8>) throws {}
      }
      func later(_ closure: @escaping () -> Void) {}
      func task<T>(_ value: T) {}
      final class Host: W.Imports {
        typealias File = Main.File
        var kept: [UInt8] = []
        var total = 0
        func write(_ text: Span<UInt8>, bytes: Span<UInt8>) throws { \(statement) }
        func level(_ number: UInt8) throws -> String { "" }
      }
      func use(_ world: W) throws {
        func render<R>(_ body: (Span<UInt8>) throws -> R) throws -> R {
          try world.image.render([1, 2, 3], body)
        }
        _ = try { \(use) }()
      }
      """
    try workspace.folder.write(host, to: "Host.swift")
    // Lifetimes are checked after types.
    let run = try #require(Program("swiftc")).run(
      [
        "-swift-version", "6", "-emit-sil", "-wmo", "-o", "/dev/null", "-module-name", "Main",
        "-parse-as-library",
      ] + workspace.sources(), in: workspace.folder)
    return run.output + run.errors
  }
}
