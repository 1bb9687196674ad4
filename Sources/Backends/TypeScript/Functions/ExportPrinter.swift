import PintleABI
import PintleCodegen
import PintleModel

/// Prints the function with which a host calls an export: a method of an object or class, or a constructor.
struct ExportPrinter {
  let output: FileState
  let abi: WorldABI.FunctionABI
  /// The function in messages: `geometry.Vector.dotProduct`.
  let label: String
  /// The names of the constants with the core export and its post-return function.
  let core: String
  let postReturn: String
  let scope: NameScope
  /// Where the types of the function are used.
  let place: TypeScope

  private var function: Function { abi.function }
  private var plan: Plan { abi.hostPlan }
  private var isConstructor: Bool { function.isConstructor }

  /// The name of the core export.
  var coreExport: String {
    guard case .export(let name) = abi.coreName else { return "" }
    return name
  }

  /// Whether it may wait, so that it returns a promise.
  var isAsync: Bool {
    output.names.asyncFunctions.contains(function, isExported: true, place.interface)
  }

  /// Whether it is a member of a resource.
  func belongs(to resource: ID<TypeDefinition>) -> Bool {
    function.resource.map { output.model.resolvingAliases($0) } == resource
  }

  /// - Parameters:
  ///   - head: what precedes the parameters, such as `static name`.
  ///   - close: what ends the function, such as `},` in an object.
  func print(_ head: Code, close: Code = "}", to script: inout Script) {
    var printer = makePrinter()
    let locals = bindParameters(&printer)
    var types = output.types(place)
    types.isCalledByHost = true
    let signature = FunctionSignature(function, locals: locals, types: types)
    if isAsync { asyncBody(signature, &printer) } else { body(&printer) }
    script.list("\(head)(", signature.parameters, signature.close(" {"))
    script.indented { $0.append(printer.script) }
    script.line(close)
  }

  private func makePrinter() -> BodyPrinter {
    var printer = BodyPrinter(
      output, values: plan.values, folding: Folding(plan, checksNumbers: true), scope: scope,
      types: output.types(place))
    printer.constructed = isConstructor ? plan.result : nil
    printer.borrowed = borrowedParameters()
    if output.views[abi].leases { printer.lease = Views.lease(plan, postReturn: postReturn) }
    return printer
  }

  /// The parameters that are themselves borrows.
  private func borrowedParameters() -> Set<Value> {
    var borrowed: Set<Value> = []
    for case .lowerBorrow(_, _, let from, _) in plan.phases.flatMap(\.steps) {
      borrowed.insert(from)
    }
    return borrowed
  }

  /// Names the parameters; a method's receiver is `this`.
  private func bindParameters(_ printer: inout BodyPrinter) -> [String] {
    var values = plan.parameters[...]
    var parameters = function.parameters[...]
    if case .method = function.kind, let receiver = values.popFirst() {
      parameters.removeFirst()
      printer.bind(receiver, to: "this")
      printer.paths[receiver] = Path(root: "self")
    }
    return zip(parameters, values).map { parameter, value in
      let name = printer.declare(parameter.name)
      printer.bind(value, to: Code(name))
      printer.paths[value] = Path(root: parameter.name)
      return name
    }
  }

  // MARK: The body

  private func body(_ printer: inout BodyPrinter) {
    printer.script.list("enter(", ["guest", Code(label.quoted)], ");")
    let steps = steps(&printer)
    printer.script.line("try {")
    printer.script.indented { $0.append(steps) }
    printer.script.line("} catch (error) {")
    printer.script.indented { $0.line("throw failed(guest, error);") }
    printer.script.line("}")
  }

  /// The body of a function that returns a promise, all of which is a function that is called in its turn.
  private func asyncBody(_ signature: FunctionSignature, _ printer: inout BodyPrinter) {
    output.use("in-turn")
    let call = printer.declare("call")
    let steps = steps(&printer)
    printer.script.list("const \(call) = async (", [], signature.close(" => {"))
    printer.script.indented { $0.append(steps) }
    printer.script.line("};")
    printer.script.list("return inTurn(", ["guest", Code(label.quoted), Code(call)], ");")
  }

  /// What a call does between its begin and the handling of errors.
  private func steps(_ printer: inout BodyPrinter) -> Script {
    printer.block { printer in
      // Errors in the first phases leave the guest as it was.
      for phase in plan.phases { self.print(phase, &printer) }
      if !plan.phases.contains(where: { $0.kind == .call }) { return }
      if !plan.phases.contains(where: { $0.kind == .release }) { checkBorrows(&printer) }
      finish(&printer)
    }.0
  }

  private func print(_ phase: Phase, _ printer: inout BodyPrinter) {
    if phase.kind == .release { checkBorrows(&printer) }
    switch phase.kind {
    case .check, .lift, .lower: printer.print(phase.steps)
    case .call, .release: break
    }
    for step in phase.steps {
      if case .callCore(let results, let arguments) = step { call(results, arguments, &printer) }
      if case .callPostReturn(let arguments) = step { release(arguments, &printer) }
    }
  }

  private func call(_ results: [Value], _ arguments: [Value], _ printer: inout BodyPrinter) {
    commitMoves(&printer)
    let arguments = arguments.map { printer.operand($0) }
    printer.script.line("run(guest);")
    guard let result = results.first else {
      return printer.script.list("\(isAsync ? "await " : "")\(core)(", arguments, ");")
    }
    let info = plan[result]
    let name = printer.declare(rawHint ?? info.hint)
    let isUnsigned = info.type == .address || info.type == .length
    let unsigned = isUnsigned ? " >>> 0" : ""
    let (open, close) = isAsync && isUnsigned ? ("(await ", ")") : (isAsync ? "await " : "", "")
    printer.script.list(
      left: "const \(name) =", "\(open)\(core)(", arguments, ")\(close)\(unsigned);")
    printer.bind(result, to: Code(name))
  }

  /// A better name for a core result that is not the result itself.
  private var rawHint: String? {
    guard let type = function.result else { return nil }
    switch output.model.shape(of: type) {
    case .own: return "handle"
    case .enumeration: return "result-case"
    case .flags: return "bits"
    case .scalar, .text, .numbers, .list, .map, .fixedList, .product, .sum, .borrow, .unsupported:
      return nil
    }
  }

  /// Makes the moves final, after a check that none of them moved a borrowed object.
  private func commitMoves(_ printer: inout BodyPrinter) {
    let lends = output.runtime.used.contains("lends") && abi.borrowsInParts
    let moves = abi.parameterContents.contains(.owns) || lends
    guard moves || checksBorrows else { return }
    output.use("undo")
    for case .checkHandle(let value, let resource, let path) in plan.phases.flatMap(\.steps)
    where moves && resource.side == .exported && printer.borrowed.contains(value) {
      printer.statement(printer.objectCall("referenceOf", value, resource, path))
    }
    printer.script.line("commitMoves(guest);")
  }

  /// Whether the guest gets handles that it must drop before it returns.
  private var checksBorrows: Bool { plan.frame.contains(.checkBorrows) }

  private func checkBorrows(_ printer: inout BodyPrinter) {
    guard checksBorrows else { return }
    output.use("check-borrows")
    printer.script.line("checkBorrows(guest);")
  }

  /// Whether the post-return function is called here: once the results are read, or at the end of a call that may wait. In other
  /// functions the constant with the core export calls it.
  var releases: Bool { abi.postReturnPlan != nil || isAsync }

  private func release(_ arguments: [Value], _ printer: inout BodyPrinter) {
    guard releases else { return }
    output.use("post-return")
    let arguments = ["guest", Code(postReturn)] + arguments.map { printer.operand($0) }
    guard let lease = printer.lease else { return printer.script.list("release(", arguments, ");") }
    guard lease.isFallible else { return }
    let result = printer.name(lease.result)
    printer.script.ifStatement("\(result).tag === \"err\"", open: "release(", arguments, ");")
  }

  /// Ends the call and returns the result, or throws the `err` case.
  private func finish(_ printer: inout BodyPrinter) {
    guard let result = plan.result else { return printer.script.line("exit(guest);") }
    let takes = function.result.map { output.input.abi.contents(of: $0).contains(.owns) } ?? false
    // The object of a constructor is not the host's.
    let isObject = isConstructor && output.model.resultCases(function.result) == nil
    if takes, !isObject, !output.input.abi.importedResources.isEmpty {
      output.use("hand-over")
      printer.script.line("handOver(guest);")
    }
    guard output.model.resultCases(function.result) != nil else {
      printer.script.line("exit(guest);")
      return printReturn(printer.expression(result), &printer)
    }
    output.use("wit-error")
    let name = printer.name(result)
    printer.script.line("exit(guest);")
    printer.script.ifStatement(
      "\(name).tag === \"err\"", open: "throw new WitError(", ["\(name).val"], ");")
    let hasValue = output.model.resultCases(function.result)?.ok != nil
    if hasValue { printReturn(.name("\(name).val"), &printer) }
  }

  private func printReturn(_ value: BodyPrinter.Expression, _ printer: inout BodyPrinter) {
    if isConstructor {
      output.use("own")
      let arguments = ["guest", "this", value.code]
      output.use("own")
      return printer.assign("this[REFERENCE]", printer.call("own", arguments))
    }
    printer.statement(value, prefix: "return ")
  }
}
