import PintleABI
import PintleCodegen

/// Prints the safe wrappers of imported functions.
struct ImportPrinter {
  let file: RustFile
  let scope: TypeScope

  private var types: TypePrinter { file.types }

  func print(_ function: WorldABI.FunctionABI, _ writer: inout CodeWriter) {
    guard case .import(let core) = function.coreName else { return }
    let callee = file.state.helper(.imports, file.imports.name(of: core))
    var body = BodyPrinter(
      file, scope, function.guestPlan, callees: .init(core: callee), names: RustNames.locals())
    var parameters: [String] = []
    for (parameter, value) in zip(function.function.parameters, function.guestPlan.parameters) {
      let form = types.form(ofParameter: parameter.type)
      let name = body.declare(value, form, as: KebabName(parameter.name).snake)
      parameters.append("\(name): \(types.parameter(parameter.type, scope))")
    }
    writer.docs(function.function.docs)
    writer.signature(
      "pub fn \(RustNames.value(function.function.baseName))", parameters,
      result: function.function.result.map { types.owned($0, scope) }, suffix: " {")
    writer.indented { writer in
      writer.line(
        "// SAFETY: the core values match this signature; the host only borrows the arguments.")
      body.unsafeBlock(function.guestPlan, &writer)
    }
    writer.line("}")
  }
}
