import PintleABI
import PintleModel

extension BodyPrinter {
  private var model: Model { names.model }

  // MARK: Products

  mutating func printConstruct(_ value: Value, _ type: TypeRef, _ parts: [Value]) {
    guard case .record(let fields) = kind(of: type) else {
      return define(value, .tuple(parts.map(typed)))
    }
    let arguments = zip(fields, parts).map { field, part in
      let label = SwiftNames.member(field.name)
      return Code.Argument.labelled(label, code(part))
    }
    define(value, .call(types(model.resolvingAliases(type)), arguments))
  }

  mutating func printProject(_ parts: [Value], _ type: TypeRef, _ value: Value) {
    if case .record(let fields) = kind(of: type) {
      for (part, field) in zip(parts, fields) {
        define(part, code(value).member(SwiftNames.member(field.name)))
      }
      return
    }
    for (index, part) in parts.enumerated() {
      define(part, parts.count == 1 ? code(value) : code(value).member("\(index)"))
    }
  }

  // MARK: Enums and flags

  mutating func printLiftEnum(
    _ value: Value, _ type: TypeRef, _ discriminant: Value, _ path: Path
  ) {
    let name = Code.Argument.text("\(types(model.resolvingAliases(type))).self")
    define(
      value, guestCall("enumeration", [name, .plain(typed(discriminant)), argument(path)]))
  }

  mutating func printRawValue(_ value: Value, _ operand: Value) {
    define(value, .call(coreName(.i32), [.plain(code(operand).member("rawValue"))]))
  }

  mutating func printLiftFlags(_ value: Value, _ type: TypeRef, _ bits: Value) {
    guard case .flags(let labels) = kind(of: type) else { return }
    let facts = FlagsFacts(labels)
    let raw = types.integer(facts.width)
    let word = typed(bits).text.count > 24 ? simple(bits) : typed(bits)
    let known = Code.labelled(raw, "truncatingIfNeeded", masked(word, facts.mask))
    define(value, .labelled(types(model.resolvingAliases(type)), "rawValue", known))
  }

  mutating func printLowerFlags(_ value: Value, _ type: TypeRef, _ operand: Value) {
    guard case .flags(let labels) = kind(of: type) else { return }
    let bits = Code.call(coreName(.i32), [.plain(code(operand).member("rawValue"))])
    define(value, masked(bits, FlagsFacts(labels).mask))
  }

  /// The bits that have names.
  private func masked(_ bits: Code, _ mask: UInt32) -> Code {
    mask == .max
      ? bits : .operation("\(bits.text) & 0x\(String(mask, radix: 16))", of: bits)
  }

  // MARK: Sums

  mutating func printLiftSum(
    _ value: Value, _ type: TypeRef, _ discriminant: Value, _ cases: [CaseLift], _ path: Path
  ) {
    let selector = simple(discriminant)
    let result = declare(value)
    line("let \(result): \(sumType(type))")
    line("switch \(selector.text) {")
    for item in cases {
      line("case \(item.discriminant):")
      nested { printer in
        printer.print(item.steps)
        printer.statement("\(result) = ", printer.constructed(type, item))
      }
    }
    line("default:")
    let failure = guestCall(
      "invalidDiscriminant", [.plain(selector), argument(path)], canThrow: false)
    nested { $0.statement("throw ", failure) }
    line("}")
  }

  /// The type of a lifted sum: in a constructor the representation stands for the object.
  private func sumType(_ type: TypeRef) -> String {
    guard let constructed, case .result(let ok?, let err) = kind(of: type),
      case .own(let resource) = kind(of: ok), model.resolvingAliases(resource) == constructed
    else { return types(type) }
    return "\(types.standard("Result"))<\(coreName(.i32)), \(types.failure(err))>"
  }

  /// A value of a sum in one of its cases.
  private func constructed(_ type: TypeRef, _ item: CaseLift) -> Code {
    let payload = item.payload.map { Code.Argument.plain(code($0)) }
    switch sumKind(of: type) {
    case .option:
      return payload.map { .call(".some", [$0]) } ?? .name("nil")
    case .result(let err):
      if item.name == "ok" { return .call(".success", [payload ?? .text("()")]) }
      if let payload, let err, names.traits.isErrorType(err) { return .call(".failure", [payload]) }
      let error = Code.call("WITError", payload.map { [$0] } ?? [])
      return .call(".failure", [.plain(error)])
    case .variant:
      let name = ".\(SwiftNames.member(item.name))"
      return payload.map { .call(name, [$0]) } ?? .name(name)
    }
  }

  mutating func printLowerSum(
    _ results: [Value], _ type: TypeRef, _ subject: Value, _ cases: [CaseLower]
  ) {
    let operand = code(subject)
    let declared = results.map { value in
      let name = declare(value)
      line("let \(name): \(infos[value.index].type.core.map(coreName) ?? "")")
      return name
    }
    statement("switch ", operand, suffix: " {")
    for item in cases {
      let outer = scope
      let payload = item.payload.map { declare($0) }
      line("case \(pattern(type, item, payload)):")
      if let value = item.payload, let payload { enterPayload(value, payload, type, item) }
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

  /// The payload of an error that is thrown in a wrapper is inside of it.
  private mutating func enterPayload(
    _ value: Value, _ name: String, _ type: TypeRef, _ item: CaseLower
  ) {
    guard case .result(_, let err?) = kind(of: type), item.name == "err",
      !names.traits.isErrorType(err)
    else { return }
    enter(value, as: Code.name(name).member("payload"))
  }

  private func pattern(_ type: TypeRef, _ item: CaseLower, _ payload: String?) -> String {
    let name: String
    switch sumKind(of: type) {
    case .option: name = item.name
    case .result: name = item.name == "ok" ? "success" : "failure"
    case .variant: name = SwiftNames.member(item.name)
    }
    return payload.map { ".\(name)(let \($0))" } ?? ".\(name)"
  }

  /// Swift has sums of its own for two kinds of WIT types.
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

  /// What a type is, names for types followed; `nil` for a primitive.
  func kind(of type: TypeRef) -> TypeDefinition.Kind? {
    guard case .defined(let id) = model.resolvingAliases(type) else { return nil }
    return model[id].kind
  }
}
