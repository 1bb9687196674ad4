import PintleABI
import PintleCodegen
import PintleModel

/// Prints the steps of one plan or routine as statements.
struct BodyPrinter {
  let output: FileState
  let values: [ValueDeclaration]
  let folding: Folding
  /// The parameters that are themselves borrows.
  var borrowed: Set<Value> = []
  var scope: NameScope
  var script = Script()
  var types: TypePrinter
  private(set) var expressions: [Value: Expression] = [:]
  /// The counters of the loops around the code that complete the paths of errors.
  var completing: Set<Value> = []
  /// The paths to values that are being lowered.
  var paths: [Value: Path] = [:]
  /// Core parameters, whose unsigned values may be negative in JavaScript.
  var signed: Set<Value> = []
  /// The names of the representations of borrowed objects.
  var references: [Value: String] = [:]
  /// The host's objects that were checked before the call.
  var checked: Set<Value> = []
  /// The result of a constructor, whose object is lifted as its representation.
  var constructed: Value?
  /// The lists that the host gets as views.
  var views: Set<Value> = []
  /// How the result is leased, if it is.
  var lease: Lease?
  /// The record that needs no check before it is taken apart, since the code that catches errors explains what is missing.
  var guarded: Value?
  /// The number of declarations, which says whether a block needs braces.
  var declarations = 0

  var model: Model { output.model }

  init(
    _ output: FileState, values: [ValueDeclaration], folding: Folding, scope: NameScope,
    types: TypePrinter
  ) {
    self.output = output
    self.values = values
    self.folding = folding
    self.scope = scope
    self.types = types
  }

  // MARK: Names

  mutating func declare(_ hint: String) -> String {
    declarations += 1
    return scope.declare(TypeScriptNames.short(hint).camel)
  }

  /// Uses an existing name for a value.
  mutating func bind(_ value: Value, to name: Code) {
    expressions[value] = .name(name)
  }

  /// Declares a constant for a value, or keeps its expression for its only use.
  mutating func define(_ value: Value, _ expression: Expression) {
    if folding.contains(value) {
      expressions[value] = expression
    } else {
      declareConstant(value, expression)
    }
  }

  @discardableResult
  private mutating func declareConstant(_ value: Value, _ expression: Expression) -> Code {
    let name = declare(values[value.index].hint)
    // Without a type, TypeScript infers an array instead of a tuple.
    if case .separate("[", let items, _, _) = expression,
      case .wit(let type) = values[value.index].type
    {
      script.constant("const \(name)", types.print(type), items)
    } else {
      assign("const \(name)", expression)
    }
    bind(value, to: Code(name))
    return Code(name)
  }

  // MARK: Operands

  func expression(_ value: Value) -> Expression {
    expressions[value] ?? .name("undefined")
  }

  /// A value as an argument.
  mutating func operand(_ value: Value) -> Code {
    switch expression(value) {
    case .name(let code), .compound(let code): return code
    case .call: return expression(value).code
    case .separate: return name(value)
    }
  }

  /// A value as a part of a larger expression.
  mutating func term(_ value: Value) -> Code {
    switch expression(value) {
    case .name(let code): return code
    case .compound(let code): return "(\(code))"
    case .call(_, _, let close):
      let code = expression(value).code
      return close == ")" ? code : "(\(code))"
    case .separate: return name(value)
    }
  }

  /// The name of a value, which is declared if it has none.
  mutating func name(_ value: Value) -> Code {
    let known = expression(value)
    if case .name(let code) = known { return code }
    return declareConstant(value, known)
  }

  func address(_ place: MemoryOperand) -> Code {
    guard case .name(let base) = expression(place.base) else { return "0" }
    return place.offset == 0 ? base : "\(base) + \(place.offset)"
  }

  // MARK: Paths

  /// The arguments that pass a path for messages: its text, and the index in its last list.
  func arguments(_ path: Path) -> [Code] {
    var index: [Code] = []
    let elements = incomplete(path)
    if let last = elements.lastIndex(where: { if case .index = $0 { true } else { false } }),
      case .index(let counter) = elements[last], case .name(let name) = expression(counter)
    {
      index = [name]
      output.use("path")
    }
    let root = elements.count == path.elements.count ? path.distinctRoot() ?? "" : ""
    return [Code((root + text(elements)).quoted)] + index
  }

  /// The elements of a path that the loops around the code don't add.
  private func incomplete(_ path: Path) -> ArraySlice<Path.Element> {
    let last = path.elements.lastIndex { element in
      if case .index(let counter) = element { completing.contains(counter) } else { false }
    }
    return last.map { path.elements.suffix(from: $0).dropFirst() } ?? path.elements[...]
  }

  /// `[].name`
  private func text(_ elements: ArraySlice<Path.Element>) -> String {
    elements.reduce("") { text, element in
      switch element {
      case .field(let name), .case(let name): "\(text).\(name)"
      case .index: "\(text)[]"
      case .position(let number): "\(text)[\(number)]"
      }
    }
  }

  func path(of value: Value) -> Path {
    paths[value] ?? Path(root: nil)
  }

  /// The arguments that pass the path of a value that is being lowered.
  func arguments(of value: Value) -> [Code] {
    arguments(path(of: value))
  }

  /// The statements of a block, in an inner scope.
  mutating func block(_ body: (inout BodyPrinter) -> Void) -> (script: Script, declares: Bool) {
    var inner = self
    inner.script = Script()
    inner.declarations = 0
    body(&inner)
    return (inner.script, inner.declarations > 0)
  }
}
