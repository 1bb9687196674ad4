/// The lines from which ``ScriptPrinter`` prints `.ts`, `.js` and `.d.ts` files.
///
/// They are laid out as by `deno fmt`: 80 columns, two spaces.
struct Script {
  static let width = 80

  /// How a line is broken if it is too long.
  ///
  /// Indirect, because lines are copied often.
  indirect enum Form: Equatable {
    /// A line of a template.
    case copied(Substring)
    case plain(Code)
    /// Code with a type after it.
    case typed(Code)
    /// Two parts, broken between them: `left =` and `right;`.
    case pair(Code, Code)
    /// `key: value,`, broken after the `:`.
    case property(String, String)
    /// `head: type = [items];`, broken after the `:` and between the items.
    case constant(Code, TypeText, [Code])
    /// `left open items close`, broken between the items. `padding` goes inside the brackets if it isn't broken.
    ///
    /// It is also broken after `left`, for example `const a =`, if `open` doesn't fit beside it, or if `left` ends with `=>`.
    case list(left: Code?, open: Code, items: [Code], close: Code, padding: String)
    /// `if (condition) statement`, with braces if it is too long. The condition has one or two parts.
    case ifStatement(condition: [Code], open: Code, items: [Code], close: Code)
    /// `for (let index = 0; index < length; index++) {`
    case loop(index: String, length: Code)
  }

  struct Line: Equatable {
    var depth: Int
    var files: FileKinds
    var form: Form
  }

  private(set) var lines: [Line] = []
  private var depth = 0
  private var files = FileKinds.code

  mutating func line(_ code: Code) {
    add(.plain(code))
  }

  /// Adds lines of a template.
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

  /// `for (let index = 0; index < length; index++) {`, `body`, `}`
  mutating func loop(_ index: String, _ length: Code, _ body: (inout Script) -> Void) {
    add(.loop(index: index, length: length))
    indented(body)
    line("}")
  }

  /// - Parameter right: the second part of the condition.
  mutating func ifStatement(
    _ condition: Code, _ right: Code? = nil, open: Code, _ items: [Code] = [], _ close: Code = ""
  ) {
    let parts = [condition] + (right.map { [$0] } ?? [])
    add(.ifStatement(condition: parts, open: open, items: items, close: close))
  }

  /// `head type;`
  mutating func typed(_ head: Code, _ type: TypeText, tail: String = ";") {
    add(.typed(Code.typed(head, type, tail: tail)))
  }

  /// `key: value,`
  mutating func property(_ key: String, _ value: String) {
    add(.property(key, value))
  }

  /// `head: type = [items];`
  mutating func constant(_ head: Code, _ type: TypeText, _ items: [Code]) {
    add(.constant(head, type, items))
  }

  /// An empty line. Several in a row become one.
  mutating func blank() {
    lines.append(Line(depth: depth, files: .all, form: .plain("")))
  }

  private mutating func add(_ form: Form) {
    lines.append(Line(depth: depth, files: files, form: form))
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

  /// Adds the lines of `body` for some kinds of files only.
  mutating func only(_ files: FileKinds, _ body: (inout Script) -> Void) {
    let outer = self.files
    self.files = files
    body(&self)
    self.files = outer
  }

  /// Adds the lines of another script at the current depth.
  mutating func append(_ other: Script) {
    for var line in other.lines {
      line.depth += depth
      lines.append(line)
    }
  }
}
