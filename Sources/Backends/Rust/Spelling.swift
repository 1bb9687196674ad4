/// How the two supported generations of compilers spell the same things.
struct Spelling {
  let compiler: RustOptions.Compiler

  /// The opening of a block of foreign functions.
  var externBlock: String {
    switch compiler {
    case .v1_63: "extern \"C\" {"
    case .v1_82: "unsafe extern \"C\" {"
    }
  }

  /// The attribute that gives an export its name.
  func exportName(_ name: String) -> String {
    switch compiler {
    case .v1_63: "#[export_name = \(RustNames.literal(name))]"
    case .v1_82: "#[unsafe(export_name = \(RustNames.literal(name)))]"
    }
  }

  /// The path of the `Error` trait, which came to `core` with Rust 1.81.
  var errorTrait: String {
    switch compiler {
    case .v1_63: "::std::error::Error"
    case .v1_82: "::core::error::Error"
    }
  }

  /// A line of the runtime, which is written for new compilers.
  func respelled(_ line: String) -> String {
    line == Spelling(compiler: .v1_82).externBlock ? externBlock : line
  }
}
