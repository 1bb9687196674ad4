/// Prints a ``Script`` as one kind of file.
///
/// Whether a list is broken depends on its length in TypeScript, so that the JavaScript file has the same commas and
/// braces. Where only a line break is at stake, each file decides for itself.
struct ScriptPrinter {
  private let kind: FileKinds
  private var text = ""
  /// The last byte of the last line; `nil` at the start and after an empty line.
  private var last: UInt8?

  static func print(_ script: Script, for kind: FileKinds) -> String {
    var printer = ScriptPrinter(kind: kind)
    for line in script.lines where line.files.contains(kind) { printer.print(line) }
    return printer.text
  }

  private init(kind: FileKinds) {
    self.kind = kind
  }

  private mutating func print(_ line: Script.Line) {
    switch line.form {
    case .copied(let content):
      emitLine(content, line.depth)
    case .plain(let code):
      emit(code, line.depth)
    case .typed(let code):
      typed(code, "", line.depth)
    case .property(let key, let value):
      property(key, value, line.depth)
    case .constant(let head, let type, let items):
      constant(head, type, items, line.depth)
    case .pair(let first, let second):
      pair(first, second, line.depth)
    case .list(let left, let open, let items, let close, let padding):
      list(left, open, items, close, padding, line.depth)
    case .loop(let index, let length):
      loop(index, length, line.depth)
    case .ifStatement(let condition, let open, let items, let close):
      ifStatement(condition, open, items, close, line.depth)
    }
  }

  private mutating func pair(_ first: Code, _ second: Code, _ depth: Int) {
    let short: Code = "\(first) \(second)"
    if fits(short, depth, kind) { return emit(short, depth) }
    emit(first, depth)
    emit(second, depth + 1)
  }

  private mutating func list(
    _ left: Code?, _ open: Code, _ items: [Code], _ close: Code, _ padding: String, _ depth: Int
  ) {
    let start: Code = left.map { "\($0) \(open)" } ?? open
    let inside = items.isEmpty ? "" : padding
    let arguments: Code = "\(inside)\(items.joined(separator: ", "))\(inside)\(close)"
    if fits("\(start)\(arguments)", depth, .typeScript) {
      return emit("\(start)\(arguments)", depth)
    }
    if items.isEmpty { return typed(close.prefixed(with: start), "", depth) }
    let isArrow = left?.text(for: .typeScript).hasSuffix("=>") == true
    if let left, isArrow || !fits(start, depth, .typeScript) {
      emit(left, depth)
      return list(nil, open, items, close, padding, depth + 1)
    }
    emit(start, depth)
    for item in items { typed(item, ",", depth + 1) }
    typed(close, "", depth)
  }

  private mutating func ifStatement(
    _ condition: [Code], _ open: Code, _ items: [Code], _ close: Code, _ depth: Int
  ) {
    let test = condition.joined(separator: " ")
    let short: Code = "if (\(test)) \(open)\(items.joined(separator: ", "))\(close)"
    if fits(short, depth, .typeScript) { return emit(short, depth) }
    let head: Code = "if (\(test)) {"
    if fits(head, depth, kind) {
      emit(head, depth)
    } else {
      emit("if (", depth)
      pair(condition[0], condition.dropFirst().joined(separator: " "), depth + 1)
      emit(") {", depth)
    }
    list(nil, open, items, close, "", depth + 1)
    emit("}", depth)
  }

  private mutating func loop(_ index: String, _ length: Code, _ depth: Int) {
    let clauses: [Code] = ["let \(index) = 0;", "\(index) < \(length);", "\(index)++"]
    let all = clauses.joined(separator: " ")
    if fits("for (\(all)) {", depth, kind) { return emit("for (\(all)) {", depth) }
    emit("for (", depth)
    for clause in fits(all, depth + 1, kind) ? [all] : clauses { emit(clause, depth + 1) }
    emit(") {", depth)
  }

  private mutating func property(_ key: String, _ value: String, _ depth: Int) {
    let short: Code = "\(key): \(value),"
    if fits(short, depth, kind) { return emit(short, depth) }
    emit("\(key):", depth)
    emit("\(value),", depth + 1)
  }

  private mutating func constant(
    _ head: Code, _ type: TypeText, _ items: [Code], _ depth: Int
  ) {
    let open: Code = "\(head)\(types: ": \(type.text)") = ["
    let short: Code = "\(open)\(items.joined(separator: ", "))];"
    if fits(short, depth, .typeScript) { return emit(short, depth) }
    var depth = depth
    if kind == .javaScript || fits(open, depth, .typeScript) {
      emit(open, depth)
    } else if case .list = type {
      self.type("\(head):", type, " = [", depth)
    } else {
      emit("\(head):", depth)
      depth += 1
      if fits("\(type.text) = [", depth, kind) {
        emit("\(type.text) = [", depth)
      } else {
        emit("\(type.text) =", depth)
        depth += 1
        emit("[", depth)
      }
    }
    for item in items { typed(item, ",", depth + 1) }
    emit("];", depth)
  }

  /// A line that ends with a type or a call, which is broken if it is too long.
  private mutating func typed(_ code: Code, _ tail: Code, _ depth: Int) {
    // Most lines have neither.
    if code.call == nil, code.type == nil { return emit(tail.isEmpty ? code : code + tail, depth) }
    if fits("\(code)\(tail)", depth, .typeScript) { return emit("\(code)\(tail)", depth) }
    if let call = code.call {
      list(nil, code.head, call.items, Code(call.close) + tail, "", depth)
    } else if let type = code.type, kind != .javaScript {
      self.type(code.head, type, Code(code.tail) + tail, depth)
    } else {
      emit("\(code)\(tail)", depth)
    }
  }

  /// A type after `prefix`: the name that has the type, the `|` of a union, or nothing.
  private mutating func type(_ prefix: Code, _ type: TypeText, _ tail: Code, _ depth: Int) {
    let start: Code = prefix.isEmpty ? "" : "\(prefix) "
    let short: Code = "\(start)\(type.text)\(tail)"
    if fits(short, depth, .typeScript) { return emit(short, depth) }
    switch type {
    case .name(let name):
      if prefix.isEmpty || prefix == "|" { return emit(short, depth) }
      emit(prefix, depth)
      emit("\(name)\(tail)", depth + 1)
    case .union(let members):
      if !prefix.isEmpty { emit(prefix, depth) }
      for (index, member) in members.enumerated() {
        let end = index == members.count - 1 ? tail : ""
        self.type("|", member, end, prefix.isEmpty ? depth : depth + 1)
      }
    case .list(let open, let parts, let close):
      emit("\(start)\(open)", depth)
      for (index, part) in parts.enumerated() {
        let isLast = index == parts.count - 1
        self.type("", part, isLast && close.hasPrefix(">") ? "" : ",", depth + 1)
      }
      emit("\(close)\(tail)", depth)
    case .object(let fields):
      emit("\(start){", depth)
      for field in fields { self.type("\(field.name):", field.type, ";", depth + 1) }
      emit("}\(tail)", depth)
    }
  }

  private func fits(_ code: Code, _ depth: Int, _ kind: FileKinds) -> Bool {
    let room = Script.width - depth * 2
    let text = code.text(for: kind)
    // Bytes are faster to count, and there are at least as many as characters.
    return text.utf8.count <= room || text.count <= room
  }

  /// Adds a line. Empty lines collapse, and are dropped at the start and the end of a block.
  private mutating func emit(_ code: Code, _ depth: Int) {
    let content = code.text(for: kind)
    if !content.isEmpty { return emitLine(content[...], depth) }
    guard code.isEmpty, let last, last != UInt8(ascii: "{"), last != UInt8(ascii: "[") else {
      return
    }
    text += "\n"
    self.last = nil
  }

  /// Adds a line that isn't empty.
  private mutating func emitLine(_ content: Substring, _ depth: Int) {
    let first = content.utf8.first { $0 != UInt8(ascii: " ") }
    // `last` is also `nil` before the first line.
    if last == nil, !text.isEmpty, first == UInt8(ascii: "}") || first == UInt8(ascii: "]") {
      text.removeLast()
    }
    for _ in 0..<depth { text += "  " }
    text += content
    text += "\n"
    last = content.utf8.last
  }
}
