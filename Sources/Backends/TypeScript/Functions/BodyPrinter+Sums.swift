import PintleABI
import PintleCodegen
import PintleModel

extension BodyPrinter {
  // MARK: Products

  mutating func construct(_ value: Value, _ type: TypeRef, _ parts: [Value]) {
    guard case .product(let shape) = model.shape(of: type), !isTuple(type) else {
      let items = parts.map { operand($0) }
      return define(value, .separate(open: "[", items: items, close: "]", padding: ""))
    }
    let items = zip(shape, parts).map { field, part -> Code in
      let key = KebabName(field.name).camel
      let code = operand(part)
      return code == Code(key) ? code : code.prefixed(with: "\(key): ")
    }
    define(value, .separate(open: "{", items: items, close: "}", padding: " "))
  }

  private func isTuple(_ type: TypeRef) -> Bool {
    guard case .defined(let id) = model.resolvingAliases(type), case .tuple = model[id].kind
    else { return false }
    return true
  }

  mutating func project(_ parts: [Value], _ type: TypeRef, _ from: Value) {
    let path = path(of: from)
    guard case .product(let shape) = model.shape(of: type) else {
      for (index, part) in parts.enumerated() { paths[part] = path.appending(.position(index)) }
      return projectElements(parts, from)
    }
    for (field, part) in zip(shape, parts) { paths[part] = path.appending(.field(field.name)) }
    if isTuple(type) { return projectTuple(parts, from) }
    let subject = name(from)
    if from != guarded {
      output.use("object")
      script.list("checkIsObject(", [subject] + arguments(path), ");")
    }
    let items = zip(shape, parts).map { field, part -> Code in
      let key = KebabName(field.name).camel
      let name = declare(field.name)
      bind(part, to: Code(name))
      return name == key ? Code(key) : "\(key): \(name)"
    }
    script.list("const {", items, "} = \(subject);", padding: " ")
  }

  /// Whether a value without fields can't be taken for a record of this type.
  func needsFields(_ type: TypeRef) -> Bool {
    guard case .product(let shape) = model.shape(of: type), !isTuple(type) else { return false }
    return shape.contains {
      !model.isOptional($0.type) && model.resolvingAliases($0.type) != .bool
    }
  }

  private mutating func projectTuple(_ parts: [Value], _ from: Value) {
    output.use("list")
    let subject = name(from)
    script.list("lengthOf(", [subject] + arguments(of: from), ");")
    items(parts, of: subject)
  }

  /// Takes a list of fixed length apart.
  private mutating func projectElements(_ parts: [Value], _ from: Value) {
    let subject = name(from)
    checkCount(of: subject, parts.count, from)
    items(parts, of: subject)
  }

  private mutating func items(_ parts: [Value], of subject: Code) {
    for (index, part) in parts.enumerated() {
      let name = declare(values[part.index].hint)
      script.assign("const \(name)", "\(subject)[\(index)];")
      bind(part, to: Code(name))
    }
  }

  // MARK: Lifting sums

  mutating func liftSum(
    _ value: Value, _ type: TypeRef, _ discriminant: Value, _ cases: [CaseLift], _ path: Path
  ) {
    output.use("bad-case")
    let tag = name(discriminant)
    let result = declare(values[value.index].hint)
    let form = model.sumForm(of: type)
    script.typed("let \(result)\(types: ":")", resultType(value, type))
    script.line("switch (\(tag)) {")
    for lifted in cases {
      caseBlock(Code("\(lifted.discriminant)")) { printer in
        printer.print(lifted.steps)
        printer.assign(Code(result), printer.lifted(lifted, form))
      }
    }
    defaultCase("badCase(", arguments(path), tag)
    script.line("}")
    bind(value, to: Code(result))
  }

  /// The type of a sum. A constructor's `ok` is the representation of its object.
  private mutating func resultType(_ value: Value, _ type: TypeRef) -> TypeText {
    guard value == constructed || value == lease?.result,
      let (ok, err) = model.resultCases(type)
    else { return types.variable(type) }
    let some = value == constructed ? .name("number") : ok.map { types.leased($0) }
    return TypePrinter.resultCases(some, err.map { types.print($0) })
  }

  /// The value of a case.
  private mutating func lifted(_ lifted: CaseLift, _ form: SumForm) -> Expression {
    if form.isOptional {
      return lifted.payload.map { expression($0) } ?? .name("undefined")
    }
    let payload = lifted.payload.map { operand($0) }
    if case .result = form { return tagged(lifted.name, payload ?? "undefined") }
    return tagged(lifted.name, payload)
  }

  private func tagged(_ name: String, _ payload: Code?) -> Expression {
    let items: [Code] =
      ["tag: \(name.quoted)"] + (payload.map { [$0.prefixed(with: "val: ")] } ?? [])
    return .separate(open: "{", items: items, close: "}", padding: " ")
  }

  /// Prints `case label:` with a body, in braces if it declares something.
  private mutating func caseBlock(_ label: Code, _ body: (inout BodyPrinter) -> Void) {
    let (inner, declares) = block(body)
    script.indented { script in
      script.line("case \(label):\(declares ? " {" : "")")
      script.indented { script in
        script.append(inner)
        script.line("break;")
      }
      if declares { script.line("}") }
    }
  }

  private mutating func defaultCase(_ call: Code, _ path: [Code], _ subject: Code) {
    let arguments = [path[0], subject] + path.dropFirst()
    script.indented { script in
      script.line("default:")
      script.indented { $0.list("throw \(call)", arguments, ");") }
    }
  }

  // MARK: Lowering sums

  mutating func lowerSum(
    _ results: [Value], _ type: TypeRef, _ subject: Value, _ cases: [CaseLower]
  ) {
    let name = name(subject)
    for result in results {
      let slot = declare(values[result.index].hint)
      let isWide = values[result.index].type.core == .i64
      let type = isWide ? "bigint" : "number"
      script.line("let \(slot)\(types: ": \(type)") = \(isWide ? "0n" : "0");")
      bind(result, to: Code(slot))
    }
    if model.sumForm(of: type).isOptional,
      let none = cases.first(where: { $0.payload == nil }),
      let some = cases.first(where: { $0.payload != nil })
    {
      return lowerOptional(results, subject, name, none: none, some: some)
    }
    output.use("unknown-tag")
    script.line("switch (\(name)?.tag) {")
    for lowered in cases {
      caseBlock(Code(lowered.name.quoted)) { printer in
        if let payload = lowered.payload {
          let local = printer.declare(printer.values[payload.index].hint)
          printer.script.assign("const \(local)", "\(name).val;")
          printer.bind(payload, to: Code(local))
        }
        printer.lower(lowered, results, subject)
      }
    }
    defaultCase("unknownTag(", arguments(of: subject), name)
    script.line("}")
  }

  private mutating func lowerOptional(
    _ results: [Value], _ subject: Value, _ name: Code, none: CaseLower, some: CaseLower
  ) {
    let (absent, _) = block { $0.lower(none, results, subject) }
    let (present, _) = block { printer in
      if let payload = some.payload { printer.bind(payload, to: name) }
      printer.lower(some, results, subject)
    }
    output.use("is-absent")
    guard !absent.lines.isEmpty else {
      return script.block("if (!isAbsent(\(name))) {") { $0.append(present) }
    }
    script.line("if (isAbsent(\(name))) {")
    script.indented { $0.append(absent) }
    script.line("} else {")
    script.indented { $0.append(present) }
    script.line("}")
  }

  /// Prints the steps of a case and assigns its results, which are 0 before.
  private mutating func lower(_ lowered: CaseLower, _ results: [Value], _ subject: Value) {
    if let payload = lowered.payload {
      paths[payload] = path(of: subject).appending(.case(lowered.name))
    }
    print(lowered.steps)
    for (slot, result) in zip(results, lowered.results) {
      guard case .name(let target) = expression(slot) else { continue }
      let value = expression(result)
      if case .name("0") = value { continue }
      if case .name("0n") = value { continue }
      assign(target, value)
    }
  }

  // MARK: Enums and flags

  mutating func liftEnum(_ value: Value, _ type: TypeRef, _ discriminant: Value, _ path: Path) {
    output.use("bad-case")
    let tag = name(discriminant)
    let result = declare(values[value.index].hint)
    let cases = output.liftHelper(type)
    script.assign("const \(result)", "\(cases)[\(tag)];")
    let place = arguments(path)
    script.ifStatement(
      "\(result) ===", "undefined", open: "throw badCase(",
      [place[0], tag] + place.dropFirst(), ");")
    bind(value, to: Code(result))
  }

  /// Lowers an enum or flags. The helper can throw, so its call isn't moved to where the value is used.
  mutating func lowerLabels(_ value: Value, _ type: TypeRef, _ from: Value) {
    let function = output.lowerHelper(type)
    let subject = operand(from)
    let lowered = declare(values[value.index].hint)
    assign("const \(lowered)", call(Code(function), [subject] + arguments(of: from)))
    bind(value, to: Code(lowered))
  }

  mutating func liftFlags(_ value: Value, _ type: TypeRef, _ bits: Value) {
    let function = output.liftHelper(type)
    define(value, call(Code(function), [operand(bits)]))
  }
}
