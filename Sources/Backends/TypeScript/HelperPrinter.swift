import PintleABI
import PintleCodegen
import PintleModel

/// Prints the constants and functions of the enums and flags that cross.
struct HelperPrinter {
  let output: Generation

  private var model: Model { output.model }

  func print() -> Script {
    var script = Script()
    let used = output.helpers.sorted { $0.key < $1.key }
    for (id, helper) in used {
      let type = output.types.text(.defined(id))
      switch model[id].kind {
      case .enumeration(let labels):
        if helper.lifts { cases(helper, type, labels, &script) }
        if helper.lowers { lowerEnum(helper, type, labels, &script) }
      case .flags(let labels):
        if helper.lifts { liftFlags(helper, type, labels, &script) }
        if helper.lowers { lowerFlags(helper, type, labels, &script) }
      case .alias, .record, .variant, .resource, .own, .borrow, .tuple, .option, .result, .list,
        .fixedLengthList, .map, .future, .stream:
        break
      }
    }
    return script
  }

  private func cases(
    _ helper: Generation.Helper, _ type: String, _ labels: [TypeDefinition.Label],
    _ script: inout Script
  ) {
    script.blank()
    script.constant(
      "const \(helper.lift)", .name("readonly \(type)[]"), labels.map { Code($0.name.quoted) })
  }

  private func lowerEnum(
    _ helper: Generation.Helper, _ type: String, _ labels: [TypeDefinition.Label],
    _ script: inout Script
  ) {
    output.use("unknown-case")
    lowering(helper, type, &script) { script in
      script.line("switch (value) {")
      script.indented { script in
        for (index, label) in labels.enumerated() {
          script.line("case \(label.name.quoted):")
          script.indented { $0.line("return \(index);") }
        }
        script.line("default:")
        script.indented { $0.line("throw guest.unknownCase(what, value, index);") }
      }
      script.line("}")
    }
  }

  /// The function that lowers a value; `what` and `index` name its place in messages.
  private func lowering(
    _ helper: Generation.Helper, _ type: String, _ script: inout Script,
    _ body: (inout Script) -> Void
  ) {
    script.blank()
    let parameters: [Code] = [
      "guest\(types: ": Guest")", .typed("value\(types: ":")", .name(type)),
      "what\(types: ": string")",
      "index\(types: "?: number")",
    ]
    script.list("function \(helper.lower)(", parameters, ")\(types: ": number") {")
    script.indented(body)
    script.line("}")
  }

  private func liftFlags(
    _ helper: Generation.Helper, _ type: String, _ labels: [TypeDefinition.Label],
    _ script: inout Script
  ) {
    script.blank()
    script.list(
      "function \(helper.lift)(", ["bits\(types: ": number")"], ")\(types: ": \(type)") {")
    script.indented { script in
      script.block("return {", "};") { script in
        for (bit, label) in labels.enumerated() {
          let key = Words(label.name).camel
          script.line("\(key): (bits >>> \(bit) & 1) !== 0,")
        }
      }
    }
    script.line("}")
  }

  private func lowerFlags(
    _ helper: Generation.Helper, _ type: String, _ labels: [TypeDefinition.Label],
    _ script: inout Script
  ) {
    output.use("object")
    lowering(helper, type, &script) { script in
      script.line("guest.object(value, what, index);")
      script.line("let bits = 0;")
      for (bit, label) in labels.enumerated() {
        let key = Words(label.name).camel
        let test = Reserved.inherited.contains(key) ? " === true" : ""
        script.guarded("value.\(key)\(test)", open: "bits |= 1 << \(bit);")
      }
      script.line("return bits;")
    }
  }
}
