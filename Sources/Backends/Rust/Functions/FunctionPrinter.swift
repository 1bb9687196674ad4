import PintleABI
import PintleCodegen
import PintleModel

/// Prints the functions of one scope: wrappers of imports, or what stands behind exports.
struct FunctionPrinter {
  let file: RustFile
  let scope: TypeScope
  /// The static block for results of this scope's exports.
  let resultArea: String?

  private var types: Types { file.types }

  // MARK: Imports

  /// The safe wrapper of an imported function.
  func wrapper(_ function: WorldABI.FunctionABI, _ writer: inout CodeWriter) {
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
        "// SAFETY: the core form of this signature; the host only borrows the arguments.")
      unsafeBlock(function.guestPlan, &body, &writer)
    }
    writer.line("}")
  }

  /// The steps of a plan in one unsafe block, on one line if it is one short expression.
  private func unsafeBlock(
    _ plan: Plan, _ body: inout BodyPrinter, _ writer: inout CodeWriter
  ) {
    var content = writer.detached()
    content.indented { writer in
      body.print(plan.phases.flatMap(\.steps), &writer)
      if let result = plan.result { body.finish(result, "", "", &writer) }
    }
    if content.text.isEmpty { return }
    if let line = content.onlyLine {
      // A call without a result is an expression too.
      let expression = line.hasSuffix(";") ? line.dropLast() : line
      let whole = "unsafe { \(expression) }"
      if whole.utf8.count <= writer.room { return writer.line(whole) }
    }
    writer.line("unsafe {")
    writer.append(content)
    writer.line("}")
  }

  // MARK: Exports

  /// The function of a `Guest` trait that the user implements.
  func requirement(_ function: WorldABI.FunctionABI, _ writer: inout CodeWriter) {
    let wit = function.function
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
    writer.docs(wit.docs)
    writer.signature(
      "fn \(Self.name(wit))", parameters, result: requiredResult(wit), suffix: ";")
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
    guard let error = types.constructorError(result) else { return "Self" }
    let arm = error.map { types.owned($0, scope) } ?? "()"
    return "\(types.prelude("Result", scope))<Self, \(arm)>"
  }

  /// What stands behind a core export: generic over the implementing type, called by `export!`.
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
      "pub unsafe fn \(export.name)<\(types.parameterName(scope)): \(export.bound)>", parameters,
      result: export.abi.coreResult?.type.rust, suffix: " {")
    writer.indented { writer in
      writer.line("\(scope.runtime("run_ctors_once"))();")
      writer.line(
        "// SAFETY: the host passes the core form of the signature, and its blocks with it.")
      unsafeBlock(plan, &body, &writer)
    }
    writer.line("}")
  }

  /// What frees a result after the host has read it.
  func postReturn(_ export: ExportedFunction, _ writer: inout CodeWriter) {
    guard let plan = export.abi.postReturnPlan, let name = export.postReturn else { return }
    var body = BodyPrinter(
      file, scope, plan, callees: .init(), names: RustNames.locals())
    let parameters = plan.parameters.map { value in
      "\(body.declare(value)): \(plan[value].type.rust)"
    }
    writer.line("#[doc(hidden)]")
    writer.signature("pub unsafe fn \(name)", parameters, result: nil, suffix: " {")
    writer.indented { writer in
      writer.line("// SAFETY: the host passes what the function returned, once.")
      unsafeBlock(plan, &body, &writer)
    }
    writer.line("}")
  }

  /// The user's function, applied: a method's `self` is the value behind the borrowed handle, and
  /// what a constructor makes gets a handle.
  private func userCall(_ function: Function, _ arguments: [Expression]) -> Expression {
    var arguments = arguments
    if case .method = function.kind, let handle = arguments.first {
      arguments[0] = handle.method("get")
    }
    let call = Expression.call(
      "\(types.parameterName(scope))::\(Self.name(function))", arguments.map(\.text))
    guard case .constructor(let resource) = function.kind, let result = function.result else {
      return call
    }
    let make = "\(types.path(resource, scope))::new"
    if types.constructorError(result) == nil { return .call(make, [call.text]) }
    return call.method("map", [make])
  }
}

/// One exported function with the names of what stands behind it.
struct ExportedFunction {
  var abi: WorldABI.FunctionABI
  /// The generic function.
  var name: String
  var postReturn: String?
  /// The trait that the implementing type has.
  var bound: String
  /// The associated type of `Guest` that implements a resource; `nil` for functions of `Guest` itself.
  var resource: String?
}

extension Types {
  /// For a fallible constructor its error type, which may be absent; `nil` for a plain constructor.
  func constructorError(_ result: TypeRef) -> TypeRef?? {
    guard case .defined(let id) = model.resolvingAliases(result),
      case .result(_, let error) = model[id].kind
    else { return nil }
    return .some(error)
  }
}
