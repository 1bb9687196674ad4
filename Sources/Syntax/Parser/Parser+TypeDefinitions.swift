import PintleDiagnostics

/// Definitions of named types, and their parts.
extension TokenParser {
  /// Reads a type definition if one begins here.
  mutating func typeDefinition(_ prefix: ItemPrefix) -> TypeDefinitionSyntax? {
    if isPanicking { return nil }
    let keyword = current.kind
    switch keyword {
    case .type, .record, .variant, .enum, .flags, .resource: skip()
    default: return nil
    }
    let name = identifier()
    let kind: TypeDefinitionSyntax.Kind
    switch keyword {
    case .record: kind = .record(fields())
    case .variant: kind = .variant(cases())
    case .enum: kind = .enumeration(labels())
    case .flags: kind = .flags(labels())
    case .resource: kind = .resource(members())
    default: kind = .alias(aliasTarget())
    }
    let definition = TypeDefinitionSyntax(prefix: prefix, name: name, kind: kind)
    if !isPanicking { checkCount(definition) }
    return definition
  }

  /// Reads `word name { … }` or `word name = T;`, a definition as in other languages, if one stands here.
  ///
  /// Its name is known from then on; what it means is not.
  ///
  /// - Parameter isAtWord: whether no name may stand at the first word, else it is the second one that is wrong.
  mutating func foreignDefinition(
    _ prefix: ItemPrefix, _ wanted: String, isAtWord: Bool = false
  ) -> TypeDefinitionSyntax? {
    guard !isPanicking, current.kind == .word, peek(1).isIdentifier,
      [.leftBrace, .equals].contains(peek(2))
        || peek(2) == .semicolon && nearKeyword(current, among: [.resource]) != nil
    else { return nil }
    let keywords: [Token.Kind] = [
      .interface, .world, .type, .resource, .record, .variant, .enum, .flags,
    ]
    var help = keywordHelp(current, among: keywords)
    if help.isEmpty, word(current) == nil {
      help = ["definitions begin with `record`, `variant`, `enum`, `flags`, `resource` or `type`"]
    }
    refuseWord(wanted, help: help, isAtWord: isAtWord)
    let invalid = TypeSyntax(kind: .invalid, span: span(current))
    let name = identifier()
    if at(.leftBrace) {
      skipBraces()
    } else {
      isPanicking = !take(.semicolon)
    }
    return TypeDefinitionSyntax(prefix: prefix, name: name, kind: .alias(invalid))
  }

  private mutating func aliasTarget() -> TypeSyntax {
    expect(.equals)
    let type = type()
    expectSemicolon()
    return type
  }

  /// Reads the `{` in front of the parts of a type. If parts stand there it is only forgotten.
  private mutating func expectBrace() {
    if isPanicking || take(.leftBrace) { return }
    var isForgotten = false
    if current.kind.isIdentifier {
      isForgotten =
        [.comma, .leftParenthesis, .rightBrace].contains(peek(1))
        || peek(1) == .colon && ![.func, .async, .static].contains(peek(2))
    }
    unexpected("`{`")
    isPanicking = !isForgotten
  }

  private mutating func fields() -> [FieldSyntax] {
    expectBrace()
    return list(until: .rightBrace, allowsSemicolons: true) { parser in
      let docs = parser.documentation()
      let (name, type) = parser.nameAndType("the name of a field")
      parser.skipNumber(of: "fields")
      return FieldSyntax(docs: docs, name: name, type: type)
    }
  }

  private mutating func cases() -> [CaseSyntax] {
    expectBrace()
    return list(until: .rightBrace, allowsSemicolons: true) { parser in
      let docs = parser.documentation()
      let name = parser.identifier("the name of a case")
      if parser.at(.colon) || parser.at(.leftBrace) || parser.canBeginType && !parser.isPanicking {
        return parser.foreignCase(docs, name)
      }
      guard parser.take(.leftParenthesis) else {
        return CaseSyntax(docs: docs, name: name, payload: nil)
      }
      let payload = parser.type()
      if parser.at(.comma) { parser.skipSecondPayload() }
      parser.expect(.rightParenthesis)
      return CaseSyntax(docs: docs, name: name, payload: payload)
    }
  }

  /// Reads `name: T` or `name T` of a case, and reports it once for a list.
  private mutating func foreignCase(_ docs: Documentation?, _ name: Identifier) -> CaseSyntax {
    let help = ["the type of a case stands in parentheses: `\(name.text)(…)`"]
    if !isForeignList || at(.leftBrace) {
      unexpected(canBeginType ? "`,` or `}`" : "`,`, `(` or `}`", help: help)
    }
    if current.kind == .leftBrace { return CaseSyntax(docs: docs, name: name, payload: nil) }
    isPanicking = false
    isForeignList = true
    _ = take(.colon)
    return CaseSyntax(docs: docs, name: name, payload: type())
  }

  /// Reports the comma in `name(a, b)` and goes to the closing parenthesis, if there is one.
  private mutating func skipSecondPayload() {
    var end = position
    while tokens[end].kind != .rightParenthesis {
      // Without closing parenthesis this is the comma behind the case.
      switch tokens[end].kind {
      case .leftParenthesis, .leftBrace, .rightBrace, .semicolon, .endOfFile: return
      default: end += 1
      }
    }
    unexpected("`)`", help: ["a case holds one type: a tuple or a record"])
    isPanicking = false
    position = end
  }

  private mutating func labels() -> [LabelSyntax] {
    expectBrace()
    return list(until: .rightBrace, allowsSemicolons: true) { parser in
      let docs = parser.documentation()
      let name = parser.identifier()
      if parser.at(.leftParenthesis) {
        parser.unexpected("`,` or `}`", help: ["cases with types are those of a `variant`"])
      }
      parser.skipNumber(of: "names")
      return LabelSyntax(docs: docs, name: name)
    }
  }

  /// Reports `= 1` behind the name of a part, once for a list.
  private mutating func skipNumber(of what: String) {
    guard at(.equals), peek(1) == .integer else { return }
    if !isForeignList { unexpected("`,` or `}`", help: ["\(what) have no numbers here"]) }
    isForeignList = true
    isPanicking = false
    skip()
    skip()
  }

  /// Reports a type without parts, and flags that do not fit.
  private mutating func checkCount(_ definition: TypeDefinitionSyntax) {
    let empty: (message: String, help: String)?
    switch definition.kind {
    case .record(let fields):
      empty = fields.isEmpty ? ("record needs at least one field", "{ name: type }") : nil
    case .variant(let cases):
      empty = cases.isEmpty ? ("variant needs at least one case", "{ none, some(type) }") : nil
    case .enumeration(let cases):
      empty = cases.isEmpty ? ("enum needs at least one case", "{ first, second }") : nil
    case .flags(let labels):
      empty = labels.isEmpty ? ("flags need at least one flag", "{ first, second }") : nil
      if labels.count > 32 {
        report(
          Diagnostic(
            .tooManyFlags, "`\(definition.name.text)` has \(labels.count) flags, 32 are possible",
            at: labels[32].name.span, help: ["split it into several types"]))
      }
    case .alias, .resource: empty = nil
    }
    guard let empty else { return }
    let help = "a type without content says nothing: leave it out, or write `\(empty.help)`"
    report(
      Diagnostic(.emptyType, empty.message, at: definition.name.span, help: [help]))
  }
}
