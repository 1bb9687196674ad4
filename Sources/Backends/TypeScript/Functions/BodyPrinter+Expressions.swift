extension BodyPrinter {
  /// The code for a value, by how it may be used in other code.
  enum Expression {
    /// A name or a literal.
    case name(Code)
    /// An operation, which is evaluated where it is used.
    case compound(Code)
    /// A call that may be an argument of another one.
    case call(open: Code, items: [Code], close: Code)
    /// A call, an object literal or an array literal that gets a name before it is an operand.
    case separate(open: Code, items: [Code], close: Code, padding: String)

    /// The code on one line.
    var code: Code {
      switch self {
      case .name(let code), .compound(let code): code
      case .call(let open, let items, let close), .separate(let open, let items, let close, _):
        .call(open, items, close)
      }
    }
  }

  /// `prefix expression;`
  mutating func statement(_ expression: Expression, prefix: Code = "") {
    switch expression {
    case .name(let code), .compound(let code): script.line("\(prefix)\(code);")
    case .call(let open, let items, let close):
      script.list("\(prefix)\(open)", items, "\(close);")
    case .separate(let open, let items, let close, let padding):
      script.list("\(prefix)\(open)", items, "\(close);", padding: padding)
    }
  }

  /// `left = expression;`
  mutating func assign(_ left: Code, _ expression: Expression) {
    switch expression {
    case .name(let code), .compound(let code): script.assign(left, "\(code);")
    case .call(let open, let items, let close):
      script.list(left: "\(left) =", open, items, "\(close);")
    case .separate(let open, let items, let close, let padding):
      script.list(left: "\(left) =", open, items, "\(close);", padding: padding)
    }
  }

  /// A call of a runtime function.
  func call(_ function: Code, _ arguments: [Code]) -> Expression {
    .separate(open: "\(function)(", items: arguments, close: ")", padding: "")
  }
}
