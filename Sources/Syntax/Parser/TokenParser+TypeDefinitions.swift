import PintleDiagnostics

/// Parses definitions of named types, and their fields and cases.
extension TokenParser {
  /// Parses a type definition if one is next.
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

  /// Parses and reports `word name { … }` or `word name = T;`, a definition in the syntax of another language, if one is
  /// next. The name is defined, as an invalid type.
  mutating func foreignDefinition(
    _ prefix: ItemPrefix, _ expected: String, isWordUnexpected: Bool = false
  ) -> TypeDefinitionSyntax? {
    guard !isPanicking, current.kind == .word, peek(1).isIdentifier,
      [.leftBrace, .equals].contains(peek(2))
        || peek(2) == .semicolon && nearKeyword(current, among: [.resource]) != nil
    else { return nil }
    let keywords: [Token.Kind] = [
      .interface, .world, .type, .resource, .record, .variant, .enum, .flags,
    ]
    var help = keywordHelp(current, among: keywords)
    if help.isEmpty, ForeignWords.help(text(current)) == nil {
      help = [
        "type definitions begin with `record`, `variant`, `enum`, `flags`, `resource` or `type`"
      ]
    }
    diagnoseWord(expected, help: help, isWordUnexpected: isWordUnexpected)
    let invalid = TypeSyntax(kind: .invalid, span: span(current))
    let name = identifier()
    if at(.leftBrace) {
      skipBraces()
    } else {
      isPanicking = !consume(if: .semicolon)
    }
    return TypeDefinitionSyntax(prefix: prefix, name: name, kind: .alias(invalid))
  }

  private mutating func aliasTarget() -> TypeSyntax {
    expect(.equals)
    let type = type()
    expectSemicolon()
    return type
  }

  /// Parses the `{` before fields or cases. If these follow, only the `{` is missing.
  private mutating func expectBrace() {
    if isPanicking || consume(if: .leftBrace) { return }
    var isBraceMissing = false
    if current.kind.isIdentifier {
      isBraceMissing =
        [.comma, .leftParenthesis, .rightBrace].contains(peek(1))
        || peek(1) == .colon && ![.func, .async, .static].contains(peek(2))
    }
    unexpected("`{`")
    isPanicking = !isBraceMissing
  }

  private mutating func fields() -> [FieldSyntax] {
    expectBrace()
    return list(until: .rightBrace, allowsSemicolons: true) { parser in
      let docs = parser.documentation()
      let (name, type) = parser.nameAndType("the name of a field")
      parser.diagnoseNumber(of: "fields")
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
      guard parser.consume(if: .leftParenthesis) else {
        return CaseSyntax(docs: docs, name: name, payload: nil)
      }
      let payload = parser.type()
      if parser.at(.comma) { parser.diagnoseSecondPayload() }
      parser.expect(.rightParenthesis)
      return CaseSyntax(docs: docs, name: name, payload: payload)
    }
  }

  /// Parses `name: T` or `name T` of a case, and reports it once for each list.
  private mutating func foreignCase(_ docs: Documentation?, _ name: Identifier) -> CaseSyntax {
    let help = ["put the type of a case in parentheses: `\(name.text)(…)`"]
    if !isForeignList || at(.leftBrace) {
      unexpected(canBeginType ? "`,` or `}`" : "`,`, `(` or `}`", help: help)
    }
    if current.kind == .leftBrace { return CaseSyntax(docs: docs, name: name, payload: nil) }
    isPanicking = false
    isForeignList = true
    _ = consume(if: .colon)
    return CaseSyntax(docs: docs, name: name, payload: type())
  }

  /// Reports the comma in `name(a, b)` and skips to the closing parenthesis, if there is one.
  private mutating func diagnoseSecondPayload() {
    var end = position
    while tokens[end].kind != .rightParenthesis {
      // Without a closing parenthesis this is the comma after the case.
      switch tokens[end].kind {
      case .leftParenthesis, .leftBrace, .rightBrace, .semicolon, .endOfFile: return
      default: end += 1
      }
    }
    unexpected("`)`", help: ["a case has a single type: use a tuple or a record"])
    isPanicking = false
    position = end
  }

  private mutating func labels() -> [LabelSyntax] {
    expectBrace()
    return list(until: .rightBrace, allowsSemicolons: true) { parser in
      let docs = parser.documentation()
      let name = parser.identifier()
      if parser.at(.leftParenthesis) {
        parser.unexpected("`,` or `}`", help: ["only the cases of a `variant` have types"])
      }
      parser.diagnoseNumber(of: "cases and flags")
      return LabelSyntax(docs: docs, name: name)
    }
  }

  /// Reports `= 1` after a field or case, once for each list.
  private mutating func diagnoseNumber(of elements: String) {
    guard at(.equals), peek(1) == .integer else { return }
    if !isForeignList { unexpected("`,` or `}`", help: ["\(elements) are not numbered"]) }
    isForeignList = true
    isPanicking = false
    skip()
    skip()
  }

  /// Reports a type without elements, or with too many flags.
  private mutating func checkCount(_ definition: TypeDefinitionSyntax) {
    let empty: (message: String, help: String)?
    switch definition.kind {
    case .record(let fields):
      empty = fields.isEmpty ? ("a record needs at least one field", "{ name: type }") : nil
    case .variant(let cases):
      empty = cases.isEmpty ? ("a variant needs at least one case", "{ none, some(type) }") : nil
    case .enumeration(let cases):
      empty = cases.isEmpty ? ("an enum needs at least one case", "{ first, second }") : nil
    case .flags(let labels):
      empty = labels.isEmpty ? ("flags need at least one flag", "{ first, second }") : nil
      if labels.count > 32 {
        report(
          Diagnostic(
            .tooManyFlags,
            "`\(definition.name.text)` has \(labels.count) flags, but at most 32 are allowed",
            at: labels[32].name.span, help: ["split it into several flags types"]))
      }
    case .alias, .resource: empty = nil
    }
    guard let empty else { return }
    let help = "an empty type carries no information: leave it out, or write `\(empty.help)`"
    report(
      Diagnostic(.emptyType, empty.message, at: definition.name.span, help: [help]))
  }
}
