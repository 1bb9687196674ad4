import PintleDiagnostics

/// Functions and the members of resources.
extension TokenParser {
  /// Reads `[async] func(…) [-> T];`, behind the name and its colon.
  mutating func function(_ prefix: ItemPrefix, _ name: Identifier) -> FunctionSyntax {
    let isAsync = take(.async)
    if !isPanicking, !take(.func) {
      unexpected(isAsync ? "`func`" : "`func` or `async func`")
    }
    return signature(prefix, name, isAsync: isAsync)
  }

  /// Reads `(…) [-> T];`.
  private mutating func signature(
    _ prefix: ItemPrefix, _ name: Identifier, isAsync: Bool = false
  ) -> FunctionSyntax {
    expect(.leftParenthesis)
    let parameters = list(until: .rightParenthesis) { parser in
      let name = parser.parameterName()
      parser.expect(.colon)
      return ParameterSyntax(name: name, type: parser.type())
    }
    let result = take(.arrow) ? type() : nil
    expectSemicolon()
    return FunctionSyntax(
      prefix: prefix, name: name, isAsync: isAsync, parameters: parameters, result: result)
  }

  private mutating func parameterName() -> Identifier {
    if peek(1).isIdentifier, current.kind.isIdentifier || current.kind.isKeyword {
      let name = text(tokens[position + 1])
      unexpected(
        "the name of a parameter", help: ["the name comes first: `\(name): \(text(current))`"])
    }
    if current.kind.isKeyword, [.rightParenthesis, .comma, .leftAngle].contains(peek(1)) {
      unexpected("the name of a parameter", help: ["parameters have names: `name: type`"])
    }
    return identifier("the name of a parameter")
  }

  /// Reads the members of a resource, or its `;`.
  mutating func members() -> [MemberSyntax] {
    if isPanicking || take(.semicolon) { return [] }
    guard at(.leftBrace) else {
      unexpected("`;` or `{`")
      return []
    }
    var members: [MemberSyntax] = []
    body { parser in
      let prefix = parser.itemPrefix()
      if let member = parser.member(prefix) { members.append(member) }
    }
    return members
  }

  private mutating func member(_ prefix: ItemPrefix) -> MemberSyntax? {
    let keyword = current
    if take(.constructor) {
      let name = Identifier(text: "constructor", span: span(keyword))
      return MemberSyntax(kind: .constructor, function: signature(prefix, name))
    }
    if keyword.kind == .async || keyword.kind == .static {
      unexpected(
        "`constructor` or a name",
        help: ["`\(keyword.kind.rawValue)` stands behind the colon, before `func`"])
    }
    let name = memberName("`constructor`, a name or `}`")
    expect(.colon)
    let isStatic = take(.static)
    let function = function(prefix, name)
    if function.name.isMissing { return nil }
    return MemberSyntax(kind: isStatic ? .static : .method, function: function)
  }

  /// Reads the name of a function. A keyword is only taken as a name when a colon follows.
  mutating func memberName(_ wanted: String) -> Identifier {
    if !isPanicking, !current.kind.isIdentifier, peek(1) != .colon {
      unexpected(wanted)
    }
    return identifier(wanted)
  }
}
