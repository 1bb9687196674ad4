import PintleCodegen

// Lines have at most 100 columns. A longer call, signature or pattern gets a line for each of its items.

extension CodeWriter {
  /// The columns left for text on the current line.
  private var room: Int { 100 - column }

  func fits(_ line: String) -> Bool { line.utf8.count <= room }

  /// The text without its indentation, if it is a single line.
  var onlyLine: Substring? {
    guard let end = text.utf8.firstIndex(of: UInt8(ascii: "\n")),
      text.utf8.index(after: end) == text.endIndex
    else { return nil }
    return text[..<end].drop { $0 == " " }
  }

  /// `open`, the items on a line each, `close`.
  mutating func list(_ open: String, _ items: [String], _ close: String) {
    block(open, close) { $0.lines(items.map { "\($0)," }) }
  }

  /// `prefix`, the expression, `suffix`.
  mutating func statement(_ prefix: String, _ expression: Expression, _ suffix: String) {
    let whole = prefix + expression.text + suffix
    if fits(whole) { return line(whole) }
    if let call = expression.call {
      return list("\(prefix)\(call.callee)(", call.arguments, ")\(suffix)")
    }
    guard prefix.hasSuffix(" = ") else { return line(whole) }
    line(String(prefix.dropLast()))
    indented { $0.line(expression.text + suffix) }
  }

  /// `let (names) = head {`, the body and `};`.
  mutating func letBlock(
    _ names: [String], _ head: String, _ body: (inout CodeWriter) -> Void
  ) {
    let pattern = names.count == 1 ? names[0] : "(\(names.joined(separator: ", ")))"
    let open = "let \(pattern) = \(head) {"
    if names.count == 1 || fits(open) { return block(open, "};", body) }
    list("let (", names, ") = \(head) {")
    indented(body)
    line("};")
  }

  /// `let (names) = expression;`
  mutating func letTuple(_ names: [String], _ expression: Expression) {
    let prefix = "let (\(names.joined(separator: ", "))) = "
    if fits(prefix) { return statement(prefix, expression, ";") }
    list("let (", names, ") = \(expression.text);")
  }

  /// One arm of a `match` with an expression as its body.
  mutating func arm(_ pattern: String, _ body: Expression) {
    let line = "\(pattern) => \(body.text),"
    if fits(line) { return self.line(line) }
    block("\(pattern) => {") { $0.statement("", body, "") }
  }

  /// A chain of calls as the last expression of a function.
  mutating func chain(_ receiver: String, _ calls: [String]) {
    let whole = ([receiver] + calls).joined(separator: ".")
    if fits(whole) { return line(whole) }
    line("\(receiver).\(calls[0])")
    indented { $0.lines(calls.dropFirst().map { ".\($0)" }) }
  }

  /// Items with an empty line between them.
  mutating func separated(_ items: [(inout CodeWriter) -> Void]) {
    for (index, item) in items.enumerated() {
      if index > 0 { line() }
      item(&self)
    }
  }

  /// The head of a function up to `suffix`.
  mutating func signature(
    _ head: String, _ parameters: [String], result: String?, suffix: String
  ) {
    let result = result.map { " -> \($0)" } ?? ""
    let whole = "\(head)(\(parameters.joined(separator: ", ")))\(result)\(suffix)"
    if fits(whole) || parameters.isEmpty { return line(whole) }
    list("\(head)(", parameters, ")\(result)\(suffix)")
  }

  /// `#[name(items)]`
  mutating func attribute(_ name: String, _ items: [String]) {
    let whole = "#[\(name)(\(items.joined(separator: ", ")))]"
    if fits(whole) { return line(whole) }
    list("#[\(name)(", items, ")]")
  }
}
