import PintleTestSupport
import Testing

@testable import PintleRust

/// Crates that use bindings in unusual ways compile without warnings.
@Suite(.enabled(if: RustCompiler.areInstalled, needsRust)) struct RustCrateTests {
  private static let wit = """
    package demo:app@0.1.0;
    interface base {
      resource conn { constructor(); handle: func() -> u32; }
      record point { x: u32, name: string }
      record view { conn: borrow<conn>, point: point }
      variant failure { closed, at(point), left(conn) }
      enum color { red, light-green }
      flags rights { read, write }
      make: func(point: point) -> result<conn, failure>;
    }
    interface both {
      use base.{conn, point, view, failure, color, rights};
      all: func(conn: conn, lent: borrow<conn>, view: view, at: point, color: color, rights: rights) -> tuple<conn, point, color, rights>;
      lists: func(colors: list<color>, rights: option<rights>, views: list<view>, color: option<color>) -> result<list<tuple<color, rights>>, failure>;
    }
    world full { import base; }
    world app { import both; export both; }
    """

  /// Compiles bindings of `app` in `bindings.rs` with a crate.
  private func check(
    _ compiler: RustCompiler, _ crate: String, _ options: RustOptions, arguments: [String] = []
  ) throws {
    let folder = try TemporaryFolder()
    try write(options, compiler, "bindings.rs", in: folder)
    let full = RustOptions(rustVersion: compiler.version)
    try folder.write(Bindings.text(Self.wit, full, world: "full"), to: "full.rs")
    try folder.write(crate, to: "lib.rs")
    for target in Self.targets {
      try compile("lib.rs", compiler, compiler.options + arguments + target, in: folder)
    }
  }

  private func write(
    _ options: RustOptions, _ compiler: RustCompiler, _ name: String, in folder: TemporaryFolder
  ) throws {
    var options = options
    options.rustVersion = compiler.version
    try folder.write(Bindings.text(Self.wit, options, world: "app"), to: name)
  }

  private func compile(
    _ file: String, _ compiler: RustCompiler, _ arguments: [String], in folder: TemporaryFolder
  ) throws {
    let output = ["--crate-type", "lib", "--emit", "metadata", file]
    try #require(compiler.wasm).check(arguments + output, in: folder)
  }

  private static let targets = [[], ["--target", "wasm32-unknown-unknown"]]

  private static var stubs: RustOptions {
    var options = RustOptions()
    options.stubs = true
    return options
  }

  @Test(arguments: RustCompiler.all)
  func `modules of another bindings file replace imports`(_ compiler: RustCompiler) throws {
    var options = Self.stubs
    options.with = ["demo:app/base@0.1.0=crate::full::demo::app::base"]
    try check(compiler, "mod bindings; mod full;", options)
  }

  @Test(arguments: RustCompiler.all)
  func `types of the crate replace imported ones`(_ compiler: RustCompiler) throws {
    var options = Self.stubs
    let types = ["conn", "point", "failure", "color", "rights"]
    options.with = types.map { "demo:app/base@0.1.0/\($0)=crate::mine::\(RustNames.type($0))" }
    let mine = """
      #![allow(dead_code)]
      mod mine {
          #[derive(Debug)]
          pub struct Conn(u32);
          impl Conn {
              pub fn from_handle(handle: u32) -> Self { Conn(handle) }
              pub fn take_handle(&self) -> u32 { self.0 }
              pub fn handle(&self) -> u32 { self.0 }
          }
          #[derive(Debug)]
          pub struct Point { pub x: u32, pub name: String }
          #[derive(Debug)]
          pub enum Failure { Closed, At(Point), Left(Conn) }
          #[derive(Debug)]
          pub enum Color { Red, LightGreen }
          #[derive(Debug)]
          pub struct Rights(u8);
          impl Rights {
              pub fn from_bits_truncate(bits: u8) -> Self { Rights(bits) }
              pub fn bits(&self) -> u8 { self.0 }
          }
      }
      mod bindings;
      """
    try check(compiler, mine, options)
  }

  /// The crate also has modules with the names of the standard crates.
  @Test(arguments: RustCompiler.all, [false, true])
  func `a crate without std has std as a feature`(_ compiler: RustCompiler, _ hasStd: Bool) throws {
    var options = Self.stubs
    options.needsStdFeature = true
    options.errorTrait = .std
    let crate = "#![no_std]\nmod core {}\nmod alloc {}\nmod std {}\nmod bindings;\n"
    try check(
      compiler, crate, options, arguments: hasStd ? ["--cfg", "feature=\"std\""] : [])
  }

  @Test(arguments: RustCompiler.all)
  func `another crate exports its type by the macro`(_ compiler: RustCompiler) throws {
    var options = RustOptions()
    options.exportsMacro = true
    options.macroName = "export_app"
    options.bindingsModule = "library::app"
    let folder = try TemporaryFolder()
    try write(options, compiler, "app.rs", in: folder)
    try folder.write("pub mod app { include!(\"app.rs\"); }", to: "library.rs")
    try folder.write(
      """
      use library::app::exports::demo::app::both::*;
      struct App;
      impl Guest for App {
          fn all(conn: Conn, lent: &Conn, _: View, at: Point, color: Color, rights: Rights) -> (Conn, Point, Color, Rights) {
              let _ = lent.handle();
              (conn, at, color, rights)
          }
          fn lists(_: Vec<Color>, _: Option<Rights>, _: Vec<View>, _: Option<Color>) -> Result<Vec<(Color, Rights)>, Failure> {
              Err(Failure::Closed)
          }
      }
      library::app::export_app!(App);
      """, to: "lib.rs")
    for target in Self.targets {
      // The library has another edition than its user.
      let old = ["--edition", "2021", "-D", "warnings"]
      try compile("library.rs", compiler, old + target, in: folder)
      let library = ["--extern", "library=liblibrary.rmeta"]
      try compile("lib.rs", compiler, compiler.options + library + target, in: folder)
    }
  }

  /// Two files of one crate define the allocator only once.
  @Test(arguments: RustCompiler.all)
  func `two files are in one crate`(_ compiler: RustCompiler) throws {
    let folder = try TemporaryFolder()
    var options = Self.stubs
    try write(options, compiler, "one.rs", in: folder)
    options.allocator = .never
    options.suffix = "two"
    options.stubs = false
    try write(options, compiler, "two.rs", in: folder)
    try folder.write("include!(\"one.rs\");\nmod two;\n", to: "lib.rs")
    for target in Self.targets {
      try compile("lib.rs", compiler, compiler.options + target, in: folder)
    }
  }
}
