import PintleDiagnostics
import PintleModel
import PintleSyntax

/// An interface or a world that a package declares.
struct Declaration {
  enum Kind {
    case interface(InterfaceSyntax)
    case world(WorldSyntax)
  }

  let kind: Kind
  /// The index of its file in the package.
  let file: Int

  var name: Identifier {
    switch kind {
    case .interface(let interface): interface.name
    case .world(let world): world.name
    }
  }
}

/// The names of the interfaces and worlds of a package, and the aliases that its files declare.
struct PackageScope {
  /// The meaning of a name in one file.
  enum Entry {
    case declaration(Int)
    /// An interface or a world of another package.
    indirect case external(PathSyntax.Qualifier, name: Identifier)
    case invalid
  }

  /// A name that a top-level `use` declares.
  private struct Alias {
    let entry: Entry
    let span: Span
    /// The last name of the path.
    let target: Span
  }

  let declarations: [Declaration]
  private let package: PackageName
  private var names: [String: Int] = [:]
  /// The aliases of each file.
  private var aliases: [[String: Alias]]

  init(_ package: PackageSource, _ context: ResolverContext) {
    declarations = package.files.enumerated().flatMap { index, file in
      file.declarations.compactMap { declaration in
        switch declaration {
        case .interface(let interface): Declaration(kind: .interface(interface), file: index)
        case .world(let world): Declaration(kind: .world(world), file: index)
        case .use, .package: nil
        }
      }
    }
    self.package = package.name
    aliases = Array(repeating: [:], count: package.files.count)
    declareNames(in: package, context.diagnostics)
    for (index, file) in package.files.enumerated() {
      for case .use(let use) in file.declarations { declare(use, in: index, context) }
    }
  }

  private mutating func declareNames(
    in package: PackageSource, _ diagnostics: DiagnosticCollector
  ) {
    names = Dictionary(minimumCapacity: declarations.count)
    for (index, declaration) in declarations.enumerated() where !declaration.name.isMissing {
      let name = declaration.name
      guard let first = names[name.text] else {
        names[name.text] = index
        continue
      }
      let place = package.isNamed ? "package `\(package.name.text)`" : "this package"
      diagnostics.report(
        .duplicateName, "`\(name.text)` is declared twice in \(place)", at: name.span,
        labels: [Label("first declared here", at: declarations[first].name.span)])
    }
  }

  private mutating func declare(
    _ use: TopLevelUseSyntax, in file: Int, _ context: ResolverContext
  ) {
    let name = use.alias ?? use.path.name
    if name.isMissing { return }
    if let other = alias(name.text, in: file) {
      // The later one is wrong: a `use` may come before the declaration with its name.
      let isFirst = name.span.start < other.span.start
      if isFirst {
        aliases[file][name.text] = Alias(
          entry: other.entry, span: name.span, target: other.target)
      }
      return context.diagnostics.report(
        .duplicateName, "`\(name.text)` is already defined in this file",
        at: isFirst ? other.span : name.span,
        labels: [Label("first defined here", at: isFirst ? name.span : other.span)],
        help: ["use `as` to give it another name"])
    }
    aliases[file][name.text] = Alias(
      entry: target(of: use, context), span: name.span, target: use.path.name.span)
  }

  private func target(of use: TopLevelUseSyntax, _ context: ResolverContext) -> Entry {
    let name = use.path.name
    if let qualifier = use.path.qualifier { return .external(qualifier, name: name) }
    if let declaration = names[name.text] { return .declaration(declaration) }
    if !name.isMissing { reportUnknown(name, .interface, in: nil, context) }
    return .invalid
  }

  /// The meaning that a file itself gives to a name, in a declaration or a top-level `use`.
  private func alias(_ name: String, in file: Int) -> Alias? {
    if let alias = aliases[file][name] { return alias }
    guard let index = names[name], declarations[index].file == file else { return nil }
    let span = declarations[index].name.span
    return Alias(entry: .declaration(index), span: span, target: span)
  }

  /// The meaning of an unqualified name in a file.
  func lookUp(_ name: String, in file: Int) -> Entry? {
    aliases[file][name]?.entry ?? names[name].map { .declaration($0) }
  }

  /// Where a file itself declares a name: at the declaration, or in the path of a top-level `use`.
  func declarationSpan(of name: String, in file: Int) -> Span? {
    alias(name, in: file)?.target
  }

  // MARK: Diagnostics

  /// - Parameter file: the file whose aliases are suggested too.
  func reportUnknown(
    _ name: Identifier, _ target: PathTarget, in file: Int?, _ context: ResolverContext
  ) {
    let diagnostics = context.diagnostics
    let paths = context.nameIndex.paths(to: target, name.text, from: package)
    let similar = diagnostics.suggestion(for: name.text, kind: target.textWithArticle) {
      names(of: target) + (file.map { aliases[$0].keys.sorted() } ?? [])
    }
    diagnostics.report(
      target == .world ? .unknownWorld : .unknownInterface,
      "no \(target.text) named `\(name.text)`", at: name.span,
      labels: aliasesElsewhere(name.text, diagnostics),
      help: paths.map { "write its full path: `\($0)`" } + similar)
  }

  private func names(of target: PathTarget) -> [String] {
    declarations.compactMap { declaration in
      switch (declaration.kind, target) {
      case (.interface, .interface), (.world, .world): declaration.name.text
      default: nil
      }
    }
  }

  private func aliasesElsewhere(_ name: String, _ diagnostics: DiagnosticCollector) -> [Label] {
    guard diagnostics.maySearch else { return [] }
    diagnostics.countComparisons(aliases.count)
    return aliases.lazy.compactMap { $0[name] }.prefix(1).map {
      Label("this `use` applies only to its own file", at: $0.span)
    }
  }
}
