import PintleDiagnostics

/// The bodies of interfaces and worlds.
extension TokenParser {
  /// Reads items in braces, going on with the next one after an error.
  mutating func body(_ item: (inout TokenParser) -> Void) {
    let brace = current
    expect(.leftBrace)
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
    if at(.use) { return .use(use(prefix)) }
    if let definition = typeDefinition(prefix) ?? foreignDefinition(prefix, "`:`") {
      return .type(definition)
    }
    let name = memberName(
      "`type`, `resource`, `record`, `variant`, `enum`, `flags`, `use`, a function or `}`")
    expect(.colon)
    let function = function(prefix, name)
    return name.isMissing ? nil : .function(function)
  }

  private mutating func use(_ prefix: ItemPrefix) -> UseSyntax {
    skip()
    let start = current.start
    let path = path(isBeforeDot: true)
    // The keyword in the version is perhaps meant as what comes behind the dot.
    if path.qualifier?.version?.isValid == false, !at(.dot) { isPanicking = true }
    if at(.semicolon) {
      unexpected("`.`", help: ["say which of its types: `use \(text(from: start)).{name};`"])
    }
    expect(.dot)
    expect(.leftBrace)
    let names = list(until: .rightBrace) { $0.renamed() }
    expectSemicolon()
    return UseSyntax(prefix: prefix, path: path, names: names)
  }

  mutating func renamed() -> RenamedSyntax {
    let name = identifier()
    return RenamedSyntax(name: name, alias: take(.as) ? identifier() : nil)
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
    if at(.use) { return .use(use(prefix)) }
    if take(.include) { return .include(include(prefix)) }
    if take(.import) { return .import(extern(prefix)) }
    if take(.export) { return .export(extern(prefix)) }
    let wanted = "`import`, `export`, `include`, `use`, a type definition or `}`"
    if let definition = typeDefinition(prefix) ?? foreignDefinition(prefix, wanted, isAtWord: true)
    {
      return .type(definition)
    }
    let isFunction = current.kind.isIdentifier && peek(1) == .colon
    unexpected(
      wanted,
      help: isFunction ? ["a function of a world is written `import name: func();`"] : [])
    return nil
  }

  private mutating func include(_ prefix: ItemPrefix) -> IncludeSyntax {
    let path = path()
    guard take(.with) else {
      expectSemicolon()
      return IncludeSyntax(prefix: prefix, path: path, renames: [])
    }
    expect(.leftBrace)
    let renames = list(until: .rightBrace) { parser in
      let name = parser.identifier()
      if parser.at(.colon) { parser.unexpected("`as`", help: ["interfaces cannot be renamed"]) }
      parser.expect(.as)
      return RenamedSyntax(name: name, alias: parser.identifier())
    }
    return IncludeSyntax(prefix: prefix, path: path, renames: renames)
  }

  /// Reads what is imported or exported, behind the keyword.
  private mutating func extern(_ prefix: ItemPrefix) -> ExternSyntax {
    if at(.func), peek(1).isIdentifier { unexpected("a name") }
    if at(.interface), peek(1).isIdentifier { return swappedInline(prefix) }
    guard peek(1) == .colon else { return externPath(prefix, label: nil) }
    switch peek(2) {
    case .func, .async,
      .static where peek(3) == .func || peek(3) == .async:
      let name = identifier()
      expect(.colon)
      return ExternSyntax(prefix: prefix, kind: .function(function(prefix, name)))
    case .interface:
      let name = identifier()
      expect(.colon)
      skip()
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

  private mutating func externPath(_ prefix: ItemPrefix, label: Identifier?) -> ExternSyntax {
    let wanted = label == nil ? "an identifier" : "`func`, `interface` or a path"
    let path = path(wanted)
    if let label, path.qualifier == nil, at(.at), peek(1) == .integer {
      let name = "\(label.text):\(path.name.text)"
      unexpected("`/`", help: ["the version stands at the end: `\(name)/interface@1.0.0`"])
      return ExternSyntax(prefix: prefix, kind: .invalid)
    }
    expectSemicolon()
    if path.name.isMissing { return ExternSyntax(prefix: prefix, kind: .invalid) }
    return ExternSyntax(prefix: prefix, kind: .path(label: label, path))
  }
}
