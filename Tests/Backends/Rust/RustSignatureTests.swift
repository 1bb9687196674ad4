import Foundation
import PintleRust
import Testing

/// How WIT types are printed in each position.
@Suite struct RustSignatureTests {
  /// The types that the rows refer to.
  private static let types = """
      record profile { name: string }
      record dot { x: u32 }
      enum hue { red }
      variant either { left(string), right(u8) }
      type maybe = option<string>;
      type pair = tuple<u8, u8>;
      type text = string;
      type id = u32;
    """

  /// Only parameters of imports are borrowed, and only at the top level.
  @Test(arguments: [
    ("u8", "u8", "u8"), ("s64", "i64", "i64"), ("char", "char", "char"), ("id", "Id", "Id"),
    ("string", "&str", "_rt::String"),
    ("text", "&str", "Text"),
    ("list<u8>", "&[u8]", "_rt::Vec<u8>"),
    ("list<string>", "&[_rt::String]", "_rt::Vec<_rt::String>"),
    ("list<list<u16>>", "&[_rt::Vec<u16>]", "_rt::Vec<_rt::Vec<u16>>"),
    ("list<tuple<string, u8>>", "&[(_rt::String, u8)]", "_rt::Vec<(_rt::String, u8)>"),
    ("list<result>", "&[Result<(), ()>]", "_rt::Vec<Result<(), ()>>"),
    ("profile", "&Profile", "Profile"), ("dot", "Dot", "Dot"), ("hue", "Hue", "Hue"),
    ("either", "&Either", "Either"), ("maybe", "&Maybe", "Maybe"), ("pair", "Pair", "Pair"),
    ("option<string>", "Option<&str>", "Option<_rt::String>"),
    ("option<option<string>>", "Option<Option<&str>>", "Option<Option<_rt::String>>"),
    ("option<list<string>>", "Option<&[_rt::String]>", "Option<_rt::Vec<_rt::String>>"),
    ("option<profile>", "Option<&Profile>", "Option<Profile>"),
    ("option<dot>", "Option<Dot>", "Option<Dot>"),
    (
      "result<list<string>, string>", "Result<&[_rt::String], &str>",
      "Result<_rt::Vec<_rt::String>, _rt::String>"
    ),
    ("result<_, string>", "Result<(), &str>", "Result<(), _rt::String>"),
    ("tuple<string, u32>", "(&str, u32)", "(_rt::String, u32)"),
    ("tuple<string, dot>", "(&str, &Dot)", "(_rt::String, Dot)"),
    ("tuple<u8, dot>", "(u8, Dot)", "(u8, Dot)"),
    ("tuple<u8>", "(u8,)", "(u8,)"),
  ])
  func parameter(_ row: (wit: String, borrowed: String, owned: String)) throws {
    let functions = "f: func(p: \(row.wit)) -> \(row.wit);"
    let wit = """
      package a:b;
      interface i { \(Self.types) \(functions) }
      interface j { \(Self.types) \(functions) }
      world w { import i; export j; }
      """
    let text = try Bindings.text(wit)
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
      .replacingOccurrences(of: "( p", with: "(p").replacingOccurrences(of: ", )", with: ")")
    let isWrapped = text.contains("pub fn f(p: \(row.borrowed)) -> \(row.owned) {")
    let isRequired = text.contains(" fn f(p: \(row.owned)) -> \(row.owned);")
    #expect(isWrapped && isRequired)
  }

  @Test(arguments: [
    ("u8", "#[derive(Clone, Copy, Debug)]", true),
    ("string", "#[derive(Clone, Debug)]", false),
    ("list<u8>", "#[derive(Clone, Debug)]", false),
    ("option<f32>", "#[derive(Clone, Copy, Debug)]", true),
  ])
  func derives(_ row: (field: String, derive: String, isPlain: Bool)) throws {
    let wit = """
      package a:b;
      world w { record r { x: \(row.field) } export f: func(p: r); }
      """
    let text = try Bindings.text(wit)
    let isDerived = text.contains("\(row.derive)\npub struct R {")
    let isPlain = text.contains("#[repr(C)]\n\(row.derive)")
    #expect(isDerived && isPlain == row.isPlain)
  }

  @Test func `a simple call reads as if written by hand`() throws {
    let text = try Bindings.text(
      """
      package a:b;
      world w { import add: func(a: u32, b: u32) -> u32; export run: func(x: f64) -> bool; }
      """)
    #expect(text.contains("    unsafe { _imports::add(a as i32, b as i32) as u32 }\n"))
    #expect(text.contains("    unsafe { T::run(x) as i32 }\n"))
  }

  @Test func `a package in two versions has two modules`() throws {
    let text = try Bindings.text(
      """
      package a:c;
      package a:b@1.2.0 { interface i { f: func(); } }
      package a:b@2.0.0-rc.1 { interface i { f: func(); } }
      world w { import a:b/i@1.2.0; import a:b/i@2.0.0-rc.1; }
      """)
    #expect(text.contains("pub mod b1_2_0 {"))
    #expect(text.contains("pub mod b2_0_0_rc_1 {"))
  }
}
