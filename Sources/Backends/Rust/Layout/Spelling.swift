/// How the two supported generations of compilers spell the same things.
struct Spelling {
  let compiler: RustOptions.Compiler

  /// The opening of a block of foreign functions.
  var externBlock: String {
    switch compiler {
    case .since163: "extern \"C\" {"
    case .since182: "unsafe extern \"C\" {"
    }
  }

  /// The attribute that gives an export its name.
  func exportName(_ name: String) -> String {
    switch compiler {
    case .since163: "#[export_name = \(RustNames.literal(name))]"
    case .since182: "#[unsafe(export_name = \(RustNames.literal(name)))]"
    }
  }

  /// The path of the `Error` trait, which came to `core` with Rust 1.81.
  var errorTrait: String {
    switch compiler {
    case .since163: "::std::error::Error"
    case .since182: "::core::error::Error"
    }
  }

  /// A line of the runtime, which is written for new compilers.
  func respelled(_ line: String) -> String {
    line == Spelling(compiler: .since182).externBlock ? externBlock : line
  }
}
