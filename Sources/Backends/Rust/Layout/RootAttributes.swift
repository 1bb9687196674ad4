import PintleCodegen

/// The attributes of items at the root of the file, which turn off the lints and the formatter of the crate.
enum RootAttributes {
  private static let lints = [
    ["clippy::all", "dead_code", "missing_docs", "unsafe_code", "unused_unsafe"],
    ["rustdoc::all", "unreachable_pub", "unused_qualifications"],
  ]

  static func print(_ writer: inout CodeWriter) {
    writer.line("#[rustfmt::skip]")
    for lints in lints { writer.attribute("allow", lints) }
  }
}
