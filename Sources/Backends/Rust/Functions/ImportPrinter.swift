import PintleABI
import PintleCodegen
import PintleModel

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
      if case .method = function.function.kind, parameters.isEmpty {
        body.bind(value, Expression("self"))
        parameters.append("&self")
        continue
      }
      let form = types.form(ofParameter: parameter.type)
      let name = body.declare(value, form, as: KebabName(parameter.name).snake)
      parameters.append("\(name): \(types.parameter(parameter.type, scope))")
    }
    writer.docs(function.function.docs)
    writer.signature(
      "pub fn \(ExportPrinter.name(function.function))", parameters,
      result: result(function.function), suffix: " {")
    writer.indented { writer in
      writer.line(
        "// SAFETY: the core values match this signature; the host only borrows the arguments.")
      body.unsafeBlock(function.guestPlan, &writer)
    }
    writer.line("}")
  }

  /// A constructor returns `Self`.
  private func result(_ function: Function) -> String? {
    guard let result = function.result else { return nil }
    if case .constructor = function.kind { return types.constructorResult(result, scope) }
    return types.owned(result, scope)
  }
}
