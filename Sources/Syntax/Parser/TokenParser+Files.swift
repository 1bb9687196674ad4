import PintleDiagnostics

/// Parses files, packages and their declarations.
extension TokenParser {
  mutating func fileSyntax() -> FileSyntax {
    let header = header()
    let declarations = declarations(depth: 0)
    return FileSyntax(header: header, declarations: declarations)
  }

  /// Parses the package header if the file begins with one, and not with a package in braces.
  private mutating func header() -> HeaderSyntax? {
    guard at(.package) else { return nil }
    let docs = documentation()
    skip()
    let errorsBefore = diagnostics.count
    let name = packageName()
    if at(.leftBrace) {
      rewind()
      return nil
    }
    endStatement()
    return HeaderSyntax(
      docs: docs, name: name, isComplete: diagnostics.count == errorsBefore)
  }

  /// Parses the `;` of a header or a `use`. If there is an error, its name is kept and the rest of it skipped.
  private mutating func endStatement() {
    if !isPanicking, !consume(if: .semicolon) {
      let isMissing = Self.declarationKeywords.contains(current.kind)
      unexpected("`;`", labels: missingSemicolon(before: position))
      if isMissing { isPanicking = false }
    }
    if isPanicking { recoverAfterHeader() }
  }

  private static let declarationKeywords: [Token.Kind] = [.interface, .world, .use, .package, .at]

  /// Skips to the next declaration, or past the `;`.
  private mutating func recoverAfterHeader() {
    let isDeclaration = Self.declarationKeywords
    while !isDeclaration.contains(current.kind) || current.kind == .at && peek(1) == .integer,
      ![.semicolon, .endOfFile].contains(current.kind)
    {
      skip()
    }
    isPanicking = false
    _ = consume(if: .semicolon)
  }

  private mutating func declarations(depth: Int) -> [DeclarationSyntax] {
    var declarations: [DeclarationSyntax] = []
    while current.kind != .endOfFile, depth == 0 || current.kind != .rightBrace {
      let before = position
      if let declaration = declaration(depth: depth) { declarations.append(declaration) }
      if isPanicking { recoverInFile(isNested: depth > 0) }
      if position == before, depth == 0 || current.kind != .rightBrace { skip() }
    }
    return declarations
  }

  private mutating func declaration(depth: Int) -> DeclarationSyntax? {
    let prefix = itemPrefix()
    let keyword = span(current)
    let end = depth > 0 ? ", an attribute or `}`" : " or an attribute"
    let expected = "`interface`, `world`, `use`, `package`\(end)"
    if atPackage {
      diagnoseAttributes(prefix, at: keyword, on: "a package")
      return nestedPackage(prefix, expected, depth: depth + 1)
    }
    switch consumeKeyword(among: [.interface, .world, .use], expected) {
    case .interface:
      let name = identifier()
      return .interface(InterfaceSyntax(prefix: prefix, name: name, items: interfaceItems()))
    case .world:
      let name = identifier()
      return .world(WorldSyntax(prefix: prefix, name: name, items: worldItems()))
    case .use:
      diagnoseAttributes(prefix, at: keyword, on: "a top-level use")
      return topLevelUse().map { .use($0) }
    default:
      unexpected(expected, help: declarationHelp)
      return nil
    }
  }

  /// Whether a package in braces begins here, possibly with a misspelled keyword.
  private var atPackage: Bool {
    if at(.package) { return true }
    return peek(1).isIdentifier && peek(2) == .colon
      && nearKeyword(current, among: [.package]) != nil
  }

  /// Help with something that is not a declaration.
  private var declarationHelp: [String] {
    switch current.kind {
    case .export where [.interface, .world].contains(peek(1)): return ["remove `export`"]
    case .import, .export, .include:
      return ["`\(current.kind.rawValue)` is only allowed in a world"]
    case .word where peek(1) == .colon && peek(2).isIdentifier:
      return ["write `package` before the name"]
    case _ where current.kind == .func || current.kind.isIdentifier && peek(1) == .colon:
      return ["functions must be in an interface or a world"]
    default: return keywordHelp(current, among: [.interface, .world, .use, .package])
    }
  }

  private mutating func diagnoseAttributes(_ prefix: ItemPrefix, at span: Span, on item: String) {
    if prefix.attributes.isEmpty { return }
    report(Diagnostic(.misplacedAttribute, "attributes are not allowed on \(item)", at: span))
  }

  private mutating func topLevelUse() -> TopLevelUseSyntax? {
    let start = current.start
    let path = path()
    if at(.dot), peek(1) == .leftBrace {
      let text = text(from: start)
      unexpected(
        "`;`",
        help: ["types are used inside an interface or a world: write `use \(text).{name};` there"])
      isPanicking = false
      skip()
      skip()
      for used in list(until: .rightBrace, { $0.renamed() }) {
        namesOfMisplacedUses.insert((used.alias ?? used.name).text)
      }
      _ = consume(if: .semicolon)
      return nil
    }
    let alias = consume(if: .as) ? identifier() : nil
    let isMalformed = isPanicking || ![.semicolon, .endOfFile].contains(current.kind)
    if isMalformed, !Self.declarationKeywords.contains(current.kind) || current.kind == .at {
      return malformedUse()
    }
    endStatement()
    return TopLevelUseSyntax(path: path, alias: alias)
  }

  /// Skips past the `;` of a `use` with a malformed path. The name that it introduces, probably the last one, is kept.
  private mutating func malformedUse() -> TopLevelUseSyntax? {
    let start = position
    endStatement()
    let name = tokens[max(0, start - 1)..<position].last { $0.kind.isIdentifier }
    guard let name, IdentifierCheck.problem(with: text(name)) == nil else { return nil }
    return TopLevelUseSyntax(
      path: PathSyntax(qualifier: nil, name: missing),
      alias: Identifier(text: text(name), span: span(name)))
  }

  private mutating func nestedPackage(
    _ prefix: ItemPrefix, _ expected: String, depth: Int
  ) -> DeclarationSyntax? {
    guard depth <= InputLimits.deepestNesting else {
      fail(
        .nestedTooDeeply, "packages are nested too deeply", at: span(current),
        help: ["put packages next to each other at the top level of a file"])
      skip()
      return nil
    }
    let isMisspelled = !at(.package)
    _ = consumeKeyword(among: [.package], expected)
    let name = packageName()
    // It may be meant as the header; one error is enough.
    if isMisspelled, consume(if: .semicolon) { return nil }
    if at(.semicolon) {
      unexpected(
        "`{`", help: ["a file has one header, at its beginning; other packages have braces"])
    }
    expect(.leftBrace)
    if isPanicking { return nil }
    let declarations = declarations(depth: depth)
    expect(.rightBrace)
    return .package(
      NestedPackageSyntax(docs: prefix.docs, name: name, declarations: declarations))
  }
}
