/// A Swift expression.
struct Code {
  /// The text without `try`, which the statement adds at its start.
  let text: String
  /// The parts of a call, between which the expression can be broken into lines.
  let call: (open: String, arguments: [String], close: String)?
  let canThrow: Bool
  /// Whether the expression is a name, a member access or a number, which may be printed several times.
  let isSimple: Bool
  /// Whether the expression needs parentheses before a member access.
  let isOperation: Bool
  /// Whether the expression is a number, whose type comes from the context.
  var isLiteral = false

  private init(
    _ text: String, call: (open: String, arguments: [String], close: String)? = nil,
    canThrow: Bool = false,
    isSimple: Bool = false, isOperation: Bool = false
  ) {
    self.text = text
    self.call = call
    self.canThrow = canThrow
    self.isSimple = isSimple
    self.isOperation = isOperation
  }

  /// A name, or a member access.
  static func name(_ text: String) -> Code {
    Code(text, isSimple: true)
  }

  static func literal(_ number: UInt64) -> Code {
    var code = Code("\(number)", isSimple: true)
    code.isLiteral = true
    return code
  }

  /// A call of `function`, which can throw if `canThrow` is true or if an argument can throw.
  static func call(_ function: String, _ arguments: [Argument], canThrow: Bool = false) -> Code {
    let texts = arguments.map(\.text)
    return Code(
      "\(function)(\(texts.joined(separator: ", ")))", call: ("\(function)(", texts, ")"),
      canThrow: canThrow || arguments.contains { $0.canThrow })
  }

  static func operation(_ text: String, of operand: Code) -> Code {
    Code(text, canThrow: operand.canThrow, isOperation: true)
  }

  /// A conversion: `UInt32(bitPattern: operand)`.
  static func conversion(_ type: String, _ label: String, _ operand: Code) -> Code {
    call(type, [.labeled(label, operand)])
  }

  /// An access to a member of this expression.
  func member(_ name: String) -> Code {
    let base = isOperation ? "(\(text))" : text
    return Code("\(base).\(name)", canThrow: canThrow, isSimple: isSimple)
  }

  /// A tuple, or its only element, as Swift has no tuples with one element.
  static func tuple(_ parts: [Code]) -> Code {
    if parts.count == 1 { return parts[0] }
    return call("", parts.map { .plain($0) })
  }

  /// An array literal.
  static func array(_ elements: [Code]) -> Code {
    let texts = elements.map(\.text)
    return Code(
      "[\(texts.joined(separator: ", "))]", call: ("[", texts, "]"),
      canThrow: elements.contains { $0.canThrow })
  }

  /// An argument of a call.
  struct Argument {
    let text: String
    let canThrow: Bool

    private init(_ text: String, canThrow: Bool) {
      self.text = text
      self.canThrow = canThrow
    }

    static func plain(_ code: Code) -> Argument {
      Argument(code.text, canThrow: code.canThrow)
    }

    static func labeled(_ label: String, _ code: Code) -> Argument {
      Argument("\(label): \(code.text)", canThrow: code.canThrow)
    }

    /// An expression that can't throw.
    static func text(_ text: String) -> Argument {
      Argument(text, canThrow: false)
    }
  }
}
