import PintleDiagnostics

/// Functions and the members of resources.
extension TokenParser {
  /// Reads `[async] func(…) [-> T];`, behind the name and its colon.
  ///
  /// - Parameter isForeign: whether what is in front of it is in the style of another language, which was reported.
  mutating func function(
    _ prefix: ItemPrefix, _ name: Identifier, isForeign: Bool = false
  ) -> FunctionSyntax {
    let isAsync = take(.async)
    if isPanicking || take(.func) || isForeign {
      return signature(prefix, name, isAsync: isAsync, isForeign: isForeign)
    }
    let wanted = isAsync ? "`func`" : "`func` or `async func`"
    if current.kind == .word, [.leftParenthesis, .func].contains(peek(1)) {
      return misspeltFunction(prefix, name, wanted, isAtWord: true)
    }
    let isForgotten = at(.leftParenthesis)
    var help = isForgotten ? ["write `func` in front of the parameters"] : []
    if canBeginType {
      help = ["only functions stand here: `\(name.text): func() -> \(text(current))`"]
    }
    unexpected(wanted, help: help)
    isPanicking = !isForgotten
    return signature(prefix, name, isAsync: isAsync)
  }

  /// Reads a function with another word than `func` or `async`.
  mutating func misspeltFunction(
    _ prefix: ItemPrefix, _ name: Identifier, _ wanted: String, isAtWord: Bool
  ) -> FunctionSyntax {
    let isBeforeKeyword = peek(1) == .func
    let help = keywordHelp(current, among: isBeforeKeyword ? [.async, .static] : [.func])
    refuseWord(
      wanted, help: help.isEmpty ? ["a function is written `\(name.text): func(…)`"] : help,
      isAtWord: isAtWord)
    _ = take(.func)
    return signature(prefix, name)
  }

  /// Reads the `:` behind the name of a function; whether the function is in the style of another language.
  mutating func expectColon(behind name: Identifier, isMember: Bool = false) -> Bool {
    let isForeign = at(.leftParenthesis) || at(.equals) && [.func, .async].contains(peek(1))
    if !isForeign {
      expect(.colon)
      return false
    }
    unexpected("`:`", help: [isMember ? memberHelp(name) : functionForm(name)])
    isPanicking = current.kind == .leftParenthesis && !areParametersClosed
    _ = take(.equals)
    return true
  }

  private func functionForm(_ name: Identifier) -> String {
    "a function is written `\(name.text): func(…)`"
  }

  /// Help with a member of a resource whose parameters stand right behind its name.
  private func memberHelp(_ name: Identifier) -> String {
    let destructor = "destructor"
    let nearest = nearestName(to: name.text, among: ["constructor", destructor])
    // What is written exactly so is not among the nearest names.
    if name.text == destructor || nearest == destructor {
      return "a resource has no destructor in WIT: dropping the handle that owns it is enough"
    }
    return nearest == nil ? functionForm(name) : "did you mean `constructor`?"
  }

  /// Whether the parenthesis that stands here is closed before another item begins.
  private var areParametersClosed: Bool {
    for token in tokens[(position + 1)...] {
      switch token.kind {
      case .rightParenthesis: return true
      case .leftParenthesis, .semicolon, .leftBrace, .rightBrace, .endOfFile: return false
      default: break
      }
    }
    return false
  }

  /// Reads `(…) [-> T];`.
  private mutating func signature(
    _ prefix: ItemPrefix, _ name: Identifier, isAsync: Bool = false, isForeign: Bool = false
  ) -> FunctionSyntax {
    if !isPanicking, !at(.leftParenthesis) { refuseParameters() }
    guard at(.leftParenthesis) || isPanicking else {
      return FunctionSyntax(
        prefix: prefix, name: name, isAsync: isAsync, parameters: [], result: nil)
    }
    expect(.leftParenthesis)
    let parameters = list(until: .rightParenthesis) { parser in
      let (name, type) = parser.nameAndType("the name of a parameter")
      return ParameterSyntax(name: name, type: type)
    }
    let result = takeArrow(isForeign: isForeign) ? type() : nil
    if at(.leftBrace) { unexpected("`;`", help: ["a function has no body here: write `;`"]) }
    expectSemicolon()
    return FunctionSyntax(
      prefix: prefix, name: name, isAsync: isAsync, parameters: parameters, result: result)
  }

  /// Reads `->`, also what it is in other languages, which is reported.
  private mutating func takeArrow(isForeign: Bool) -> Bool {
    if isPanicking || take(.arrow) { return !isPanicking }
    let length: Int
    switch (current.kind, peek(1)) {
    case (.equals, .rightAngle), (.minus, .rightAngle): length = 2
    case (.colon, _): length = 1
    default: return false
    }
    if !isForeign { unexpected("`;`") }
    isPanicking = false
    for _ in 0..<length { skip() }
    return true
  }

  /// Reports what stands in front of the parameters or in their place.
  private mutating func refuseParameters() {
    let keyword = tokens[position - 1]
    if keyword.kind == .constructor, current.kind.isIdentifier, peek(1) == .leftParenthesis {
      unexpected("`(`", help: ["a constructor has no name: `constructor(…);`"])
      isPanicking = false
      skip()
      return
    }
    var help: [String] = []
    if at(.async) {
      help = ["`async` comes first: `async func(…)`"]
    } else if [.constructor, .func].contains(keyword.kind), !at(.colon), !at(.leftAngle) {
      help = ["parameters stand in parentheses, even if there are none: `\(text(keyword))()`"]
    }
    unexpected("`(`", help: help)
    if current.kind == .semicolon {
      isPanicking = false
      skip()
    }
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
    if !isPanicking, canBeginType {
      let next = placeBehindType.map { tokens[$0].kind } ?? .endOfFile
      let isWhole = [.comma, .semicolon, .rightParenthesis, .rightBrace].contains(next)
      let form = isWhole ? "\(name.text): \(text(current))" : "name: type"
      unexpected("`:`", help: ["write a `:` between a name and its type: `\(form)`"])
      isPanicking = !isWhole
    } else {
      expect(.colon)
    }
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
  var placeBehindType: Int? {
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
    if !at(.leftBrace) {
      unexpected("`;` or `{`")
      // Nothing else than a member begins so.
      isPanicking = current.kind != .constructor
    }
    return isPanicking ? [] : memberList()
  }

  private mutating func memberList() -> [MemberSyntax] {
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
    let isForeign = expectColon(behind: name, isMember: true)
    let isStatic = take(.static)
    let function = function(prefix, name, isForeign: isForeign)
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
