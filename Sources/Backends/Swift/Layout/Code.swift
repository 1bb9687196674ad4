/// An expression of the output.
struct Code {
  /// Without `try`, which stands in front of the whole statement.
  let text: String
  /// The parts of a call, where the expression can be broken into lines.
  let call: (open: String, arguments: [String])?
  let canThrow: Bool
  /// Whether it is a name, a number or a chain of names: it may be repeated, and reads well everywhere.
  let isSimple: Bool
  /// Whether it needs parentheses in front of a dot.
  let isOperation: Bool
  /// A number without a type of its own.
  var isLiteral = false

  private init(
    _ text: String, call: (open: String, arguments: [String])? = nil, canThrow: Bool = false,
    isSimple: Bool = false, isOperation: Bool = false
  ) {
    self.text = text
    self.call = call
    self.canThrow = canThrow
    self.isSimple = isSimple
    self.isOperation = isOperation
  }

  /// A name, or a chain of names.
  static func name(_ text: String) -> Code {
    Code(text, isSimple: true)
  }

  static func literal(_ number: UInt64) -> Code {
    var code = Code("\(number)", isSimple: true)
    code.isLiteral = true
    return code
  }

  /// A call of `function`, which throws if it says so or if an argument does.
  static func call(_ function: String, _ arguments: [Argument], canThrow: Bool = false) -> Code {
    let texts = arguments.map(\.text)
    return Code(
      "\(function)(\(texts.joined(separator: ", ")))", call: ("\(function)(", texts),
      canThrow: canThrow || arguments.contains { $0.canThrow })
  }

  static func operation(_ text: String, of operand: Code) -> Code {
    Code(text, canThrow: operand.canThrow, isOperation: true)
  }

  /// A member of this expression.
  func member(_ name: String) -> Code {
    let base = isOperation ? "(\(text))" : text
    return Code("\(base).\(name)", canThrow: canThrow, isSimple: isSimple)
  }

  /// A tuple of several parts; one part alone stands for itself.
  static func tuple(_ parts: [Code]) -> Code {
    if parts.count == 1 { return parts[0] }
    return call("", parts.map { .plain($0) })
  }

  /// One argument of a call.
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

    static func labelled(_ label: String, _ code: Code) -> Argument {
      Argument("\(label): \(code.text)", canThrow: code.canThrow)
    }

    /// Text that can't throw.
    static func text(_ text: String) -> Argument {
      Argument(text, canThrow: false)
    }
  }
}
