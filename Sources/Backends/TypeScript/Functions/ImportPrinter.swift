import PintleABI
import PintleCodegen
import PintleModel

/// Prints the core function for an import, which calls a method of the host.
struct ImportPrinter {
  let output: FileState
  let abi: WorldABI.FunctionABI
  /// The function in messages: `terminal.sendLine`.
  let label: String
  let scope: NameScope
  /// Where the types of the function are used.
  let place: TypeScope
  /// The interface as the world imports it, which decides which copies of resources are meant.
  let origin: PlanScope

  private var function: Function { abi.function }
  private var plan: Plan { abi.hostPlan }

  func print(to script: inout Script) {
    output.use("leave")
    var printer = BodyPrinter(
      output, values: plan.values, folding: Folding(plan, checksNumbers: true),
      scope: scope, types: output.types(place))
    let borrows = output.views[abi].borrows
    if borrows { printer.views = Views.parameters(plan) }
    let handles = handles
    let parameters = zip(plan.parameters, abi.coreParameters).map { value, info -> Code in
      let name = printer.declare(handles.contains(value) ? info.hint + "-handle" : info.hint)
      printer.bind(value, to: Code(name))
      printer.signed.insert(value)
      return "\(name)\(types: ": \(Self.type(info.type))")"
    }
    let result = abi.coreResult.map { Self.type($0.type) } ?? "void"
    if isAsync {
      output.use("await")
      script.list("suspending(async (", parameters, ")\(types: ": Promise<\(result)>") => {")
    } else {
      script.list("(", parameters, ")\(types: ": \(result)") => {")
    }
    script.indented { script in
      script.list("leave(", ["guest", Code(label.quoted)], ");")
      let (inside, _) = printer.block { body(&$0) }
      script.line("try {")
      script.indented { $0.append(inside) }
      script.line("} catch (error) {")
      script.indented { $0.line("throw thrown(guest, error);") }
      if borrows {
        script.line("} finally {")
        script.indented { $0.line("endViews(guest);") }
      }
      script.line("}")
    }
    script.line(isAsync ? "})," : "},")
  }

  /// Whether the guest waits for a promise of the host.
  private var isAsync: Bool {
    output.names.asyncFunctions.contains(function, isExported: false, origin.interface)
  }

  /// The core parameters that are handles.
  private var handles: Set<Value> {
    var handles: Set<Value> = []
    for step in plan.phases.flatMap(\.steps) {
      switch step {
      case .liftOwn(_, _, let from, _), .liftBorrow(_, _, let from, _): handles.insert(from)
      default: break
      }
    }
    return handles
  }

  private static func type(_ type: ValueType) -> String {
    type.core == .i64 ? "bigint" : "number"
  }

  private func body(_ printer: inout BodyPrinter) {
    for phase in plan.phases {
      let takes = phase.kind == .lift && abi.parameterContents.contains(.owns)
      if takes, abi.parameterContents.contains(.borrows) {
        output.use("lent")
        printer.script.line("beginLends(guest);")
      }
      printer.print(phase.steps)
      if takes {
        output.use("hand-over")
        printer.script.line("handOver(guest);")
      }
      for case .callUser(let result, let arguments) in phase.steps {
        call(result, arguments, &printer)
      }
    }
    guard let result = plan.result else { return }
    let code = printer.operand(result)
    printer.script.line("return \(code);")
  }

  private func call(_ result: Value?, _ arguments: [Value], _ printer: inout BodyPrinter) {
    var arguments = arguments.map { printer.operand($0) }
    let method = callee(&arguments)
    guard let result, let type = function.result else {
      return invoke("", method, arguments, &printer)
    }
    let name = printer.declare("result")
    printer.bind(result, to: Code(name))
    printer.paths[result] = Path(root: "result")
    if let cases = output.model.resultCases(type) {
      fallible(name, type, cases, method, arguments, &printer)
    } else {
      invoke("const \(name) = ", method, arguments, &printer)
      refusePromise(type, name, &printer)
      // What `new` returns is an object of the class.
      if case .constructor = function.kind { printer.checked.insert(result) }
    }
    // The host function may have grown the memory.
    if abi.coreResult == nil {
      output.use("memory")
      printer.script.line("attach(guest);")
    }
  }

  /// Prints the call itself, after `prefix`.
  private func invoke(
    _ prefix: Code, _ method: Code, _ arguments: [Code], _ printer: inout BodyPrinter
  ) {
    guard isAsync else { return printer.script.list("\(prefix)\(method)", arguments, ");") }
    let ask = printer.declare("ask")
    printer.script.list(left: "const \(ask) = () =>", method, arguments, ");")
    printer.script.line("\(prefix)await answer(guest, \(ask));")
  }

  /// Prints a call that turns exceptions into the `err` case.
  private func fallible(
    _ name: String, _ type: TypeRef, _ cases: (ok: TypeRef?, err: TypeRef?), _ method: Code,
    _ arguments: [Code], _ printer: inout BodyPrinter
  ) {
    let types = printer.types.printing(.toGuest)
    let value = printer.declare("value")
    let payload = printer.declare("payload")
    let (invocation, _) = printer.block { invoke("const \(value) = ", method, arguments, &$0) }
    var script = printer.script
    script.typed("let \(name)\(types: ":")", types.variable(type))
    script.block("try {", "} catch (error) {") { script in
      script.append(invocation)
      script.line("\(name) = { tag: \"ok\", val: \(value) };")
    }
    script.indented { script in
      let err = cases.err.map { types.text($0) } ?? "undefined"
      let (function, arguments) = payloadFunction(cases.err)
      script.list(
        "const \(payload) = \(function)(", arguments, ")\(types: " as \(err)");")
      script.line("\(name) = { tag: \"err\", val: \(payload) };")
    }
    script.line("}")
    printer.script = script
    refusePromise(cases.ok, "\(name).val", &printer)
  }

  /// Prints a check that a result isn't a promise, unless the checks of its type refuse one.
  private func refusePromise(_ type: TypeRef?, _ value: String, _ printer: inout BodyPrinter) {
    if function.isConstructor || isAsync { return }
    guard acceptsPromise(type) else { return }
    output.use("synchronous")
    printer.script.line("checkIsNoPromise(\(value));")
  }

  /// Whether the checks of the type let a promise pass, or don't name it.
  private func acceptsPromise(_ type: TypeRef?) -> Bool {
    guard let type else { return true }
    switch output.model.shape(of: type) {
    case .own, .borrow, .product, .flags: return true
    case .scalar(let scalar): return scalar == .bool
    case .sum(let cases):
      return !output.model.isOptional(type) || acceptsPromise(cases.last?.payload)
    case .text, .numbers, .list, .map, .fixedList, .enumeration, .unsupported: return false
    }
  }

  /// The runtime function that returns the payload for what the host threw, and its arguments.
  private func payloadFunction(_ err: TypeRef?) -> (function: String, arguments: [Code]) {
    if let resource = resource(err), let names = output.resources[resource] {
      output.use("object-payload")
      return ("objectPayloadOf", ["guest", Code(names.constant), "error"])
    }
    let isText = err.map { output.model.resolvingAliases($0) == .string } ?? false
    output.use(isText ? "text-payload" : "payload")
    return (isText ? "textPayloadOf" : "payloadOf", ["error"])
  }

  /// The resource that errors are objects of.
  private func resource(_ err: TypeRef?) -> ResourceRef? {
    guard let err, case .own(let id) = output.model.shape(of: err) else { return nil }
    let copy = output.input.abi.copies.scope(of: output.model[id].owner, in: origin)
    return ResourceRef(resource: id, side: copy.side, label: copy.label)
  }

  /// What precedes the arguments of the call. The receiver of a method isn't an argument.
  private func callee(_ arguments: inout [Code]) -> Code {
    let member = TypeScriptNames.member(function)
    let name = function.resource.flatMap { output.names.types[output.model.resolvingAliases($0)] }
    switch function.kind {
    case .freestanding: return "host.\(member)("
    case .constructor: return "new host.\(name ?? "")("
    case .static: return "host.\(name ?? "").\(member)("
    case .method: return "\(arguments.removeFirst()).\(member)("
    }
  }
}
