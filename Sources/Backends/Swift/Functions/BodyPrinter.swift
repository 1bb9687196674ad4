import PintleABI
import PintleCodegen
import PintleModel

/// Prints the steps of a plan or a routine as Swift statements.
struct BodyPrinter {
  let names: WorldNames
  let link: LinkNames
  let types: TypePrinter
  /// What code calls the guest: `pintle`, or `self` in a routine.
  let guest: String
  let folding: Folding
  let infos: [ValueDeclaration]
  /// The function whose plan it is, for the call of the guest or of the host.
  var export: WorldABI.FunctionABI?
  var userFunction: FunctionSignature?
  /// What the innermost function or closure returns: it may be long, as it has a statement for itself.
  var yielded: Value?
  /// In a constructor: the resource whose representation is lifted, not an object.
  var constructed: ID<TypeDefinition>?

  private(set) var lines: [String] = []
  var scope: LocalScope
  private var depth = 0
  private let column: Int
  private var codes: [Value: Code] = [:]

  /// - Parameter column: where the statements begin.
  init(
    _ names: WorldNames, _ link: LinkNames, folding: Folding, infos: [ValueDeclaration],
    scope: LocalScope,
    column: Int, isRoutine: Bool = false
  ) {
    self.names = names
    self.link = link
    types = TypePrinter(names, isTopLevel: isRoutine)
    guest = isRoutine ? "self" : "pintle"
    self.folding = folding
    self.infos = infos
    self.scope = scope
    self.column = column
  }

  // MARK: Values

  /// Says how a value that is defined on entry is written.
  mutating func enter(_ value: Value, as code: Code) {
    codes[value] = code
  }

  func code(_ value: Value) -> Code {
    codes[value] ?? .name("_")
  }

  func text(_ value: Value) -> String {
    code(value).text
  }

  /// Gives a value a constant of its own, whose name is returned.
  mutating func declare(_ value: Value) -> String {
    // Values deep inside of others have long hints.
    let hint = KebabName(infos[value.index].hint).shortened(\.camel, to: 28)
    let name = scope.declare(hint.kebab)
    codes[value] = .name(name)
    return name
  }

  mutating func printReturn(_ value: Value) {
    statement("return ", code(value))
  }

  /// Defines a value: in place where it is used, or by a constant.
  mutating func define(_ value: Value, _ code: Code) {
    let isShort = code.text.count <= 48 || value == yielded
    if isShort, folding.contains(value) || (code.isSimple && !code.canThrow) {
      codes[value] = code
    } else if folding.uses(of: value) == 0 {
      statement("_ = ", code)
    } else {
      statement("let \(declare(value)) = ", code)
    }
  }

  /// A value that has to stand for itself in several places.
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

  /// `prefix` and an expression, broken if it is a call that is too long.
  mutating func statement(_ prefix: String, _ code: Code, suffix: String = "") {
    let prefix = prefix + (code.canThrow ? "try " : "")
    guard let call = code.call else { return line(prefix + code.text + suffix) }
    append(
      WrappedLine.lines(
        prefix + call.open, call.arguments, ")" + suffix, style: .attached,
        column: currentColumn))
  }

  mutating func append(_ lines: [String]) {
    for line in lines { self.line(line) }
  }

  /// Statements in a scope of their own.
  mutating func nested(_ body: (inout BodyPrinter) -> Void) {
    let outer = scope
    depth += 1
    body(&self)
    depth -= 1
    scope = outer
  }

  // MARK: Parts of statements

  /// A call of a function of the guest.
  func guestCall(_ name: String, _ arguments: [Code.Argument], canThrow: Bool = true) -> Code {
    .call("\(guest).\(name)", arguments, canThrow: canThrow)
  }

  func constant(_ name: String) -> String {
    (types.isTopLevel ? names.world + "." : "") + name
  }

  /// The place of an access: `at: base` or `at: base, 8`.
  func arguments(_ place: MemoryOperand) -> [Code.Argument] {
    let offset: [Code.Argument] = place.offset == 0 ? [] : [.text("\(place.offset)")]
    return [.labelled("at", code(place.base))] + offset
  }

  /// The address of a place, for a routine.
  func address(_ place: MemoryOperand) -> Code.Argument {
    guard place.offset != 0 else { return .labelled("at", code(place.base)) }
    return .text("at: \(text(place.base)) &+ \(place.offset)")
  }

  /// A path as an argument: it is put together only when a check fails.
  func argument(_ path: Path) -> Code.Argument {
    let elements = path.elements.map { element in
      switch element {
      case .field(let name), .case(let name): ".\(name)"
      case .index(let counter): "[\\(\(text(counter)))]"
      case .position(let number): "[\(number)]"
      }
    }
    guard let root = path.distinctRoot() else {
      return .text(elements.isEmpty ? "path()" : "\"\\(path())\(Self.shortened(elements))\"")
    }
    return .text("\"\(root)\(Self.shortened(elements))\"")
  }

  /// The middle of a very long path is left out, so that it fits in a line.
  private static func shortened(_ elements: [String]) -> String {
    let text = elements.joined()
    guard text.count > 60, let last = elements.last else { return text }
    return "…\(last.count > 60 ? "" : last)"
  }

  func coreName(_ type: CoreType) -> String {
    switch type {
    case .i32: types.standard("UInt32")
    case .i64: types.standard("UInt64")
    case .f32: types.standard("Float")
    case .f64: types.standard("Double")
    }
  }

  /// A core value where Swift must know its type.
  func typed(_ value: Value) -> Code {
    let code = code(value)
    guard code.isLiteral, let type = infos[value.index].type.core else { return code }
    return .call(coreName(type), [.plain(code)])
  }
}
