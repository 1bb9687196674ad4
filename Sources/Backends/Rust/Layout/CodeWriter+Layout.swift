import PintleCodegen

// Breaks lines where rustfmt does.

extension CodeWriter {
  /// The columns left for text on the current line.
  var room: Int { Width.line - column }

  /// The text without its indentation, if it is a single line.
  var onlyLine: Substring? {
    guard let end = text.utf8.firstIndex(of: UInt8(ascii: "\n")),
      text.utf8.index(after: end) == text.endIndex
    else { return nil }
    return text[..<end].drop { $0 == " " }
  }

  /// The lines without their indentation, if they are one call or tuple that was broken.
  var onlyCall: [Substring]? {
    guard text.hasSuffix(" )\n") else { return nil }
    let lines = text.split(separator: "\n").map { $0.drop { $0 == " " } }
    let isCall = lines.count > 1 && lines[0].hasSuffix("(") && lines.last == ")"
    return isCall && !lines.contains { $0.hasSuffix(";") } ? lines : nil
  }

  /// `prefix`, the expression, `suffix`: on one line, or broken at `=` or after the call's parenthesis.
  mutating func statement(_ prefix: String, _ expression: Expression, _ suffix: String) {
    let whole = prefix + expression.text + suffix
    guard let call = expression.call else {
      if whole.utf8.count > room, prefix.hasSuffix(" = ") {
        return breakAfterEquals(prefix, expression.text + suffix)
      }
      return line(whole)
    }
    if call.isNarrow, whole.utf8.count <= room { return line(whole) }
    if prefix.hasSuffix(" = "), "\(prefix)\(call.callee)(".utf8.count > room {
      line(String(prefix.dropLast()))
      return indented { $0.statement("", expression, suffix) }
    }
    let next = expression.text + suffix
    if call.isNarrow, prefix.hasSuffix(" = "), next.utf8.count <= room - 4 {
      return breakAfterEquals(prefix, next)
    }
    block("\(prefix)\(call.callee)(", ")\(suffix)") { $0.list(call) }
  }

  /// Arguments on lines of their own; short names and numbers share lines.
  private mutating func list(_ call: Expression.Call) {
    guard call.arguments.allSatisfy(Expression.Call.isSmall) else {
      return lines(call.arguments.map { "\($0)," })
    }
    var line = ""
    for argument in call.arguments {
      let longer = line.isEmpty ? "\(argument)," : "\(line) \(argument),"
      if longer.utf8.count > room {
        self.line(line)
        line = "\(argument),"
      } else {
        line = longer
      }
    }
    self.line(line)
  }

  private mutating func breakAfterEquals(_ prefix: String, _ rest: String) {
    line(String(prefix.dropLast()))
    indented { $0.line(rest) }
  }

  /// `let (names) = head`, the body and `};`, broken where it is too long.
  mutating func letBlock(
    _ names: [String], _ head: String, _ body: (inout CodeWriter) -> Void
  ) {
    let pattern = names.count == 1 ? names[0] : "(\(names.joined(separator: ", ")))"
    let line = "let \(pattern) = \(head)"
    if line.utf8.count + " {".utf8.count <= room { return block("\(line) {", "};", body) }
    if line.utf8.count <= room {
      self.line(line)
      return block("{", "};", body)
    }
    if "let \(pattern) =".utf8.count <= room {
      self.line("let \(pattern) =")
      return indented { $0.block("\(head) {", "};", body) }
    }
    self.pattern(names)
    block(") = \(head) {", "};", body)
  }

  /// `let (names) = expression;`
  mutating func letTuple(_ names: [String], _ expression: Expression) {
    let pattern = "let (\(names.joined(separator: ", ")))"
    if "\(pattern) =".utf8.count <= room { return statement("\(pattern) = ", expression, ";") }
    self.pattern(names)
    statement(") = ", expression, ";")
  }

  /// A pattern of names, a line each, up to its closing parenthesis.
  private mutating func pattern(_ names: [String]) {
    line("let (")
    indented { $0.lines(names.map { "\($0)," }) }
  }

  /// One arm of a `match` whose body is an expression.
  mutating func arm(_ pattern: String, _ body: Expression) {
    let line = "\(pattern) => \(body.text),"
    if line.utf8.count <= room { return self.line(line) }
    block("\(pattern) => {") { $0.statement("", body, "") }
  }

  /// A chain of calls as the last expression of a function.
  mutating func chain(_ receiver: String, _ calls: [String]) {
    let whole = ([receiver] + calls).joined(separator: ".")
    if whole.utf8.count <= Width.argumentList, whole.utf8.count <= room { return line(whole) }
    line("\(receiver).\(calls[0])")
    indented { writer in
      for call in calls.dropFirst() { writer.line(".\(call)") }
    }
  }

  /// Items with an empty line between them.
  mutating func separated(_ items: [(inout CodeWriter) -> Void]) {
    for (index, item) in items.enumerated() {
      if index > 0 { line() }
      item(&self)
    }
  }

  /// The head of a function up to `suffix`, parameters on lines of their own if they don't fit.
  mutating func signature(
    _ head: String, _ parameters: [String], result: String?, suffix: String
  ) {
    let result = result.map { " -> \($0)" } ?? ""
    let whole = "\(head)(\(parameters.joined(separator: ", ")))\(result)\(suffix)"
    if whole.utf8.count == room, suffix == ";" {
      // Here rustfmt breaks in front of the arrow, and not in the same way in all editions.
      line("#[rustfmt::skip]")
    }
    if whole.utf8.count <= room || parameters.isEmpty { return line(whole) }
    line("\(head)(")
    indented { writer in
      for parameter in parameters { writer.line("\(parameter),") }
    }
    line(")\(result)\(suffix)")
  }

  /// A field of a struct.
  mutating func field(_ name: String, _ type: String) {
    let whole = "\(name): \(type),"
    if whole.utf8.count <= room { return line(whole) }
    line("\(name):")
    indented { $0.line("\(type),") }
  }

  /// `#[name(items)]`, on as many lines as rustfmt takes.
  mutating func attribute(_ name: String, _ items: [String]) {
    let list = items.joined(separator: ", ")
    let whole = "#[\(name)(\(list))]"
    if list.utf8.count <= Width.attributeArguments, whole.utf8.count <= room { return line(whole) }
    block("#[\(name)(", ")]") { writer in
      for item in items { writer.line(item == items.last ? item : "\(item),") }
    }
  }
}
