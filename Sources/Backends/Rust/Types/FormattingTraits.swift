import PintleCodegen

/// Implementations of the formatting traits.
enum FormattingTraits {
  static func debug(
    _ name: String, _ scope: TypeScope, _ writer: inout CodeWriter,
    _ body: (inout CodeWriter) -> Void
  ) {
    implement("Debug", name, scope, &writer, body)
  }

  static func display(
    _ name: String, _ scope: TypeScope, _ writer: inout CodeWriter,
    _ body: (inout CodeWriter) -> Void
  ) {
    implement("Display", name, scope, &writer, body)
  }

  private static func implement(
    _ format: String, _ name: String, _ scope: TypeScope, _ writer: inout CodeWriter,
    _ body: (inout CodeWriter) -> Void
  ) {
    scope.nextItem(&writer)
    writer.block("impl ::core::fmt::\(format) for \(name) {") { writer in
      writer.signature(
        "fn fmt", ["&self", "f: &mut ::core::fmt::Formatter<'_>"],
        result: "::core::fmt::Result", suffix: " {")
      writer.indented(body)
      writer.line("}")
    }
  }
}
