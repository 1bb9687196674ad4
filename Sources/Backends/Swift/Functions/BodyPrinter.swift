import PintleABI
import PintleCodegen
import PintleModel

/// Prints the steps of a plan or a routine as Swift statements.
struct BodyPrinter {
  let names: WorldNames
  let link: LinkNames
  let types: TypePrinter
  /// The name of the guest in the statements: `pintle`, or `self` in a routine.
  let guest: String
  let folding: Folding
  let values: [ValueDeclaration]
  /// The values that aren't copied.
  var views: Set<Value> = []
  /// How the result is read, if it isn't copied.
  var lease: Lease?
  /// The exported function that the plan calls, if any.
  var export: WorldABI.FunctionABI?
  /// The host's function that the plan calls, if any.
  var userFunction: FunctionSignature?
  /// The other guest that implements that function, if it isn't the host.
  var provider: Providers.Provider?
  /// The value that the innermost function or closure returns. Its expression may be long, as it gets its own statement.
  var returned: Value?
  /// In a constructor, the resource of the new object: only its representation is lifted.
  var constructed: ID<TypeDefinition>?

  private(set) var lines: [String] = []
  var scope: LocalScope
  private var depth = 0
  private let column: Int
  private var codes: [Value: Code] = [:]
  private let used = UsedValues()

  /// - Parameter column: the indentation of the statements.
  init(
    _ names: WorldNames, _ link: LinkNames, in place: PlanScope, folding: Folding,
    values: [ValueDeclaration], scope: LocalScope, column: Int, isRoutine: Bool = false
  ) {
    self.names = names
    self.link = link
    types = TypePrinter(names, in: place, context: isRoutine ? .file : .world)
    guest = isRoutine ? "self" : "pintle"
    self.folding = folding
    self.values = values
    self.scope = scope
    self.column = column
  }

  // MARK: Values

  /// Binds `value` to an existing expression.
  mutating func bind(_ value: Value, to code: Code) {
    codes[value] = code
  }

  func code(_ value: Value) -> Code {
    used.values.insert(value)
    return codes[value] ?? .name("_")
  }

  /// The name of a value for a pattern: `_` if no statement uses it.
  func name(_ value: Value) -> String {
    used.values.contains(value) ? text(value) : "_"
  }

  func text(_ value: Value) -> String {
    code(value).text
  }

  /// The text of a value that may not be printed, so that it doesn't count as used.
  func unusedText(_ value: Value) -> String {
    codes[value]?.text ?? "_"
  }

  /// Binds `value` to a new constant and returns its name.
  mutating func declare(_ value: Value) -> String {
    // The hints of deeply nested values are long.
    let hint = KebabName(values[value.index].hint).shortened(\.camel, to: 28)
    let name = scope.declare(hint.kebab)
    codes[value] = .name(name)
    return name
  }

  mutating func printReturn(_ value: Value) {
    statement("return ", code(value))
  }

  /// Defines `value` by an expression, which is printed either where the value is used or in the declaration of a
  /// constant.
  mutating func define(_ value: Value, _ code: Code) {
    let isShort = code.text.count <= 48 || value == returned
    if isShort, folding.contains(value) || (code.isSimple && !code.canThrow) {
      codes[value] = code
    } else if folding.uses(of: value) == 0 {
      statement("_ = ", code)
    } else {
      statement("let \(declare(value)) = ", code)
    }
  }

  /// An expression for `value` that may be printed several times. Declares a constant if necessary.
  mutating func simple(_ value: Value) -> Code {
    let code = code(value)
    if code.isSimple { return code }
    statement("let \(declare(value)) = ", code)
    return self.code(value)
  }

  // MARK: Statements

  var currentColumn: Int { column + 2 * depth }

  mutating func line(_ text: String) {
    lines.append(String(repeating: "  ", count: depth) + text)
  }

  /// Prints `prefix`, an expression and `suffix`. A call that doesn't fit in a line is broken.
  mutating func statement(_ prefix: String, _ code: Code, suffix: String = "") {
    let prefix = prefix + (code.canThrow ? "try " : "")
    append(WrappedLine.lines(prefix, code, suffix, column: currentColumn))
  }

  mutating func append(_ lines: [String]) {
    for line in lines { self.line(line) }
  }

  /// Prints a loop. Its first lines are made after its statements, when it is known which values they use.
  mutating func loop(
    _ header: (BodyPrinter) -> [String], _ body: (inout BodyPrinter) -> Void
  ) {
    let start = lines.count
    nested(body)
    let statements = lines[start...]
    lines.removeSubrange(start...)
    append(header(self))
    lines += statements
    line("}")
  }

  /// Prints indented statements in an inner scope.
  mutating func nested(_ body: (inout BodyPrinter) -> Void) {
    let outer = scope
    depth += 1
    body(&self)
    depth -= 1
    scope = outer
  }
}

/// The values that the printed statements use.
private final class UsedValues {
  var values: Set<Value> = []
}
