import PintleTestSupport
import Testing

@testable import PintleSwift

/// The conversion of WIT names to Swift names, and of functions to Swift signatures.
@Suite struct SwiftNameTests {
  @Test(arguments: [
    ("parse-error", "ParseError", "parseError"), ("DNS-error", "DNSError", "dnsError"),
    ("get-XML", "GetXML", "getXML"), ("x", "X", "x"), ("a1-2b", "A12b", "a12b"),
    ("init", "Init", "init_"), ("self", "Self_", "self_"), ("type", "Type_", "type"),
    ("protocol", "Protocol_", "protocol"), ("any", "Any_", "any"), ("var", "Var", "var_"),
    ("swift", "Swift_", "swift"), ("pintle-guest", "PintleGuest_", "pintleGuest_"),
    ("guest-error", "GuestError_", "guestError"), ("hash-value", "HashValue", "hashValue_"),
  ])
  func typeAndMemberNames(_ wit: String, _ type: String, _ member: String) {
    #expect(SwiftNames.type(wit) == type)
    #expect(SwiftNames.member(wit) == member)
  }

  @Test(arguments: [
    ("f: func();", "func f() throws"),
    ("send-line: func(line: string);", "func sendLine(_ line: String) throws"),
    ("area: func(of: f64) -> f64;", "func area(of: Double) throws -> Double"),
    ("area: func(in: f64) -> f64;", "func area(in inValue: Double) throws -> Double"),
    (
      "join: func(words: list<string>, separator: string) -> string;",
      "func join(_ words: [String], separator: String) throws -> String"
    ),
    ("add: func(a: s32, b: s32) -> s32;", "func add(_ a: Int32, _ b: Int32) throws -> Int32"),
    ("put: func(x: u8, y: u8, hue: u8);", "func put(_ x: UInt8, y: UInt8, hue: UInt8) throws"),
    ("open: func(path: string) -> result;", "func open(_ path: String) throws"),
    (
      "open: func(path: string) -> result<u8, string>;",
      "func open(_ path: String) throws -> UInt8"
    ),
    ("set: func(a: u8, %default: u8);", "func set(_ a: UInt8, default defaultValue: UInt8) throws"),
    ("set: func(a: u8, %var: u8);", "func set(_ a: UInt8, varValue: UInt8) throws"),
    ("%default: func();", "func `default`() throws"),
    (
      "t: func(p: tuple<u8, option<char>>) -> tuple<bool>;",
      "func t(_ p: (UInt8, Unicode.Scalar?)) throws -> Bool"
    ),
  ])
  func functionSignatures(_ wit: String, _ swift: String) throws {
    let world = "package a:b; world w { import i: interface { \(wit) } }"
    let text = try #require(try Generated(world).files.first?.text)
    #expect(text.contains("    \(swift)\n"), "\(text)")
  }

  @Test(arguments: [
    ("constructor(x: f64);", "convenience init(x: Double, in guest: W) throws {"),
    (
      "constructor(x: f64) -> result<r, string>;",
      "convenience init(x: Double, in guest: W) throws {"
    ),
    ("m: func(x: u8) -> r;", "func m(_ x: UInt8) throws -> R {"),
    ("s: static func(a: borrow<r>, b: r);", "static func s(_ a: R, _ b: R) throws {"),
    ("s: static func(n: u8) -> r;", "static func s(_ n: UInt8, in guest: W) throws -> R {"),
    (
      "s: static func(guest: u8);", "static func s(_ guest: UInt8, in guest2: W) throws {"
    ),
  ])
  func resourceMembers(_ wit: String, _ swift: String) throws {
    let world = "package a:b; interface i { resource r { \(wit) } } world w { export i; }"
    let text = try #require(try Generated(world).files.first?.text)
    #expect(text.contains("    \(swift)\n"), "\(text)")
  }

  /// Types with the same name are nested in namespaces, all others directly in the world's class.
  @Test func equalTypeNamesGetNamespaces() throws {
    let world = """
      package a:b;
      interface one { record point { x: u8 } record mine { x: u8 } f: func(p: point, o: mine); }
      interface two { record point { x: u8 } record one { x: u8 } f: func(p: point, o: one); }
      world w { export one; export two; }
      """
    let text = try #require(try Generated(world).files.first?.text)
    #expect(text.contains("func f(_ p: One.Point, _ o: Mine) throws"))
    #expect(text.contains("func f(_ p: Two.Point, _ o: One_) throws"))
  }

  /// An imported and an exported interface may have the same name. Their types are nested in different namespaces.
  @Test func importsAndExportsWithTheSameNameHaveSeparateTypes() throws {
    let world = """
      package a:b;
      world w {
        import l: interface { enum p { a, b } f: func(t: p) -> p; }
        export l: interface { enum p { x, y, z } record mine { p: p } f: func(t: p) -> mine; }
        export exported-l: interface { enum p { v } g: func(t: p); }
      }
      """
    let text = try #require(try Generated(world).files.first?.text)
    #expect(text.contains("func f(_ t: ImportedL.P) throws -> ImportedL.P\n"))
    #expect(text.contains("func f(_ t: ExportedL.P) throws -> Mine {"))
    #expect(text.contains("func g(_ t: ExportedL_.P) throws {"))
    let kind = "    enum P: UInt8, CaseIterable, Sendable {\n"
    #expect(text.contains("  enum ImportedL {\n\(kind)      case a\n"))
    #expect(text.contains("  enum ExportedL {\n\(kind)      case x\n"))
  }

  /// Interfaces with the same name are prefixed with the names of their packages, in imports and exports alike.
  @Test func equalInterfaceNamesGetTheirPackages() throws {
    let world = """
      package a:b;
      interface types { f: func(); }
      world w { import types; import types: interface { g: func(); } export types; }
      """
    let text = try #require(try Generated(world).files.first?.text)
    #expect(text.contains("protocol BTypesImports {"))
    #expect(text.contains("protocol TypesImports {"))
    #expect(text.contains("var bTypes: BTypesExports { BTypesExports(pintle: pintle) }"))
  }

  /// The host implements interfaces in separate values if their functions have the same name.
  @Test func conflictingInterfacesAreParts() throws {
    let world = """
      package a:b;
      world w { import x: interface { f: func(); } import y: interface { f: func() -> u8; } }
      """
    let text = try #require(try Generated(world).files.first?.text)
    #expect(text.contains("associatedtype XPart: XImports"))
    #expect(text.contains("var y: YPart { get }"))
  }

  /// Standard library types are qualified with their module only if a type of the world shadows them.
  @Test func shadowedStandardTypesAreQualified() throws {
    let world = """
      package a:b;
      interface i { record %string { x: u8 } f: func(s: %string, t: string, n: u8); }
      world w { export i; }
      """
    let text = try #require(try Generated(world).files.first?.text)
    #expect(text.contains("func f(_ s: String, _ t: Swift.String, _ n: UInt8) throws"))
  }

  /// Line breaks and quotes in WIT don't end comments and literals early.
  @Test func commentsAndLiteralsAreEscaped() throws {
    let world =
      "package a:b; world w { /// one\r\n/// two\r\n  export f: func(); "
      + "@external-id(\"x\\u{a}y\\\"z\\\\\") import i: interface { g: func(); } }"
    let text = try #require(try Generated(world).files.first?.text)
    #expect(
      text.contains(
        "  /// one\n  /// two\n  ///\n  /// - Throws: `GuestError`.\n  func f() throws {"))
    #expect(text.contains("\"x\\u{a}y\\\"z\\\\\", \"g\""))
    #expect(!text.unicodeScalars.contains("\r"))
  }

  @Test func outputIsDeterministic() throws {
    for golden in Golden.all {
      let first = try golden.generate()
      for _ in 0..<5 { #expect(try golden.generate() == first) }
    }
  }
}
