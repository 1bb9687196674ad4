import PintleCodegen

/// The attributes of items at the root of the file, which turn off the lints and the formatter of the crate.
enum RootAttributes {
  private static let clippy = ["clippy::all", "clippy::pedantic", "clippy::restriction"]
  private static let lints = [
    clippy + ["dead_code", "missing_docs"],
    ["rustdoc::all", "unreachable_pub", "unsafe_code", "unused_qualifications", "unused_unsafe"],
  ]

  /// Turns off the lints for code that a macro puts into the user's module.
  static func printForMacro(_ writer: inout CodeWriter, isUnsafe: Bool) {
    writer.attribute("allow", clippy + (isUnsafe ? ["unsafe_code", "unused_unsafe"] : []))
  }

  static func print(_ writer: inout CodeWriter) {
    writer.line("#[rustfmt::skip]")
    for lints in lints { writer.attribute("allow", lints) }
  }
}
