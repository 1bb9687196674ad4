import PintleDiagnostics

/// Files, packages and their declarations.
extension TokenParser {
  mutating func fileSyntax() -> FileSyntax {
    let header = header()
    let declarations = declarations(depth: 0)
    return FileSyntax(header: header, declarations: declarations)
  }

  /// Reads the header, if the file begins with one; it may turn out to be a nested package.
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

  /// Reads the `;` of a header or a `use`. The name of a broken one is known all the same; what follows it is skipped.
  private mutating func endStatement() {
    if !isPanicking, !take(.semicolon) {
      let isMissing = Self.declarationKeywords.contains(current.kind)
      unexpected("`;`", labels: missingSemicolon(before: position))
      if isMissing { isPanicking = false }
    }
    if isPanicking { recoverAfterHeader() }
  }

  private static let declarationKeywords: [Token.Kind] = [.interface, .world, .use, .package, .at]

  /// Goes behind the `;` of a broken header, or to the first declaration.
  private mutating func recoverAfterHeader() {
    let isDeclaration = Self.declarationKeywords
    while !isDeclaration.contains(current.kind) || current.kind == .at && peek(1) == .integer,
      ![.semicolon, .endOfFile].contains(current.kind)
    {
      skip()
    }
    isPanicking = false
    _ = take(.semicolon)
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
    let wanted = "`interface`, `world`, `use`, `package`\(end)"
    if atPackage {
      refuseAttributes(prefix, at: keyword, on: "a package")
      return nestedPackage(prefix, wanted, depth: depth + 1)
    }
    switch takeKeyword(among: [.interface, .world, .use], wanted) {
    case .interface:
      let name = identifier()
      return .interface(InterfaceSyntax(prefix: prefix, name: name, items: interfaceItems()))
    case .world:
      let name = identifier()
      return .world(WorldSyntax(prefix: prefix, name: name, items: worldItems()))
    case .use:
      refuseAttributes(prefix, at: keyword, on: "a top-level use")
      return topLevelUse().map { .use($0) }
    default:
      unexpected(wanted, help: declarationHelp)
      return nil
    }
  }

  /// Whether a package with a body begins here, perhaps with a misspelt keyword.
  private var atPackage: Bool {
    if at(.package) { return true }
    return peek(1).isIdentifier && peek(2) == .colon
      && nearKeyword(current, among: [.package]) != nil
  }

  /// What to do with what is no declaration.
  private var declarationHelp: [String] {
    switch current.kind {
    case .export where [.interface, .world].contains(peek(1)): return ["remove `export`"]
    case .import, .export, .include: return ["`\(current.kind.rawValue)` stands in a world"]
    case .word where peek(1) == .colon && peek(2).isIdentifier:
      return ["write `package` in front of the name"]
    case _ where current.kind == .func || current.kind.isIdentifier && peek(1) == .colon:
      return ["functions stand in interfaces and worlds"]
    default: return keywordHelp(current, among: [.interface, .world, .use, .package])
    }
  }

  private mutating func refuseAttributes(_ prefix: ItemPrefix, at span: Span, on item: String) {
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
        help: ["names are used inside of an interface or a world: `use \(text).{name};` there"])
      isPanicking = false
      skip()
      skip()
      for used in list(until: .rightBrace, { $0.renamed() }) {
        lostNames.insert((used.alias ?? used.name).text)
      }
      _ = take(.semicolon)
      return nil
    }
    let alias = take(.as) ? identifier() : nil
    let isWrong = isPanicking || ![.semicolon, .endOfFile].contains(current.kind)
    if isWrong, !Self.declarationKeywords.contains(current.kind) || current.kind == .at {
      return brokenUse()
    }
    endStatement()
    return TopLevelUseSyntax(path: path, alias: alias)
  }

  /// Goes behind the `;` of a `use` with a wrong path. The name that it gives, probably the last one, is known all the same.
  private mutating func brokenUse() -> TopLevelUseSyntax? {
    let start = position
    endStatement()
    let name = tokens[max(0, start - 1)..<position].last { $0.kind.isIdentifier }
    guard let name, IdentifierCheck.isPlain(bytes[name.start..<name.end]) else { return nil }
    return TopLevelUseSyntax(
      path: PathSyntax(qualifier: nil, name: missing),
      alias: Identifier(text: text(name), span: span(name)))
  }

  private mutating func nestedPackage(
    _ prefix: ItemPrefix, _ wanted: String, depth: Int
  ) -> DeclarationSyntax? {
    guard depth <= InputLimits.deepestNesting else {
      fail(
        .nestedTooDeeply, "packages nest too deeply", at: span(current),
        help: ["packages stand beside each other, at the top level of a file"])
      skip()
      return nil
    }
    let isMisspelt = !at(.package)
    _ = takeKeyword(among: [.package], wanted)
    let name = packageName()
    // Perhaps meant as the header, of which enough was said.
    if isMisspelt, take(.semicolon) { return nil }
    if at(.semicolon) {
      unexpected(
        "`{`", help: ["the header stands at the beginning, once; other packages have braces"])
    }
    expect(.leftBrace)
    if isPanicking { return nil }
    let declarations = declarations(depth: depth)
    expect(.rightBrace)
    return .package(
      NestedPackageSyntax(docs: prefix.docs, name: name, declarations: declarations))
  }
}
