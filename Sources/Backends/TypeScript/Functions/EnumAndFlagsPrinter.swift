import PintleABI
import PintleCodegen
import PintleModel

/// Prints the constants and functions that lift and lower enums and flags.
struct EnumAndFlagsPrinter {
  let output: FileState

  private var model: Model { output.model }

  func print() -> Script {
    var script = Script()
    for (id, helper) in output.helpers.sorted(by: { $0.key < $1.key }) {
      let type = output.types().text(.defined(id))
      switch model[id].kind {
      case .enumeration(let labels):
        let facts = EnumFacts(labels)
        if helper.usesLift { cases(helper, type, facts, &script) }
        if helper.usesLower { lowerEnum(helper, type, facts, &script) }
      case .flags(let labels):
        let facts = FlagsFacts(labels)
        if helper.usesLift { liftFlags(helper, type, facts, &script) }
        if helper.usesLower { lowerFlags(helper, type, facts, &script) }
      case .alias, .record, .variant, .resource, .own, .borrow, .tuple, .option, .result, .list,
        .fixedLengthList, .map, .future, .stream:
        break
      }
    }
    return script
  }

  /// An array that has each case at its discriminant.
  private func cases(
    _ helper: FileState.HelperNames, _ type: String, _ facts: EnumFacts,
    _ script: inout Script
  ) {
    script.blank()
    script.constant(
      "const \(helper.lift)", .name("readonly \(type)[]"),
      facts.cases.map { Code($0.label.name.quoted) })
  }

  private func lowerEnum(
    _ helper: FileState.HelperNames, _ type: String, _ facts: EnumFacts,
    _ script: inout Script
  ) {
    output.use("unknown-case")
    lowering(helper, type, &script) { script in
      script.line("switch (value) {")
      script.indented { script in
        for item in facts.cases {
          script.line("case \(item.label.name.quoted):")
          script.indented { $0.line("return \(item.discriminant);") }
        }
        script.line("default:")
        script.indented { $0.line("throw unknownCase(what, value, index);") }
      }
      script.line("}")
    }
  }

  /// Prints the function that lowers a value. Its `what` and `index` are the path in messages.
  private func lowering(
    _ helper: FileState.HelperNames, _ type: String, _ script: inout Script,
    _ body: (inout Script) -> Void
  ) {
    script.blank()
    let parameters: [Code] = [
      .typed("value\(types: ":")", .name(type)),
      "what\(types: ": string")",
      "index\(types: "?: number")",
    ]
    script.list("function \(helper.lower)(", parameters, ")\(types: ": number") {")
    script.indented(body)
    script.line("}")
  }

  private func liftFlags(
    _ helper: FileState.HelperNames, _ type: String, _ facts: FlagsFacts,
    _ script: inout Script
  ) {
    script.blank()
    script.list(
      "function \(helper.lift)(", ["bits\(types: ": number")"], ")\(types: ": \(type)") {")
    script.indented { script in
      script.block("return {", "};") { script in
        for flag in facts.flags {
          let key = KebabName(flag.label.name).camel
          script.line("\(key): (bits >>> \(flag.bit) & 1) !== 0,")
        }
      }
    }
    script.line("}")
  }

  private func lowerFlags(
    _ helper: FileState.HelperNames, _ type: String, _ facts: FlagsFacts,
    _ script: inout Script
  ) {
    output.use("object")
    lowering(helper, type, &script) { script in
      script.line("checkIsObject(value, what, index);")
      script.line("let bits = 0;")
      for flag in facts.flags {
        let key = KebabName(flag.label.name).camel
        let test = TypeScriptNames.inherited.contains(key) ? " === true" : ""
        script.ifStatement("value.\(key)\(test)", open: "bits |= 1 << \(flag.bit);")
      }
      script.line("return bits;")
    }
  }
}
