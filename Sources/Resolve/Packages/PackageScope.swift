import PintleDiagnostics
import PintleModel
import PintleSyntax

/// An interface or a world that a package declares.
struct Node {
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

/// The names of the interfaces and worlds of a package, and those that its files give to others.
struct PackageScope {
  /// What a name means in one file.
  enum Entry {
    case node(Int)
    indirect case foreign(PathSyntax.Qualifier, name: Identifier)
    case invalid
  }

  private struct FileEntry {
    let entry: Entry
    /// Where the name is given, and the name of what it is given to.
    let span: Span
    let target: Span
  }

  let nodes: [Node]
  let interfaceCount: Int
  var worldCount: Int { nodes.count - interfaceCount }
  private let package: PackageName
  private var names: [String: Int] = [:]
  /// What each file gives names to, by these names.
  private var files: [[String: FileEntry]]

  init(_ package: PackageSource, session: Session) {
    let reporter = session.reporter
    var nodes: [Node] = []
    nodes.reserveCapacity(package.files.reduce(0) { $0 + $1.declarations.count })
    for (index, file) in package.files.enumerated() {
      for declaration in file.declarations {
        switch declaration {
        case .interface(let interface):
          nodes.append(Node(kind: .interface(interface), file: index))
        case .world(let world):
          nodes.append(Node(kind: .world(world), file: index))
        case .use, .package: break
        }
      }
    }
    self.nodes = nodes
    interfaceCount = nodes.count { if case .interface = $0.kind { true } else { false } }
    self.package = package.name
    files = Array(repeating: [:], count: package.files.count)
    declareNodes(in: package, reporter)
    for (index, file) in package.files.enumerated() {
      for case .use(let use) in file.declarations { declare(use, in: index, session) }
    }
  }

  private mutating func declareNodes(in package: PackageSource, _ reporter: Reporter) {
    names.reserveCapacity(nodes.count)
    for (index, node) in nodes.enumerated() where !node.name.isMissing {
      let text = node.name.text
      if let first = names[text] {
        reporter.report(
          .duplicateName,
          "`\(text)` is declared twice in "
            + (package.isNamed ? "package `\(package.name.text)`" : "this package"),
          at: node.name.span, labels: [Label("first declared here", at: nodes[first].name.span)])
        continue
      }
      names[text] = index
    }
  }

  private mutating func declare(_ use: TopLevelUseSyntax, in file: Int, _ session: Session) {
    let name = use.alias ?? use.path.name
    if name.isMissing { return }
    if let other = entry(of: name.text, in: file) {
      // The later one is wrong: the name of a declaration may be taken by a `use` before it.
      let isFirst = name.span.start < other.span.start
      if isFirst {
        files[file][name.text] = FileEntry(
          entry: other.entry, span: name.span, target: other.target)
      }
      return session.reporter.report(
        .duplicateName, "`\(name.text)` is already defined in this file",
        at: isFirst ? other.span : name.span,
        labels: [Label("first defined here", at: isFirst ? name.span : other.span)],
        help: ["give what is used another name with `as`"])
    }
    files[file][name.text] = FileEntry(
      entry: target(of: use, session), span: name.span, target: use.path.name.span)
  }

  private func target(of use: TopLevelUseSyntax, _ session: Session) -> Entry {
    let name = use.path.name
    if let qualifier = use.path.qualifier { return .foreign(qualifier, name: name) }
    if let node = names[name.text] { return .node(node) }
    if !name.isMissing { reportUnknown(name, .interface, in: nil, session) }
    return .invalid
  }

  /// What a name means to which a file gives a meaning, in a declaration or in a top-level `use`.
  private func entry(of name: String, in file: Int) -> FileEntry? {
    if let given = files[file][name] { return given }
    guard let index = names[name], nodes[index].file == file else { return nil }
    let span = nodes[index].name.span
    return FileEntry(entry: .node(index), span: span, target: span)
  }

  /// What an unqualified name means in a file; `nil` when nothing has that name.
  func lookUp(_ name: String, in file: Int) -> Entry? {
    files[file][name]?.entry ?? names[name].map { .node($0) }
  }

  /// Where a file itself says what a name means: at a declaration, or in the path of a top-level `use`.
  func declaration(of name: String, in file: Int) -> Span? {
    entry(of: name, in: file)?.target
  }

  func reportUnknown(
    _ name: Identifier, _ target: PathTarget, in file: Int?, _ session: Session
  ) {
    let reporter = session.reporter
    let help = reporter.suggestion(
      for: name.text, kind: target == .world ? "a world" : "an interface"
    ) {
      var known: [String] = []
      for node in nodes {
        switch (node.kind, target) {
        case (.interface, .interface), (.world, .world): known.append(node.name.text)
        default: break
        }
      }
      return known + (file.map { files[$0].keys.sorted() } ?? [])
    }
    reporter.report(
      target == .world ? .unknownWorld : .unknownInterface,
      "no \(target.text) named `\(name.text)`", at: name.span,
      labels: aliases(of: name.text, reporter),
      help: session.nameIndex.paths(name.text, target, from: package).map {
        "write its full path: `\($0)`"
      } + help)
  }

  /// Where top-level uses of files give the name, which holds in their own file only.
  private func aliases(of name: String, _ reporter: Reporter) -> [Label] {
    guard reporter.maySearch else { return [] }
    reporter.spend(files.count)
    return files.lazy.compactMap { $0[name] }.prefix(1).map {
      Label("this `use` gives the name in its own file only", at: $0.span)
    }
  }
}
