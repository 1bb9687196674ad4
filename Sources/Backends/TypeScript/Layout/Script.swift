/// Lines of TypeScript, from which the `.ts`, the `.js` and the `.d.ts` file are printed.
///
/// Lines are laid out as `deno fmt` would: 80 columns, two spaces.
struct Script {
  static let width = 80

  /// How a line is broken when it is too long.
  ///
  /// Indirect, because lines are copied often.
  indirect enum Form: Equatable {
    /// A line that is copied from a template.
    case copied(Substring)
    case plain(Code)
    /// Code with a type behind it.
    case typed(Code)
    /// Two parts, of which the second goes to a line of its own: `left =` and `right;`.
    case pair(Code, Code)
    /// `key: value,`: broken behind the `:`.
    case property(String, String)
    /// `head: type = [`, `items`, `];`: broken behind the `:` too.
    case constant(Code, TypeText, [Code])
    /// `open`, `items`, `close`: one item a line. `padding` stands inside the brackets of the short form.
    ///
    /// What is left of it, `const a =`, gets a line of its own if there is no other way.
    case list(left: Code?, open: Code, items: [Code], close: Code, padding: String)
    /// `if (condition) consequence`: with braces when too long. The condition has one or two parts; the consequence is a list.
    case guarded(condition: [Code], open: Code, items: [Code], close: Code)
    /// `for (let index = 0; index < length; index++) {`
    case loop(index: String, length: Code)
  }

  struct Line: Equatable {
    var depth: Int
    var audience: Audience
    var form: Form
  }

  private(set) var lines: [Line] = []
  private var depth = 0
  private var audience = Audience.code

  mutating func line(_ code: Code) {
    add(.plain(code))
  }

  /// Lines of a template; empty ones collapse with others.
  mutating func copy(_ lines: [Substring]) {
    for line in lines {
      if line.isEmpty { blank() } else { add(.copied(line)) }
    }
  }

  mutating func assign(_ left: Code, _ right: Code) {
    add(.pair("\(left) =", right))
  }

  mutating func list(
    left: Code? = nil, _ open: Code, _ items: [Code], _ close: Code, padding: String = ""
  ) {
    add(.list(left: left, open: open, items: items, close: close, padding: padding))
  }

  /// `first second`
  mutating func pair(_ first: Code, _ second: Code) {
    add(.pair(first, second))
  }

  /// A counted loop.
  mutating func loop(_ index: String, _ length: Code, _ body: (inout Script) -> Void) {
    add(.loop(index: index, length: length))
    indented(body)
    line("}")
  }

  /// - Parameter right: the second part of the condition.
  mutating func guarded(
    _ condition: Code, _ right: Code? = nil, open: Code, _ items: [Code] = [], _ close: Code = ""
  ) {
    let parts = [condition] + (right.map { [$0] } ?? [])
    add(.guarded(condition: parts, open: open, items: items, close: close))
  }

  /// `head type;`
  mutating func typed(_ head: Code, _ type: TypeText, tail: String = ";") {
    add(.typed(Code.typed(head, type, tail: tail)))
  }

  /// `key: value,`
  mutating func property(_ key: String, _ value: String) {
    add(.property(key, value))
  }

  /// `head: type = [`, `items`, `];`
  mutating func constant(_ head: Code, _ type: TypeText, _ items: [Code]) {
    add(.constant(head, type, items))
  }

  mutating func blank() {
    lines.append(Line(depth: depth, audience: .all, form: .plain("")))
  }

  private mutating func add(_ form: Form) {
    lines.append(Line(depth: depth, audience: audience, form: form))
  }

  /// `open`, the indented lines of `body`, `close`.
  mutating func block(_ open: Code, _ close: Code = "}", _ body: (inout Script) -> Void) {
    line(open)
    indented(body)
    line(close)
  }

  mutating func indented(_ body: (inout Script) -> Void) {
    depth += 1
    body(&self)
    depth -= 1
  }

  /// Lines for some of the files.
  mutating func only(_ audience: Audience, _ body: (inout Script) -> Void) {
    let outer = self.audience
    self.audience = audience
    body(&self)
    self.audience = outer
  }

  /// The lines of another script, at this depth.
  mutating func append(_ other: Script) {
    for var line in other.lines {
      line.depth += depth
      lines.append(line)
    }
  }
}
