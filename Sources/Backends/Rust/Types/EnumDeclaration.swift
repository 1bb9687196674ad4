import PintleABI
import PintleCodegen
import PintleModel

/// Prints a WIT enum, with an implementation of `Error` if functions fail with it.
struct EnumDeclaration {
  let name: String
  let docs: String?
  let facts: EnumFacts
  let isError: Bool
  let errorTrait: ErrorTrait
  let checks: LiftChecks
  /// Traits that the user wants it to derive too.
  let derives: [String]
  let scope: TypeScope

  func print(_ writer: inout CodeWriter) {
    writer.docs(docs)
    writer.line("#[repr(\(IntegerType.unsigned(facts.width)))]")
    writer.attribute("derive", ["Clone", "Copy", "PartialEq", "Eq", "PartialOrd", "Ord"] + derives)
    writer.block("pub enum \(name) {") { writer in
      for label in labels {
        writer.docs(label.docs)
        writer.line("\(RustNames.type(label.name)),")
      }
    }
    scope.nextItem(&writer)
    writer.block("impl \(name) {") { writer in
      if isError {
        stringFunction("name", &writer) { $0.name }
        writer.line()
        stringFunction("message", &writer) {
          DocComment.lines($0.docs ?? "").joined(separator: "\n")
        }
        writer.line()
      }
      lift(&writer)
    }
    if isError { error(&writer) } else { debug(&writer) }
  }

  private var labels: [TypeDefinition.Label] { facts.cases.map(\.label) }

  private func lift(_ writer: inout CodeWriter) {
    writer.line("#[doc(hidden)]")
    let qualifier = checks.areUnsafe ? "unsafe " : ""
    let trap = checks.trap("invalid discriminant", scope)
    writer.block("pub \(qualifier)fn _lift(index: i32) -> Self {") { writer in
      writer.block("match index {") { writer in
        for item in facts.cases {
          let name = RustNames.type(item.label.name)
          writer.arm("\(item.discriminant)", Expression("Self::\(name)"))
        }
        writer.line("_ => \(checks.areUnsafe ? "unsafe { \(trap) }" : trap),")
      }
    }
  }

  /// A function that returns a string for each case.
  private func stringFunction(
    _ name: String, _ writer: inout CodeWriter, _ text: (TypeDefinition.Label) -> String
  ) {
    writer.block("pub fn \(name)(&self) -> &'static str {") { writer in
      writer.block("match self {") { writer in
        for label in labels {
          let literal = RustNames.literal(text(label))
          writer.arm("Self::\(RustNames.type(label.name))", Expression(literal))
        }
      }
    }
  }

  private func debug(_ writer: inout CodeWriter) {
    FormattingTraits.debug(name, scope, &writer) { writer in
      writer.block("f.write_str(match self {", "})") { writer in
        for label in labels {
          let label = RustNames.type(label.name)
          writer.arm("Self::\(label)", Expression(RustNames.literal("\(name)::\(label)")))
        }
      }
    }
  }

  private func error(_ writer: inout CodeWriter) {
    FormattingTraits.debug(name, scope, &writer) { writer in
      writer.chain(
        "f",
        [
          "debug_struct(\(RustNames.literal(name)))", "field(\"code\", &(*self as i32))",
          "field(\"name\", &self.name())", "field(\"message\", &self.message())", "finish()",
        ])
    }
    FormattingTraits.display(name, scope, &writer) { writer in
      writer.line("::core::write!(f, \"{} (error {})\", self.name(), *self as i32)")
    }
    errorTrait.implement(for: name, scope, &writer)
  }
}
