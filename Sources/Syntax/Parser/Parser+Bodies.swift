import PintleDiagnostics

/// The bodies of interfaces and worlds.
extension TokenParser {
  /// Reads items in braces, going on with the next one after an error.
  mutating func body(_ item: (inout TokenParser) -> Void) {
    let brace = current
    let isForgotten = !isPanicking && beginsBodyItem
    expect(.leftBrace)
    if isForgotten { isPanicking = false }
    if isPanicking { return }
    let indentation = lines.indentation(at: brace.start, in: bytes)
    while current.kind != .rightBrace, current.kind != .endOfFile, !endsBody(indentation) {
      let before = position
      item(&self)
      // The next item may seem to begin with the very token that is wrong here.
      let isGroup = [.leftBrace, .rightBrace, .semicolon].contains(current.kind)
      if position == before, !isGroup { skip() }
      if isPanicking { recoverInBody() }
    }
    if at(.rightBrace) { return skip() }
    unexpected("`}`", labels: [Label("this brace is not closed", at: span(brace))])
  }

  /// Whether a declaration begins that is no deeper than the body, whose closing brace was forgotten.
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
    if atUse, takeKeyword(among: [.use], "`:`", isAtWord: false) != nil {
      return .use(use(prefix))
    }
    if let definition = typeDefinition(prefix) ?? foreignDefinition(prefix, "`:`") {
      return .type(definition)
    }
    let name = memberName(
      "`type`, `resource`, `record`, `variant`, `enum`, `flags`, `use`, a function or `}`")
    let isForeign = expectColon(behind: name)
    let function = function(prefix, name, isForeign: isForeign)
    return name.isMissing ? nil : .function(function)
  }

  /// Whether a `use` begins here, perhaps with a misspelt keyword.
  private var atUse: Bool {
    if at(.use) { return true }
    // Without the path this could be the name of a function behind a wrong word.
    return peek(1).isIdentifier && (peek(2) == .dot || peek(2) == .colon && peek(4) == .slash)
  }

  /// Reads what follows the keyword.
  private mutating func use(_ prefix: ItemPrefix) -> UseSyntax {
    let start = current.start
    let path = path(isBeforeDot: true)
    // The keyword in the version is perhaps meant as what comes behind the dot.
    if path.qualifier?.version?.isValid == false, !at(.dot) { isPanicking = true }
    if at(.semicolon) {
      unexpected("`.`", help: ["say which of its types: `use \(text(from: start)).{name};`"])
    }
    if at(.leftBrace) {
      let names = text(from: position + 1, until: .rightBrace)?.text ?? "…"
      let form = "use \(text(from: start)).{\(names)};"
      unexpected("`.`", help: ["a dot stands in front of the braces: `\(form)`"])
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
    // A path that does not end there is another one.
    let isDoubtful = isPanicking && (current.kind.isIdentifier || current.kind == .slash)
    let names = list(until: .rightBrace) { $0.renamed() }
    expectSemicolon()
    let known = isDoubtful ? PathSyntax(qualifier: nil, name: missing) : path
    return UseSyntax(prefix: prefix, path: known, names: names)
  }

  mutating func renamed() -> RenamedSyntax {
    let name = identifier()
    return takeAs("`,` or `}`") ? .renamed(name, as: identifier()) : .plain(name)
  }

  /// Reads `as`, also a misspelt one, which is reported.
  mutating func takeAs(_ wanted: String) -> Bool {
    takeKeyword(among: [.as], wanted) != nil
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
    let wanted = "`import`, `export`, `include`, `use`, a type definition or `}`"
    if let definition = typeDefinition(prefix) ?? foreignDefinition(prefix, wanted, isAtWord: true)
    {
      return .type(definition)
    }
    switch takeKeyword(among: [.use, .include, .import, .export], wanted) {
    case .use: return .use(use(prefix))
    case .include: return .include(include(prefix))
    case .import: return .import(extern(prefix))
    case .export: return .export(extern(prefix))
    default: break
    }
    let isFunction = current.kind.isIdentifier && peek(1) == .colon
    unexpected(
      wanted,
      help: isFunction ? ["a function of a world is written `import name: func();`"] : [])
    return nil
  }

  private mutating func include(_ prefix: ItemPrefix) -> IncludeSyntax {
    let path = path()
    if peek(1) == .leftBrace, nearKeyword(current, among: [.with]) != nil {
      refuseWord("`;`", help: ["did you mean `with`?"], isAtWord: true)
    } else if !take(.with) {
      expectSemicolon()
      return IncludeSyntax(prefix: prefix, path: path, renames: [])
    }
    let isInParentheses = at(.leftParenthesis)
    if isInParentheses {
      let renames = text(from: position + 1, until: .rightParenthesis)?.text ?? ""
      let form = renames.contains(" as ") ? renames : "old as new"
      unexpected("`{`", help: ["names are changed in braces: `with { \(form) }`"])
      isPanicking = false
      skip()
    } else {
      expect(.leftBrace)
    }
    let renames = list(until: isInParentheses ? .rightParenthesis : .rightBrace) { parser in
      let name = parser.identifier()
      if parser.at(.colon) { parser.unexpected("`as`", help: ["interfaces cannot be renamed"]) }
      if !parser.takeAs("`as`") { parser.expect(.as) }
      return RenamedSyntax.renamed(name, as: parser.identifier())
    }
    if isInParentheses { _ = take(.semicolon) }
    return IncludeSyntax(prefix: prefix, path: path, renames: renames)
  }

  /// Reads what is imported or exported, behind the keyword.
  private mutating func extern(_ prefix: ItemPrefix) -> ExternSyntax {
    if at(.func), peek(1).isIdentifier { unexpected("a name") }
    if at(.func) || at(.async), [.leftParenthesis, .func].contains(peek(1)) {
      unexpected("a name", help: ["a function is written `name: func(…)`"])
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
      _ = take(.semicolon)
      return ExternSyntax(prefix: prefix, kind: .inline(name: name, items: items))
    case .word where peek(3) == .leftParenthesis || peek(3) == .func:
      let name = identifier()
      expect(.colon)
      return ExternSyntax(
        prefix: prefix, kind: .function(misspeltFunction(prefix, name, "`;`", isAtWord: false)))
    case .word where peek(3) == .leftBrace:
      let name = identifier()
      expect(.colon)
      let help = keywordHelp(current, among: [.interface])
      refuseWord(
        "`;`", help: help.isEmpty ? ["write `\(name.text): interface { … }`"] : help,
        isAtWord: false)
      return ExternSyntax(prefix: prefix, kind: .inline(name: name, items: interfaceItems()))
    case .word where peek(3) == .slash, .escapedWord where peek(3) == .slash:
      return externPath(prefix, label: nil)
    default: return labelledPath(prefix)
    }
  }

  /// Reads `interface name { … }`, which is written `name: interface { … }` here.
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
          help: ["write `\(label.text): \(text(target))` with a space to make that plain"]))
    }
    return externPath(prefix, label: label)
  }

  /// What stands behind the name of an import or export.
  private static let labelled = "`func`, `interface` or a path"

  private mutating func externPath(_ prefix: ItemPrefix, label: Identifier?) -> ExternSyntax {
    let start = position
    let path = path(label == nil ? "an identifier" : Self.labelled)
    if let label, path.qualifier == nil, at(.at), peek(1) == .integer {
      unexpected("`/`", help: [versionHelp(behind: "\(label.text):\(path.name.text)")])
      return ExternSyntax(prefix: prefix, kind: .invalid)
    }
    let keyword = tokens[start - 1].kind
    if at(.as), peek(1).isIdentifier, keyword == .import || keyword == .export {
      let names = "\(text(tokens[position + 1])): \(text(from: tokens[start].start))"
      unexpected("`;`", help: ["the name comes first: `\(keyword.rawValue) \(names);`"])
    }
    if label == nil, path.qualifier == nil { refuseDefinition(of: path.name) }
    expectSemicolon()
    // What another token than a `;` follows was perhaps not meant as a path.
    let isDoubtful = isPanicking && current.kind != .rightBrace
    if path.name.isMissing || isDoubtful { return ExternSyntax(prefix: prefix, kind: .invalid) }
    return ExternSyntax(prefix: prefix, kind: .path(label: label, path))
  }

  /// Reports what is defined in a world without the `:` behind its name.
  private mutating func refuseDefinition(of name: Identifier) {
    let isKeyword =
      Token.Kind.isKeyword(name.text) || nearestName(to: name.text, among: ["interface"]) != nil
    let shown = isKeyword ? "name" : name.text
    switch current.kind {
    case .leftParenthesis: unexpected("`;`", help: ["a function is written `\(shown): func(…)`"])
    case .leftBrace:
      unexpected("`;`", help: ["an interface is written `\(shown): interface { … }`"])
    default: break
    }
  }
}
