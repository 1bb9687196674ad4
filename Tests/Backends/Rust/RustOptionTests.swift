import PintleRust
import PintleTestSupport
import Testing

/// What each option changes, and what is wrong with the values of an option.
@Suite struct RustOptionTests {
  private static let wit = """
    package a:b@1.0.0;
    interface base {
      resource conn { constructor(); send: func(text: string); }
      record point { x: u32 }
      record unused { x: u32 }
      enum color { red, green }
      flags rights { read, write }
      variant failure { closed, other(string) }
      type names = list<string>;
      paint: func(at: point, color: color, rights: rights) -> result<conn, failure>;
    }
    world w {
      import base;
      export show: func(name: string) -> char;
    }
    """

  /// The bindings without indentation.
  private func text(_ change: (inout RustOptions) -> Void) throws -> String {
    var options = RustOptions()
    change(&options)
    return unindented(try Bindings.text(Self.wit, options))
  }

  private func unindented(_ text: String) -> String {
    text.split(separator: "\n").map { $0.drop { $0 == " " } }.joined(separator: "\n")
  }

  private func problems(_ change: (inout RustOptions) -> Void) throws -> [String] {
    var options = RustOptions()
    change(&options)
    let output = try Bindings.output(Self.wit, options)
    #expect(output.value.isEmpty)
    return output.diagnostics.map { "\($0.message)\($0.help.map { " (\($0))" }.joined())" }
  }

  @Test func `an interface is replaced by a module`() throws {
    let text = try text { $0.with = ["a:b/base@1.0.0=crate::mine"] }
    #expect(text.contains("use crate::mine as _with_base;"))
    #expect(!text.contains("pub mod base"))
    #expect(!text.contains("link_name"))
  }

  @Test func `types are replaced one by one`() throws {
    let text = try text {
      $0.with = ["conn", "point", "color", "rights"].map { "a:b/base@1.0.0/\($0)=crate::\($0)" }
    }
    for name in ["color", "rights"] { #expect(text.contains("\(name): crate::\(name),")) }
    #expect(!text.contains("pub struct Conn"))
    #expect(!text.contains("[method]conn.send"))
    #expect(text.contains("crate::color::Green => 1,"))
    #expect(text.contains("rights.bits() as i32"))
    #expect(text.contains("crate::conn::from_handle("))
  }

  @Test func `replacing by generate changes nothing`() throws {
    #expect(try text { $0.with = ["a:b/base@1.0.0=generate"] } == text { _ in })
  }

  @Test func `problems of with`() throws {
    #expect(
      try problems {
        $0.with = ["x", "a:b/bass@1.0.0=y", "a:b/base@1.0.0=1", "a:b/base@1.0.0/names=z"]
      }
        == [
          "`x` is not a value of `with` (write KEY=PATH, for example wasi:io/poll@0.2.0=crate::poll)",
          "the world imports no interface or type `a:b/bass@1.0.0`, which `--with` names "
            + "(did you mean `a:b/base@1.0.0`?)",
          "`1` in `with` is not a path of Rust",
          "`a:b/base@1.0.0/names` can't be replaced by `with`: it is another name of a type "
            + "(replace records, variants, enums, flags or resources)",
        ])
  }

  @Test func `skipped functions have no trace`() throws {
    let text = try text { $0.skip = ["show", "[method]conn.send"] }
    #expect(!text.contains("trait Guest"))
    #expect(!text.contains("send"))
    #expect(text.contains("pub fn new() -> Self"))
    #expect(
      try problems { $0.skip = ["shwo"] }
        == ["the world has no function `shwo`, which `--skip` names (did you mean `show`?)"])
  }

  @Test func `extra traits are derived by used types`() throws {
    let text = try text {
      $0.derives = ["::std::hash::Hash", "Clone"]
      $0.underivedTypes = ["failure"]
    }
    #expect(
      text.contains("#[derive(Clone, Copy, Debug, ::std::hash::Hash)]\npub struct Point"))
    #expect(text.contains("#[derive(Clone, Copy, Debug)]\npub struct Unused"))
    #expect(text.contains("Ord, ::std::hash::Hash)]\npub enum Color"))
    #expect(text.contains("#[derive(Clone)]\npub enum Failure"))
    let all = try self.text {
      $0.derives = ["Hash"]
      $0.derivesForUnusedTypes = true
    }
    #expect(all.contains("#[derive(Clone, Copy, Debug, Hash)]\npub struct Unused"))
    #expect(
      try problems {
        $0.derives = ["a b"]
        $0.underivedTypes = ["ponit"]
      } == [
        "`a b`, the value of `--additional-derive-attributes`, is not a path of Rust",
        "there is no type `ponit`, which `--additional-derive-ignore` names (did you mean `point`?)",
      ])
  }

  @Test func `the macro has another name, a default module and is public`() throws {
    let text = try text {
      $0.macroName = "export_w"
      $0.bindingsModule = "dep::w"
      $0.exportsMacro = true
      $0.suffix = "x y"
    }
    #expect(text.contains("#[macro_export]\nmacro_rules! _export_a_b_1_0_0_w_x_y {"))
    #expect(text.contains("dep::w::export_w!($app with_types_in dep::w);"))
    #expect(text.contains("pub use _export_a_b_1_0_0_w_x_y as export_w;"))
    #expect(
      try problems {
        $0.macroName = "a-b"
        $0.bindingsModule = "crate::"
        $0.suffix = "a\nb"
      } == [
        "`a-b`, the value of `--export-macro-name`, is not an identifier of Rust",
        "`crate::`, the value of `--default-bindings-module`, is not a path of Rust",
        "`--type-section-suffix` may have only printable characters of ASCII",
      ])
  }

  @Test(arguments: [
    (RustOptions.ErrorTrait.auto, RustOptions.Compiler.since163, "impl ::std::error::Error for"),
    (.auto, .since182, "impl ::core::error::Error for"),
    (.std, .since182, "impl ::std::error::Error for"),
    (.core, .since163, "impl ::core::error::Error for"), (.none, .since182, ""),
  ])
  func errorTrait(
    _ row: (option: RustOptions.ErrorTrait, version: RustOptions.Compiler, text: String)
  ) throws {
    let text = try text {
      $0.errorTrait = row.option
      $0.rustVersion = row.version
    }
    #expect(row.text.isEmpty ? !text.contains("error::Error") : text.contains(row.text))
  }

  @Test func `std depends on a feature`() throws {
    let text = try text {
      $0.errorTrait = .std
      $0.needsStdFeature = true
    }
    #expect(
      text.contains("#[cfg(feature = \"std\")]\nimpl _rt::std::error::Error for Failure {}")
    )
    #expect(text.contains("#[cfg(feature = \"std\")]\npub extern crate std;"))
  }

  @Test func `checks and constructors are optional`() throws {
    let checked = try text { _ in }
    #expect(checked.contains("run_ctors_once();") && checked.contains("_rt::lift_text("))
    let trusting = try text {
      $0.liftChecks = .debug
      $0.omitsConstructors = true
    }
    #expect(!trusting.contains("run_ctors_once"))
    #expect(trusting.contains("_rt::lift_text_debug("))
    #expect(trusting.contains("_ => _rt::trap_debug(\"invalid discriminant\"),"))
  }

  @Test func `stubs implement and export everything`() throws {
    let text = try text { $0.stubs = true }
    #expect(text.contains("impl Guest for Stub {\nfn show(name: _rt::String) -> char {"))
    #expect(text.contains("_export_a_b_1_0_0_w!(Stub with_types_in self);"))
  }

  @Test func `options for other tools change nothing`() throws {
    var backend = RustBackend()
    for name in ["generate-all", "format", "disable-custom-section-link-helpers"] {
      backend.set(name, to: "true")
    }
    #expect(
      backend.changedOptions == [
        "--generate-all", "--format", "--disable-custom-section-link-helpers",
      ])
    #expect(try unindented(Bindings.text(Self.wit, backend.options)) == text { _ in })
  }
}
