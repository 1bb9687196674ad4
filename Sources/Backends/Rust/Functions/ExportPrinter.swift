import PintleABI
import PintleCodegen
import PintleModel

/// Prints the functions of an export scope: those that the user implements, and those that the core exports call.
struct ExportPrinter {
  let file: RustFile
  let scope: TypeScope
  /// The static block for results.
  let resultArea: String

  private var types: TypePrinter { file.types }

  /// The function of a trait that the user implements.
  func requirement(_ function: WorldABI.FunctionABI, _ writer: inout CodeWriter) {
    writer.docs(function.function.docs)
    head(function.function, suffix: ";", &writer)
  }

  /// The name, the parameters and the result of a function that the user implements.
  func head(_ wit: Function, suffix: String, _ writer: inout CodeWriter) {
    var names = RustNames.locals()
    var parameters: [String] = []
    for (index, parameter) in wit.parameters.enumerated() {
      if case .method = wit.kind, index == 0 {
        parameters.append("&self")
      } else {
        let name = names.declare(KebabName(parameter.name).snake)
        parameters.append("\(name): \(types.owned(parameter.type, scope))")
      }
    }
    writer.signature(
      "fn \(Self.name(wit))", parameters, result: requiredResult(wit), suffix: suffix)
  }

  /// The name in the trait: a constructor is always `new`.
  static func name(_ function: Function) -> String {
    switch function.kind {
    case .constructor: "new"
    case .freestanding, .method, .static: RustNames.value(function.baseName)
    }
  }

  /// A constructor returns the implementing type instead of its handle.
  private func requiredResult(_ function: Function) -> String? {
    guard let result = function.result else { return nil }
    guard case .constructor = function.kind else { return types.owned(result, scope) }
    return types.constructorResult(result, scope)
  }

  /// The function that a core export calls, generic over the implementing type.
  func export(_ export: ExportedFunction, _ writer: inout CodeWriter) {
    let plan = export.abi.guestPlan
    let callees = BodyPrinter.Callees(
      user: { userCall(export.abi.function, $0) }, resultArea: resultArea)
    var body = BodyPrinter(file, scope, plan, callees: callees, names: RustNames.locals())
    let parameters = plan.parameters.map { value in
      "\(body.declare(value)): \(plan.rustType(ofParameter: value))"
    }
    writer.line("#[doc(hidden)]")
    writer.signature(
      "pub unsafe fn \(export.name)<\(types.implementationParameter(scope)): \(export.bound)>",
      parameters,
      result: export.abi.coreResult?.type.rust, suffix: " {")
    writer.indented { writer in
      if !file.options.omitsConstructors {
        writer.line("\(scope.runtime("run_ctors_once"))();")
      }
      writer.line(
        "// SAFETY: the host passes core values of this signature, and owned blocks.")
      body.unsafeBlock(plan, &writer)
    }
    writer.line("}")
  }

  /// The function that frees a result after the host has read it.
  func postReturn(_ export: ExportedFunction, _ writer: inout CodeWriter) {
    guard let plan = export.abi.postReturnPlan, let name = export.postReturn else { return }
    var body = BodyPrinter(file, scope, plan, callees: .init(), names: RustNames.locals())
    let parameters = plan.parameters.map { value in
      "\(body.declare(value)): \(plan[value].type.rust)"
    }
    writer.line("#[doc(hidden)]")
    writer.signature("pub unsafe fn \(name)", parameters, result: nil, suffix: " {")
    writer.indented { writer in
      writer.line("// SAFETY: the host passes what the function returned, and only once.")
      body.unsafeBlock(plan, &writer)
    }
    writer.line("}")
  }

  /// Calls the user's function. The `self` of a method is the value of a borrowed handle, and the result of a constructor
  /// gets a handle.
  private func userCall(_ function: Function, _ arguments: [Expression]) -> Expression {
    var arguments = arguments
    if case .method = function.kind, let handle = arguments.first {
      arguments[0] = handle.method("get")
    }
    let call = Expression.call(
      "\(types.implementationParameter(scope))::\(Self.name(function))", arguments.map(\.text))
    guard case .constructor(let resource) = function.kind, let result = function.result else {
      return call
    }
    let make = "\(types.path(resource, scope))::new"
    if types.constructorError(result) == nil { return .call(make, [call.text]) }
    return call.method("map", [make])
  }
}
