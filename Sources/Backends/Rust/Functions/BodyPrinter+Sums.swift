import PintleABI
import PintleCodegen
import PintleModel

// Options, results and variants are lifted and lowered by a `match`, records and tuples are lifted by a literal.

extension BodyPrinter {
  // MARK: Lifting

  mutating func construct(
    _ type: TypeRef, _ parts: [Value], _ prefix: String, _ suffix: String,
    _ writer: inout CodeWriter
  ) {
    let values = parts.map { expression($0, &writer) }
    if types.elementCount(type) != nil {
      return literal("\(prefix)[", values.map(\.text), "]\(suffix)", &writer)
    }
    guard let fields = types.fieldNames(type) else {
      return writer.statement(prefix, .tuple(values), suffix)
    }
    let items = zip(fields, values).map { $0 == $1.text ? $0 : "\($0): \($1.text)" }
    let open = "\(prefix)\(types.expressionPath(type, scope)) {"
    literal(open, items, "}\(suffix)", padding: " ", &writer)
  }

  /// Prints a literal on one line, or with a line for each item.
  private func literal(
    _ open: String, _ items: [String], _ close: String, padding: String = "",
    _ writer: inout CodeWriter
  ) {
    let line = open + padding + items.joined(separator: ", ") + padding + close
    if writer.fits(line) { return writer.line(line) }
    writer.list(open, items, close)
  }

  mutating func lift(
    _ cases: [CaseLift], _ type: TypeRef, _ discriminant: Value, _ prefix: String,
    _ suffix: String, _ writer: inout CodeWriter
  ) {
    let subject = matchDiscriminant(discriminant, &writer)
    writer.block("\(prefix)match \(subject.text) {", "}\(suffix)") { writer in
      for liftCase in cases {
        let constructor = types.constructor(type, liftCase.name, scope)
        arm("\(liftCase.discriminant)", &writer) { printer, writer in
          printer.print(liftCase.steps, &writer)
          guard let payload = liftCase.payload else {
            return writer.line(printer.types.unitCase(type, liftCase.name, constructor))
          }
          let value = printer.expression(payload, &writer)
          writer.statement("", .call(constructor, [value.text]), "")
        }
      }
      if cases.areExhaustive(width: subject.width) { return }
      writer.line("_ => \(trap("invalid discriminant")),")
    }
  }

  /// The discriminant of a `match` and its number of bytes. One that is loaded from memory isn't converted.
  private mutating func matchDiscriminant(
    _ discriminant: Value, _ writer: inout CodeWriter
  ) -> (text: String, width: Int) {
    if case .loadUnsigned(_, let width, let place)? = pendingStep(discriminant) {
      markPrinted(discriminant)
      return (load(IntegerType.inMemory(width), place, &writer).text, width)
    }
    return (expression(discriminant, &writer).text, 4)
  }

  // MARK: Lowering

  mutating func lower(
    _ cases: [CaseLower], _ type: TypeRef, _ subject: Value, _ results: [Value],
    _ writer: inout CodeWriter
  ) {
    let (matched, form) = matchSubject(subject, type, &writer)
    let names = results.map { declare($0) }
    let body = { (printer: inout BodyPrinter, writer: inout CodeWriter) in
      for lowerCase in cases { printer.lower(lowerCase, type, form, &writer) }
    }
    if names.isEmpty {
      writer.block("match \(matched) {") { body(&self, &$0) }
    } else {
      writer.letBlock(names, "match \(matched)") { body(&self, &$0) }
    }
  }

  private mutating func lower(
    _ lowerCase: CaseLower, _ type: TypeRef, _ form: ValueForm, _ writer: inout CodeWriter
  ) {
    let outer = save()
    var pattern = types.constructor(type, lowerCase.name, scope)
    if let payload = lowerCase.payload {
      let isUsed = folding.uses(of: payload) > 0
      let isKept = form == .parts && ownsArrays(payload)
      let own = payloadForm(payload, form)
      let name = declare(
        payload, isKept && own == .place ? .reference : own, as: isUsed ? "value" : "_value")
      pattern += isKept ? "(ref \(name))" : "(\(name))"
    } else {
      pattern = types.unitCase(type, lowerCase.name, pattern)
    }
    arm(pattern, &writer) { printer, writer in
      printer.print(lowerCase.steps, &writer)
      let results = printer.arguments(lowerCase.results, &writer)
      if results.count == 1 {
        writer.statement("", results[0], "")
      } else if !results.isEmpty {
        writer.statement("", .tuple(results), "")
      }
    }
    restore(outer)
  }

  private func payloadForm(_ payload: Value, _ form: ValueForm) -> ValueForm {
    switch form {
    case .owned: return .owned
    case .reference, .place: return .reference
    case .parts:
      guard case .wit(let type) = values[payload.index].type else { return .owned }
      return types.form(ofPart: type)
    }
  }

  /// Whether a part holds arrays whose memory must outlive the arm of its `match`: the call comes after it.
  private func ownsArrays(_ payload: Value) -> Bool {
    guard case .wit(let type) = values[payload.index].type else { return false }
    return types.ownsArrays(type)
  }

  private mutating func matchSubject(
    _ subject: Value, _ type: TypeRef, _ writer: inout CodeWriter
  ) -> (String, ValueForm) {
    let binding = binding(subject, &writer)
    let isPlace = binding.form == .place
    return ((isPlace ? binding.expression.reference : binding.expression).text, binding.form)
  }

  // MARK: Releasing

  mutating func release(
    _ cases: [CaseRelease], _ discriminant: Value, _ writer: inout CodeWriter
  ) {
    let subject = matchDiscriminant(discriminant, &writer)
    let owning = cases.filter { !$0.steps.isEmpty }
    if owning.count == 1, let only = owning.first {
      let outer = save()
      writer.block("if \(subject.text) == \(only.discriminant) {") { writer in
        print(only.steps, &writer)
      }
      return restore(outer)
    }
    writer.block("match \(subject.text) {") { writer in
      for releaseCase in owning {
        arm("\(releaseCase.discriminant)", &writer) { printer, writer in
          printer.print(releaseCase.steps, &writer)
        }
      }
      if !owning.areExhaustive(width: subject.width) { writer.line("_ => {}") }
    }
  }

  // MARK: Arms

  /// Prints an arm of a `match`, on one line if its body is one expression that fits.
  private mutating func arm(
    _ pattern: String, _ writer: inout CodeWriter,
    _ body: (inout BodyPrinter, inout CodeWriter) -> Void
  ) {
    let outer = save()
    var content = writer.detached()
    content.indented { body(&self, &$0) }
    restore(outer)
    if content.text.isEmpty { return writer.line("\(pattern) => {}") }
    if let only = content.onlyLine {
      let isStatement = only.hasSuffix(";") && !only.hasPrefix("let ") && !only.contains(" = ")
      let expression = isStatement ? only.dropLast() : only
      let line = "\(pattern) => \(expression),"
      if isStatement || !only.hasSuffix(";"), writer.fits(line) {
        return writer.line(line)
      }
    }
    writer.line("\(pattern) => {")
    writer.append(content)
    writer.line("}")
  }
}
