import PintleABI
import PintleModel

/// Variants, options and results.
extension BodyPrinter {
  // MARK: Lifting

  mutating func printLiftSum(
    _ value: Value, _ type: TypeRef, _ discriminant: Value, _ cases: [CaseLift], _ path: Path
  ) {
    let selector = simple(discriminant)
    let result = declare(value)
    let lease = value == export?.hostPlan.result ? lease : nil
    line("let \(result): \(lease.map(leasedType) ?? sumType(type))")
    line("switch \(selector.text) {")
    for item in cases {
      line("case \(item.discriminant):")
      nested { printer in
        let outer = printer.constructed
        if item.name != "ok" { printer.constructed = nil }
        printer.print(item.steps)
        printer.constructed = outer
        if let lease, let argument = printer.leasedArgument(item) {
          printer.printRead("\(result) = ", lease, argument)
        } else {
          printer.statement("\(result) = ", printer.sum(type, item))
        }
      }
    }
    line("default:")
    let failure = guestCall(
      "invalidDiscriminant", [.plain(selector), argument(path)], canThrow: false)
    nested { $0.statement("throw ", failure) }
    line("}")
  }

  /// The type of a lifted sum. In a constructor, the representation takes the place of the new object.
  private func sumType(_ type: TypeRef) -> String {
    guard let constructed, case .result(let ok?, let err) = kind(of: type),
      case .own(let resource) = kind(of: ok),
      names.model.resolvingAliases(resource) == constructed
    else { return types(type) }
    return "\(types.standard("Result"))<\(coreName(.i32)), \(types.failure(err))>"
  }

  /// A value of a sum type with the given case.
  private func sum(_ type: TypeRef, _ item: CaseLift) -> Code {
    let payload = item.payload.map { Code.Argument.plain(code($0)) }
    switch sumKind(of: type) {
    case .option:
      return payload.map { .call(".some", [$0]) } ?? .name("nil")
    case .result(let err):
      if item.name == "ok" { return .call(".success", [payload ?? .text("()")]) }
      if let payload, let err, names.traits.isErrorType(err) { return .call(".failure", [payload]) }
      let error = Code.call("PintleWITError", payload.map { [$0] } ?? [])
      return .call(".failure", [.plain(error)])
    case .variant:
      let name = ".\(SwiftNames.member(item.name))"
      return payload.map { .call(name, [$0]) } ?? .name(name)
    }
  }

  // MARK: Lowering

  mutating func printLowerSum(
    _ results: [Value], _ type: TypeRef, _ subject: Value, _ cases: [CaseLower]
  ) {
    let operand = code(subject)
    let declared = results.map { value in
      let name = declare(value)
      line("let \(name): \(values[value.index].type.core.map(coreName) ?? "")")
      return name
    }
    statement("switch ", operand, suffix: " {")
    for item in cases {
      let outer = scope
      let payload = item.payload.map { declare($0) }
      line("case \(pattern(type, item, payload)):")
      if let value = item.payload, let payload { bindPayload(value, payload, type, item) }
      nested { printer in
        printer.print(item.steps)
        for (name, value) in zip(declared, item.results) {
          printer.statement("\(name) = ", printer.code(value))
        }
        if item.steps.isEmpty, declared.isEmpty { printer.line("break") }
      }
      scope = outer
    }
    line("}")
  }

  /// Binds the payload of an error that is wrapped in a `PintleWITError`.
  private mutating func bindPayload(
    _ value: Value, _ name: String, _ type: TypeRef, _ item: CaseLower
  ) {
    guard case .result(_, let err?) = kind(of: type), item.name == "err",
      !names.traits.isErrorType(err)
    else { return }
    bind(value, to: Code.name(name).member("payload"))
  }

  private func pattern(_ type: TypeRef, _ item: CaseLower, _ payload: String?) -> String {
    let name: String
    switch sumKind(of: type) {
    case .option: return payload.map { ".some(let \($0))" } ?? "nil"
    case .result: name = item.name == "ok" ? "success" : "failure"
    case .variant: name = SwiftNames.member(item.name)
    }
    return payload.map { ".\(name)(let \($0))" } ?? ".\(name)"
  }

  /// The Swift form of a sum: an `Optional`, a `Result`, or a declared enum.
  private enum SumKind {
    case option
    case result(err: TypeRef?)
    case variant
  }

  private func sumKind(of type: TypeRef) -> SumKind {
    if case .option = kind(of: type) { return .option }
    if case .result(_, let err) = kind(of: type) { return .result(err: err) }
    return .variant
  }
}
