/// Prints a ``Script`` for one file.
///
/// Whether a list takes one line or several is decided for TypeScript, so that the JavaScript file has the same commas
/// and braces; where nothing but a line break is at stake each file decides for itself.
struct ScriptPrinter {
  private let audience: Audience
  private var text = ""
  private var previous = ""

  static func print(_ script: Script, for audience: Audience) -> String {
    var printer = ScriptPrinter(audience: audience)
    for line in script.lines where line.audience.contains(audience) { printer.print(line) }
    return printer.text
  }

  private init(audience: Audience) {
    self.audience = audience
  }

  private mutating func print(_ line: Script.Line) {
    switch line.form {
    case .plain(let code):
      typed(code, code.type == nil ? "" : ";", line.depth)
    case .property(let key, let value):
      property(key, value, line.depth)
    case .constant(let head, let type, let items):
      constant(head, type, items, line.depth)
    case .assignment(let left, let right):
      assignment(left, right, line.depth)
    case .list(let open, let items, let close, let padding):
      list(open, items, close, padding, line.depth)
    case .guarded(let condition, let open, let items, let close):
      guarded(condition, open, items, close, line.depth)
    }
  }

  private mutating func assignment(_ left: Code, _ right: Code, _ depth: Int) {
    let short: Code = "\(left) = \(right)"
    if fits(short, depth, audience) { return emit(short, depth) }
    emit("\(left) =", depth)
    emit(right, depth + 1)
  }

  private mutating func list(
    _ open: Code, _ items: [Code], _ close: Code, _ padding: String, _ depth: Int
  ) {
    let inside = items.isEmpty ? "" : padding
    let short: Code = "\(open)\(inside)\(items.joined(separator: ", "))\(inside)\(close)"
    if items.isEmpty || fits(short, depth, .typeScript) { return emit(short, depth) }
    emit(open, depth)
    for item in items { typed(item, ",", depth + 1) }
    emit(close, depth)
  }

  private mutating func guarded(
    _ condition: Code, _ open: Code, _ items: [Code], _ close: Code, _ depth: Int
  ) {
    let short: Code = "if (\(condition)) \(open)\(items.joined(separator: ", "))\(close)"
    if fits(short, depth, .typeScript) { return emit(short, depth) }
    emit("if (\(condition)) {", depth)
    list(open, items, close, "", depth + 1)
    emit("}", depth)
  }

  private mutating func property(_ key: String, _ value: String, _ depth: Int) {
    let short: Code = "\(key): \(value),"
    if fits(short, depth, audience) { return emit(short, depth) }
    emit("\(key):", depth)
    emit("\(value),", depth + 1)
  }

  private mutating func constant(_ head: Code, _ type: String, _ items: [Code], _ depth: Int) {
    let open: Code = "\(head)\(types: ": \(type)") = ["
    let short: Code = "\(open)\(items.joined(separator: ", "))];"
    if fits(short, depth, .typeScript) { return emit(short, depth) }
    let isBroken = audience == .typeScript && !fits(open, depth, .typeScript)
    if isBroken { emit("\(head):", depth) }
    emit(isBroken ? "\(type) = [" : open, isBroken ? depth + 1 : depth)
    for item in items { emit("\(item),", isBroken ? depth + 2 : depth + 1) }
    emit("];", isBroken ? depth + 1 : depth)
  }

  /// A line that ends with a type, which takes lines of its own if it is too long.
  private mutating func typed(_ code: Code, _ tail: Code, _ depth: Int) {
    let short: Code = "\(code)\(tail)"
    guard let type = code.type, !fits(short, depth, .typeScript), audience != .javaScript else {
      return emit(short, depth)
    }
    switch type {
    case .name(let name):
      emit(code.head, depth)
      emit("\(name)\(tail)", depth + 1)
    case .union(let members):
      emit(code.head, depth)
      union(members, tail, depth + 1)
    case .list(let open, let parts, let close):
      emit("\(code.head) \(open)", depth)
      for (index, part) in parts.enumerated() {
        let isLast = index == parts.count - 1
        self.part(part, isLast && close == ">" ? "" : ",", depth + 1)
      }
      emit("\(close)\(tail)", depth)
    }
  }

  private mutating func union(_ members: [TypeText], _ tail: Code, _ depth: Int) {
    for (index, member) in members.enumerated() {
      emit("| \(member.text)\(index == members.count - 1 ? tail : "")", depth)
    }
  }

  /// A part of a generic type or tuple.
  private mutating func part(_ type: TypeText, _ tail: Code, _ depth: Int) {
    let short: Code = "\(type.text)\(tail)"
    if case .union(let members) = type, !fits(short, depth, .typeScript) {
      union(members, tail, depth)
    } else {
      emit(short, depth)
    }
  }

  private func fits(_ code: Code, _ depth: Int, _ audience: Audience) -> Bool {
    depth * 2 + code.text(for: audience).count <= Script.width
  }

  /// Adds a line. Empty ones collapse, and there is none at the start or the end of a block.
  private mutating func emit(_ code: Code, _ depth: Int) {
    let content = code.text(for: audience)
    if content.isEmpty {
      if code.isEmpty, !previous.isEmpty, !previous.hasSuffix("{"), !previous.hasSuffix("[") {
        text += "\n"
        previous = ""
      }
      return
    }
    let first = content.first { $0 != " " }
    if text.hasSuffix("\n\n"), first == "}" || first == "]" { text.removeLast() }
    text += String(repeating: "  ", count: depth) + content + "\n"
    previous = content
  }
}
