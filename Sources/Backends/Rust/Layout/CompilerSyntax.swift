/// The syntax that differs between the supported compilers.
struct CompilerSyntax {
  let compiler: RustOptions.Compiler

  /// What the header says about compilers.
  var requirement: String {
    switch compiler {
    case .since163: "Needs Rust 1.63 or later, and edition 2021."
    case .since182: "Needs Rust 1.82 or later; --rust-version 1.63 suits older compilers."
    }
  }

  /// The first line of an extern block.
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

  /// A line of the runtime, which is written for the newest compilers.
  func adapted(_ line: String) -> String {
    line == CompilerSyntax(compiler: .since182).externBlock ? externBlock : line
  }
}
