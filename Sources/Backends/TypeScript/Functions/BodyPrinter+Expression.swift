extension BodyPrinter {
  /// How a value is written.
  enum Expression {
    /// A name or a literal.
    case name(Code)
    /// Something that is computed where it is used.
    case compound(Code)
    /// A call that may stand inside another one.
    case call(open: Code, items: [Code], close: Code)
    /// A call or an object or array literal, which gets a statement of its own.
    case literal(open: Code, items: [Code], close: Code, padding: String)

    /// On one line.
    var code: Code {
      switch self {
      case .name(let code), .compound(let code): code
      case .call(let open, let items, let close), .literal(let open, let items, let close, _):
        .call(open, items, close)
      }
    }
  }

  /// `expression;`
  mutating func statement(_ expression: Expression) {
    switch expression {
    case .name(let code), .compound(let code): script.line("\(code);")
    case .call(let open, let items, let close): script.list(open, items, "\(close);")
    case .literal(let open, let items, let close, let padding):
      script.list(open, items, "\(close);", padding: padding)
    }
  }

  /// `return expression;`
  mutating func printReturn(_ expression: Expression) {
    switch expression {
    case .name(let code), .compound(let code): script.line("return \(code);")
    case .call(let open, let items, let close):
      script.list("return \(open)", items, "\(close);")
    case .literal(let open, let items, let close, let padding):
      script.list("return \(open)", items, "\(close);", padding: padding)
    }
  }
}
