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
      emit(code, line.depth)
    case .assignment(let left, let right):
      assignment(left, right, line.depth)
    case .list(let open, let items, let close, let padding):
      list(open, items, close, padding, line.depth)
    case .guarded(let condition, let consequence):
      guarded(condition, consequence, line.depth)
    case .union(let head, let members, let tail):
      union(head, members, tail, line.depth)
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
    for item in items { emit("\(item),", depth + 1) }
    emit(close, depth)
  }

  private mutating func guarded(_ condition: Code, _ consequence: Code, _ depth: Int) {
    let short: Code = "if (\(condition)) \(consequence)"
    if fits(short, depth, .typeScript) { return emit(short, depth) }
    emit("if (\(condition)) {", depth)
    emit(consequence, depth + 1)
    emit("}", depth)
  }

  private mutating func union(_ head: Code, _ members: [Code], _ tail: Code, _ depth: Int) {
    let short: Code = "\(head) \(members.joined(separator: " | "))\(tail)"
    if fits(short, depth, .typeScript) { return emit(short, depth) }
    emit(head, depth)
    for (index, member) in members.enumerated() {
      emit("| \(member)\(index == members.count - 1 ? tail : "")", depth + 1)
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
