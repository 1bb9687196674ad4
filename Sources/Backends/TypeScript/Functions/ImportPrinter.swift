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

  private var function: Function { abi.function }
  private var plan: Plan { abi.hostPlan }

  func print(to script: inout Script) {
    var printer = BodyPrinter(
      output, values: plan.values, folding: Folding(plan, checksNumbers: true),
      prefix: "\(label): ", subject: "value", scope: scope)
    let parameters = zip(plan.parameters, abi.coreParameters).map { value, info -> Code in
      let name = printer.declare(info.hint)
      printer.bind(value, to: Code(name))
      printer.signed.insert(value)
      return "\(name)\(types: ": \(Self.type(info.type))")"
    }
    let result = abi.coreResult.map { Self.type($0.type) } ?? "void"
    script.list("call(", parameters, ")\(types: ": \(result)") {")
    script.indented { script in
      script.list("guest.leave(", [Code(label.quoted)], ");")
      let (inside, _) = printer.block { body(&$0) }
      script.line("try {")
      script.indented { $0.append(inside) }
      script.line("} catch (error) {")
      script.indented { $0.line("throw guest.die(error);") }
      script.line("}")
    }
    script.line("},")
  }

  private static func type(_ type: ValueType) -> String {
    type.core == .i64 ? "bigint" : "number"
  }

  private func body(_ printer: inout BodyPrinter) {
    for phase in plan.phases {
      printer.print(phase.steps)
      for case .callUser(let result, let arguments) in phase.steps {
        call(result, arguments, &printer)
      }
    }
    guard let result = plan.result else { return }
    let code = printer.operand(result)
    printer.script.line("return \(code);")
  }

  private func call(_ result: Value?, _ arguments: [Value], _ printer: inout BodyPrinter) {
    let arguments = arguments.map { printer.operand($0) }
    let method: Code = "host.\(TypeScriptNames.member(function))("
    guard let result, let type = function.result else {
      return printer.script.list(method, arguments, ");")
    }
    let name = printer.declare("result")
    printer.bind(result, to: Code(name))
    printer.paths[result] = Path(root: "result")
    if let cases = output.model.resultCases(type) {
      fallible(name, type, cases, method, arguments, &printer)
    } else {
      printer.script.list("const \(name) = \(method)", arguments, ");")
    }
    // The host function may have grown the memory.
    if abi.coreResult == nil {
      output.use("memory")
      printer.script.line("guest.attach();")
    }
  }

  /// Prints a call that turns exceptions into the `err` case.
  private func fallible(
    _ name: String, _ type: TypeRef, _ cases: (ok: TypeRef?, err: TypeRef?), _ method: Code,
    _ arguments: [Code], _ printer: inout BodyPrinter
  ) {
    let types = output.types
    let value = printer.declare("value")
    let payload = printer.declare("payload")
    var script = printer.script
    script.typed("let \(name)\(types: ":")", types.print(type))
    script.block("try {", "} catch (error) {") { script in
      if cases.ok == nil {
        script.list(method, arguments, ");")
        script.line("\(name) = { tag: \"ok\", val: undefined };")
      } else {
        script.list("const \(value) = \(method)", arguments, ");")
        script.line("\(name) = { tag: \"ok\", val: \(value) };")
      }
    }
    script.indented { script in
      let err = cases.err.map { types.text($0) } ?? "undefined"
      script.list(
        "const \(payload) = \(payloadFunction(cases.err))(", ["error"], ")\(types: " as \(err)");")
      script.line("\(name) = { tag: \"err\", val: \(payload) };")
    }
    script.line("}")
    printer.script = script
  }

  /// The runtime function that returns the payload for what the host threw.
  private func payloadFunction(_ err: TypeRef?) -> String {
    let isText = err.map { output.model.resolvingAliases($0) == .string } ?? false
    output.use(isText ? "text-payload" : "payload")
    return isText ? "textPayloadOf" : "payloadOf"
  }
}
