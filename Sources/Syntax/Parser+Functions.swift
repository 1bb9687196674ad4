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
      let (name, type) = parser.nameAndType("the name of a parameter")
      return ParameterSyntax(name: name, type: type)
    }
    let result = take(.arrow) ? type() : nil
    expectSemicolon()
    return FunctionSyntax(
      prefix: prefix, name: name, isAsync: isAsync, parameters: parameters, result: result)
  }

  /// Reads `name: T` of a parameter or a field.
  mutating func nameAndType(_ wanted: String) -> (name: Identifier, type: TypeSyntax) {
    if let swapped = typeAndName(wanted) { return swapped }
    if current.kind.isKeyword, [.rightParenthesis, .comma, .leftAngle].contains(peek(1)) {
      unexpected(wanted, help: ["\(wanted) comes first: `name: type`"])
    }
    let start = span(current)
    let isKeyword = current.kind.isKeyword
    let name = identifier(wanted)
    if at(.comma) || at(.rightParenthesis), name.text == "self" {
      unexpected("`:`", help: ["methods have their `self` without naming it: leave it out"])
      isPanicking = false
      return (Identifier(text: "", span: name.span), TypeSyntax(kind: .invalid, span: start))
    }
    if current.kind.isIdentifier, !isPanicking {
      let second = span(current)
      if !isKeyword {
        unexpected("`:`", help: ["write a `:` between a name and its type: `name: type`"])
      }
      // Which of the two is the type, nobody knows.
      isPanicking = false
      skip()
      if at(.leftAngle) { isPanicking = true }
      return (name, TypeSyntax(kind: .invalid, span: second))
    }
    expect(.colon)
    return (name, type())
  }

  /// Reads `T name`, if that is what stands here, and reports it once for a list.
  private mutating func typeAndName(
    _ wanted: String
  ) -> (name: Identifier, type: TypeSyntax)? {
    guard !isPanicking, canBeginType, let place = placeBehindType,
      tokens[place].kind.isIdentifier
    else { return nil }
    let (start, end) = (current.start, tokens[place - 1].end)
    if !isForeignList {
      let type = String(decoding: bytes[start..<end], as: UTF8.self)
      unexpected(wanted, help: ["the name comes first: `\(text(tokens[place])): \(type)`"])
      isPanicking = false
    }
    isForeignList = true
    let type = type()
    return (identifier(wanted), type)
  }

  /// The place behind the keyword of a type and its arguments.
  private var placeBehindType: Int? {
    guard peek(1) == .leftAngle else { return position + 1 }
    var depth = 0
    for place in position + 1..<tokens.count {
      switch tokens[place].kind {
      case .leftAngle: depth += 1
      case .rightAngle: depth -= 1
      case .semicolon, .colon, .leftParenthesis, .rightParenthesis, .leftBrace, .rightBrace,
        .endOfFile:
        return nil
      default: break
      }
      if depth == 0 { return place + 1 }
    }
    return nil
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
