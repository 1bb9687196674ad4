import PintleDiagnostics

/// Parses the bodies of interfaces and worlds.
extension TokenParser {
  /// Parses items in braces. After an error it continues with the next item.
  mutating func body(_ item: (inout TokenParser) -> Void) {
    let brace = current
    let isBraceMissing = !isPanicking && beginsBodyItem
    expect(.leftBrace)
    if isBraceMissing { isPanicking = false }
    if isPanicking { return }
    let indentation = lines.indentation(at: brace.start, in: bytes)
    while current.kind != .rightBrace, current.kind != .endOfFile, !endsBody(indentation) {
      let before = position
      item(&self)
      // Recovery may stop at the very token that is wrong, which looks like the start of an item.
      let isGroup = [.leftBrace, .rightBrace, .semicolon].contains(current.kind)
      if position == before, !isGroup { skip() }
      if isPanicking { recoverInBody() }
    }
    if at(.rightBrace) { return skip() }
    unexpected("`}`", labels: [Label("this brace is never closed", at: span(brace))])
  }

  /// Whether a declaration begins that is not indented more than the body: its closing brace is missing.
  private mutating func endsBody(_ indentation: Int) -> Bool {
    switch current.kind {
    case .interface, .world, .package:
      current.isFirstOnLine && lines.indentation(at: current.start, in: bytes) <= indentation
    default: false
    }
  }

  mutating func interfaceItems() -> [InterfaceItemSyntax] {
    var items: [InterfaceItemSyntax] = []
    body { parser in
      if let item = parser.interfaceItem() { items.append(item) }
    }
    return items
  }

  private mutating func interfaceItem() -> InterfaceItemSyntax? {
    let prefix = itemPrefix()
    if atUse, consumeKeyword(among: [.use], "`:`", isWordUnexpected: false) != nil {
      return .use(use(prefix))
    }
    if let definition = typeDefinition(prefix) ?? foreignDefinition(prefix, "`:`") {
      return .type(definition)
    }
    let name = memberName(
      "`type`, `resource`, `record`, `variant`, `enum`, `flags`, `use`, a function or `}`")
    let isForeign = expectColon(after: name)
    let function = function(prefix, name, isForeign: isForeign)
    return name.isMissing ? nil : .function(function)
  }

  /// Whether a `use` begins here, possibly with a misspelled keyword.
  private var atUse: Bool {
    if at(.use) { return true }
    // Without a path this could be a function with a wrong word before its name.
    return peek(1).isIdentifier && (peek(2) == .dot || peek(2) == .colon && peek(4) == .slash)
  }

  /// Parses a `use` after the keyword.
  private mutating func use(_ prefix: ItemPrefix) -> UseSyntax {
    let start = current.start
    let path = path(isBeforeDot: true)
    // The keyword in the version may be meant as the name after the dot.
    if path.qualifier?.version?.isValid == false, !at(.dot) { isPanicking = true }
    if at(.semicolon) {
      unexpected("`.`", help: ["name the types to use: `use \(text(from: start)).{name};`"])
    }
    if at(.leftBrace) {
      let names = text(from: position + 1, until: .rightBrace)?.text ?? "…"
      let form = "use \(text(from: start)).{\(names)};"
      unexpected("`.`", help: ["put a dot before the braces: `\(form)`"])
      isPanicking = false
    } else {
      expect(.dot)
    }
    if !isPanicking, current.kind.isIdentifier, peek(1) == .semicolon {
      unexpected("`{`")
      isPanicking = false
      let name = renamed()
      skip()
      return UseSyntax(prefix: prefix, path: path, names: [name])
    }
    expect(.leftBrace)
    // The path seems to continue, so that it would be misunderstood.
    let isUncertain = isPanicking && (current.kind.isIdentifier || current.kind == .slash)
    let names = list(until: .rightBrace) { $0.renamed() }
    expectSemicolon()
    let knownPath = isUncertain ? PathSyntax(qualifier: nil, name: missing) : path
    return UseSyntax(prefix: prefix, path: knownPath, names: names)
  }

  mutating func renamed() -> RenamedSyntax {
    let name = identifier()
    return consumeAs("`,` or `}`") ? .renamed(name, as: identifier()) : .plain(name)
  }

  /// Parses `as`, or reports a misspelled one.
  mutating func consumeAs(_ expected: String) -> Bool {
    consumeKeyword(among: [.as], expected) != nil
  }

  mutating func worldItems() -> [WorldItemSyntax] {
    var items: [WorldItemSyntax] = []
    body { parser in
      if let item = parser.worldItem() { items.append(item) }
    }
    return items
  }

  private mutating func worldItem() -> WorldItemSyntax? {
    let prefix = itemPrefix()
    let expected = "`import`, `export`, `include`, `use`, a type definition or `}`"
    if let definition = typeDefinition(prefix)
      ?? foreignDefinition(prefix, expected, isWordUnexpected: true)
    {
      return .type(definition)
    }
    switch consumeKeyword(among: [.use, .include, .import, .export], expected) {
    case .use: return .use(use(prefix))
    case .include: return .include(include(prefix))
    case .import: return .import(extern(prefix))
    case .export: return .export(extern(prefix))
    default: break
    }
    let isFunction = current.kind.isIdentifier && peek(1) == .colon
    unexpected(
      expected,
      help: isFunction ? ["a world imports or exports functions: `import name: func();`"] : [])
    return nil
  }

  private mutating func include(_ prefix: ItemPrefix) -> IncludeSyntax {
    let path = path()
    if peek(1) == .leftBrace, nearKeyword(current, among: [.with]) != nil {
      diagnoseWord("`;`", help: ["did you mean `with`?"], isWordUnexpected: true)
    } else if !consume(if: .with) {
      expectSemicolon()
      return IncludeSyntax(prefix: prefix, path: path, renames: [])
    }
    let isInParentheses = at(.leftParenthesis)
    if isInParentheses {
      let renames = text(from: position + 1, until: .rightParenthesis)?.text ?? ""
      let form = renames.contains(" as ") ? renames : "old as new"
      unexpected("`{`", help: ["put the renames in braces: `with { \(form) }`"])
      isPanicking = false
      skip()
    } else {
      expect(.leftBrace)
    }
    let renames = list(until: isInParentheses ? .rightParenthesis : .rightBrace) { parser in
      let name = parser.identifier()
      if parser.at(.colon) { parser.unexpected("`as`", help: ["interfaces cannot be renamed"]) }
      if !parser.consumeAs("`as`") { parser.expect(.as) }
      return RenamedSyntax.renamed(name, as: parser.identifier())
    }
    if isInParentheses { _ = consume(if: .semicolon) }
    return IncludeSyntax(prefix: prefix, path: path, renames: renames)
  }

  /// Parses an import or export after the keyword.
  private mutating func extern(_ prefix: ItemPrefix) -> ExternSyntax {
    if at(.func), peek(1).isIdentifier { unexpected("a name") }
    if at(.func) || at(.async), [.leftParenthesis, .func].contains(peek(1)) {
      unexpected("a name", help: ["write functions as `name: func(…)`"])
    }
    if at(.interface), peek(1).isIdentifier, peek(2) != .leftBrace {
      let keyword = text(tokens[position - 1])
      unexpected("a name", help: ["write `\(keyword) \(text(tokens[position + 1]));`"])
      isPanicking = false
      skip()
    }
    if at(.interface), peek(1).isIdentifier { return swappedInline(prefix) }
    guard peek(1) == .colon else { return externPath(prefix, label: nil) }
    switch peek(2) {
    case .func, .async, .leftParenthesis,
      .static where peek(3) == .func || peek(3) == .async:
      let name = identifier()
      expect(.colon)
      return ExternSyntax(prefix: prefix, kind: .function(function(prefix, name)))
    case .interface:
      let name = identifier()
      expect(.colon)
      skip()
      return ExternSyntax(prefix: prefix, kind: .inline(name: name, items: interfaceItems()))
    case .leftBrace:
      let name = identifier()
      expect(.colon)
      unexpected(Self.labelled, help: ["write `\(name.text): interface { … }`"])
      isPanicking = false
      let items = interfaceItems()
      _ = consume(if: .semicolon)
      return ExternSyntax(prefix: prefix, kind: .inline(name: name, items: items))
    case .word where peek(3) == .leftParenthesis || peek(3) == .func:
      let name = identifier()
      expect(.colon)
      return ExternSyntax(
        prefix: prefix,
        kind: .function(misspelledFunction(prefix, name, "`;`", isWordUnexpected: false)))
    case .word where peek(3) == .leftBrace:
      let name = identifier()
      expect(.colon)
      let help = keywordHelp(current, among: [.interface])
      diagnoseWord(
        "`;`", help: help.isEmpty ? ["write `\(name.text): interface { … }`"] : help,
        isWordUnexpected: false)
      return ExternSyntax(prefix: prefix, kind: .inline(name: name, items: interfaceItems()))
    case .word where peek(3) == .slash, .escapedWord where peek(3) == .slash:
      return externPath(prefix, label: nil)
    default: return labelledPath(prefix)
    }
  }

  /// Parses and reports `interface name { … }`, which should be `name: interface { … }`.
  private mutating func swappedInline(_ prefix: ItemPrefix) -> ExternSyntax {
    let keyword = text(tokens[position - 1])
    let name = text(tokens[position + 1])
    unexpected(
      "a name", help: ["the name comes first: `\(keyword) \(name): interface { … }`"])
    isPanicking = false
    skip()
    let label = identifier()
    return ExternSyntax(prefix: prefix, kind: .inline(name: label, items: interfaceItems()))
  }

  private mutating func labelledPath(_ prefix: ItemPrefix) -> ExternSyntax {
    let label = identifier()
    let colon = current
    expect(.colon)
    let target = current
    if !isPanicking, target.kind.isIdentifier, peek(1) == .semicolon, colon.end == target.start {
      report(
        Diagnostic(
          .ambiguousLabel, "this is the label `\(label.text)`, not a namespace", at: label.span,
          severity: .warning,
          help: ["add a space to make that clear: `\(label.text): \(text(target))`"]))
    }
    return externPath(prefix, label: label)
  }

  /// What is expected after the name of an import or export.
  private static let labelled = "`func`, `interface` or a path"

  private mutating func externPath(_ prefix: ItemPrefix, label: Identifier?) -> ExternSyntax {
    let start = position
    let path = path(label == nil ? "an identifier" : Self.labelled)
    if let label, path.qualifier == nil, at(.at), peek(1) == .integer {
      unexpected("`/`", help: [versionHelp(after: "\(label.text):\(path.name.text)")])
      return ExternSyntax(prefix: prefix, kind: .invalid)
    }
    let keyword = tokens[start - 1].kind
    if at(.as), peek(1).isIdentifier, keyword == .import || keyword == .export {
      let names = "\(text(tokens[position + 1])): \(text(from: tokens[start].start))"
      unexpected("`;`", help: ["the name comes first: `\(keyword.rawValue) \(names);`"])
    }
    if label == nil, path.qualifier == nil { diagnoseMissingColon(after: path.name) }
    expectSemicolon()
    // If something other than `;` follows, it may not have been meant as a path.
    let isUncertain = isPanicking && current.kind != .rightBrace
    if path.name.isMissing || isUncertain { return ExternSyntax(prefix: prefix, kind: .invalid) }
    return ExternSyntax(prefix: prefix, kind: .path(label: label, path))
  }

  /// Reports a function or an interface without the `:` after its name.
  private mutating func diagnoseMissingColon(after name: Identifier) {
    let isKeyword =
      Token.Kind.isKeyword(name.text) || nearestName(to: name.text, among: ["interface"]) != nil
    let shown = isKeyword ? "name" : name.text
    switch current.kind {
    case .leftParenthesis: unexpected("`;`", help: ["write functions as `\(shown): func(…)`"])
    case .leftBrace:
      unexpected("`;`", help: ["write interfaces as `\(shown): interface { … }`"])
    default: break
    }
  }
}
