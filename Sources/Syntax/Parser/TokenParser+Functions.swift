import PintleDiagnostics

/// Parses functions and the members of resources.
extension TokenParser {
  /// Parses `[async] func(…) [-> T];`, after the name and the colon.
  ///
  /// - Parameter isForeign: whether the syntax of another language was reported before it.
  mutating func function(
    _ prefix: ItemPrefix, _ name: Identifier, isForeign: Bool = false
  ) -> FunctionSyntax {
    let isAsync = consume(if: .async)
    if isPanicking || consume(if: .func) || isForeign {
      return signature(prefix, name, isAsync: isAsync, isForeign: isForeign)
    }
    let expected = isAsync ? "`func`" : "`func` or `async func`"
    if current.kind == .word, [.leftParenthesis, .func].contains(peek(1)) {
      return misspelledFunction(prefix, name, expected, isWordUnexpected: true)
    }
    let isFuncMissing = at(.leftParenthesis)
    var help = isFuncMissing ? ["write `func` before the parameters"] : []
    if canBeginType {
      help = ["only functions are allowed here: `\(name.text): func() -> \(text(current))`"]
    }
    unexpected(expected, help: help)
    isPanicking = !isFuncMissing
    return signature(prefix, name, isAsync: isAsync)
  }

  /// Parses a function with another word in place of `func` or `async`, which it reports.
  mutating func misspelledFunction(
    _ prefix: ItemPrefix, _ name: Identifier, _ expected: String, isWordUnexpected: Bool
  ) -> FunctionSyntax {
    let isBeforeKeyword = peek(1) == .func
    let help = keywordHelp(current, among: isBeforeKeyword ? [.async, .static] : [.func])
    diagnoseWord(
      expected, help: help.isEmpty ? ["write functions as `\(name.text): func(…)`"] : help,
      isWordUnexpected: isWordUnexpected)
    _ = consume(if: .func)
    return signature(prefix, name)
  }

  /// Parses the `:` after the name of a function.
  ///
  /// - Returns: whether the function is in the syntax of another language, which is reported.
  mutating func expectColon(after name: Identifier, isMember: Bool = false) -> Bool {
    let isForeign = at(.leftParenthesis) || at(.equals) && [.func, .async].contains(peek(1))
    if !isForeign {
      expect(.colon)
      return false
    }
    if isMember, let help = specialMemberHelp(name) {
      fail(.unexpectedToken, "`\(name.text)` is not a keyword", at: name.span, help: [help])
    } else {
      unexpected("`:`", help: [functionForm(name)])
    }
    isPanicking = current.kind == .leftParenthesis && !areParametersClosed
    _ = consume(if: .equals)
    return true
  }

  private func functionForm(_ name: Identifier) -> String {
    "write functions as `\(name.text): func(…)`"
  }

  /// Help with a member of a resource that has its parameters directly after its name.
  /// Help with the name of a member that was meant as a constructor or a destructor.
  private func specialMemberHelp(_ name: Identifier) -> String? {
    let destructor = "destructor"
    let nearest = nearestName(to: name.text, among: ["constructor", destructor])
    // A name is not near to itself.
    if name.text == destructor || nearest == destructor {
      return "WIT has no destructors: a resource is destroyed when its owning handle is dropped"
    }
    return nearest.map { _ in "did you mean `constructor`?" }
  }

  /// Whether the parenthesis that begins here is closed before the next item.
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

  /// Parses `(…) [-> T];`.
  private mutating func signature(
    _ prefix: ItemPrefix, _ name: Identifier, isAsync: Bool = false, isForeign: Bool = false
  ) -> FunctionSyntax {
    if !isPanicking, !at(.leftParenthesis) { diagnoseMissingParameters() }
    guard at(.leftParenthesis) || isPanicking else {
      return FunctionSyntax(
        prefix: prefix, name: name, isAsync: isAsync, parameters: [], result: nil)
    }
    expect(.leftParenthesis)
    let parameters = list(until: .rightParenthesis) { parser in
      let (name, type) = parser.nameAndType("the name of a parameter")
      return ParameterSyntax(name: name, type: type)
    }
    let result = consumeArrow(isForeign: isForeign) ? type() : nil
    if at(.leftBrace) { unexpected("`;`", help: ["functions in WIT have no body: write `;`"]) }
    expectSemicolon()
    return FunctionSyntax(
      prefix: prefix, name: name, isAsync: isAsync, parameters: parameters, result: result)
  }

  /// Parses `->`, or reports its equivalent in another language.
  private mutating func consumeArrow(isForeign: Bool) -> Bool {
    if isPanicking || consume(if: .arrow) { return !isPanicking }
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

  /// Reports what is before the parameters or in their place.
  private mutating func diagnoseMissingParameters() {
    let keyword = tokens[position - 1]
    if keyword.kind == .constructor, current.kind.isIdentifier, peek(1) == .leftParenthesis {
      unexpected("`(`", help: ["a constructor has no name: `constructor(…);`"])
      isPanicking = false
      skip()
      return
    }
    var help: [String] = []
    if at(.async) {
      help = ["`async` goes before `func`: `async func(…)`"]
    } else if [.constructor, .func].contains(keyword.kind), !at(.colon), !at(.leftAngle) {
      help = ["parentheses are needed even without parameters: `\(text(keyword))()`"]
    }
    unexpected("`(`", help: help)
    if current.kind == .semicolon {
      isPanicking = false
      skip()
    }
  }

  /// Parses `name: T` of a parameter or a field.
  mutating func nameAndType(_ expected: String) -> (name: Identifier, type: TypeSyntax) {
    if let swapped = typeAndName(expected) { return swapped }
    if current.kind.isKeyword, [.rightParenthesis, .comma, .leftAngle].contains(peek(1)) {
      unexpected(expected, help: ["\(expected) comes first: `name: type`"])
    }
    let start = span(current)
    let isKeyword = current.kind.isKeyword
    let name = identifier(expected)
    if at(.comma) || at(.rightParenthesis), name.text == "self" {
      unexpected("`:`", help: ["methods have an implicit `self`: leave it out"])
      isPanicking = false
      return (Identifier(text: "", span: name.span), TypeSyntax(kind: .invalid, span: start))
    }
    if current.kind.isIdentifier, !isPanicking {
      let second = span(current)
      if !isKeyword {
        unexpected("`:`", help: ["put a `:` between the name and its type: `name: type`"])
      }
      // Either of the two could be the type.
      isPanicking = false
      skip()
      if at(.leftAngle) { isPanicking = true }
      return (name, TypeSyntax(kind: .invalid, span: second))
    }
    if !isPanicking, canBeginType {
      let next = indexAfterType.map { tokens[$0].kind } ?? .endOfFile
      let isWhole = [.comma, .semicolon, .rightParenthesis, .rightBrace].contains(next)
      let form = isWhole ? "\(name.text): \(text(current))" : "name: type"
      unexpected("`:`", help: ["put a `:` between the name and its type: `\(form)`"])
      isPanicking = !isWhole
    } else {
      expect(.colon)
    }
    return (name, type())
  }

  /// Parses `T name` if it is next, and reports it once for each list.
  private mutating func typeAndName(
    _ expected: String
  ) -> (name: Identifier, type: TypeSyntax)? {
    guard !isPanicking, canBeginType, let place = indexAfterType,
      tokens[place].kind.isIdentifier
    else { return nil }
    let (start, end) = (current.start, tokens[place - 1].end)
    if !isForeignList {
      let type = String(decoding: bytes[start..<end], as: UTF8.self)
      unexpected(expected, help: ["the name comes first: `\(text(tokens[place])): \(type)`"])
      isPanicking = false
    }
    isForeignList = true
    let type = type()
    return (identifier(expected), type)
  }

  /// The index of the token after the keyword of a type and its arguments.
  var indexAfterType: Int? {
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

  /// Parses the members of a resource, or its `;`.
  mutating func members() -> [MemberSyntax] {
    if isPanicking || consume(if: .semicolon) { return [] }
    if !at(.leftBrace) {
      unexpected("`;` or `{`")
      // Only a member begins with this keyword.
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
    if consume(if: .constructor) {
      let name = Identifier(text: "constructor", span: span(keyword))
      return MemberSyntax(kind: .constructor, function: signature(prefix, name))
    }
    if keyword.kind == .async || keyword.kind == .static {
      unexpected(
        "`constructor` or a name",
        help: ["`\(keyword.kind.rawValue)` goes after the colon, before `func`"])
    }
    let name = memberName("`constructor`, a name or `}`")
    let isForeign = expectColon(after: name, isMember: true)
    let isStatic = consume(if: .static)
    let function = function(prefix, name, isForeign: isForeign)
    if function.name.isMissing { return nil }
    return MemberSyntax(kind: isStatic ? .static : .method, function: function)
  }

  /// Parses the name of a function. A keyword is only treated as a name if a colon follows.
  mutating func memberName(_ expected: String) -> Identifier {
    if !isPanicking, !current.kind.isIdentifier, peek(1) != .colon {
      unexpected(expected)
    }
    return identifier(expected)
  }
}
