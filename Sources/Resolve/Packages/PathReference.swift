import PintleDiagnostics
import PintleModel
import PintleSyntax

/// What a path is expected to name.
enum PathTarget {
  case interface
  case world

  var text: String {
    switch self {
    case .interface: "interface"
    case .world: "world"
    }
  }

  /// The same with its article.
  var article: String {
    switch self {
    case .interface: "an interface"
    case .world: "a world"
    }
  }
}

/// A qualified path in the text of a package.
struct Mention {
  let qualifier: PathSyntax.Qualifier
  let name: Identifier
  let target: PathTarget
  /// The gate of the statement.
  let gate: Gate
  /// The names that a `use` takes from an interface.
  let types: [Identifier]
  /// Whether it names the interface by a `use` at the top level of the file; then only the types are new.
  var isThroughAlias = false
  /// Whether it is a `use` at the top level of a file, which gives a name to whatever the first mention says it is.
  var isTopLevelUse = false

  /// Whether the parser found nothing wrong with it.
  var isComplete: Bool {
    !qualifier.namespace.isMissing && !qualifier.package.isMissing && !name.isMissing
      && qualifier.version?.isValid != false
  }
}

extension Mention {
  /// What a path mentions, itself or by the alias that it is; `nil` for one in the same package.
  fileprivate init?(_ place: PathPlace, _ aliases: [String: PathSyntax]) {
    let alias = place.path.qualifier == nil ? aliases[place.path.name.text] : nil
    guard let qualifier = place.path.qualifier ?? alias?.qualifier else { return nil }
    if alias != nil, place.types.isEmpty { return nil }
    self.init(
      qualifier: qualifier, name: alias?.name ?? place.path.name, target: place.target,
      gate: place.gate, types: place.types, isThroughAlias: alias != nil,
      isTopLevelUse: place.isTopLevelUse)
  }
}

extension PackageSource {
  /// All qualified paths in the order of mention.
  func mentions() -> [Mention] {
    var mentions: [Mention] = []
    for file in files {
      let aliases = Self.aliases(in: file)
      for declaration in file.declarations {
        for place in declaration.paths {
          if let mention = Mention(place, aliases), mention.isComplete { mentions.append(mention) }
        }
      }
    }
    return mentions
  }

  /// The paths to other packages that uses at the top level of a file give names to.
  private static func aliases(in file: File) -> [String: PathSyntax] {
    var aliases: [String: PathSyntax] = [:]
    for case .use(let use) in file.declarations where use.path.qualifier != nil {
      let name = (use.alias ?? use.path.name).text
      if aliases[name] == nil { aliases[name] = use.path }
    }
    return aliases
  }
}

/// A path where it stands in the text.
struct PathPlace {
  let path: PathSyntax
  let target: PathTarget
  let gate: Gate
  /// The names that a `use` takes from it.
  let types: [Identifier]
  var isTopLevelUse = false
}

extension DeclarationSyntax {
  /// All paths in the order of mention, without those in nested packages.
  var paths: [PathPlace] {
    var collector = PathCollector()
    collector.add(self)
    return collector.paths
  }
}

private struct PathCollector {
  var paths: [PathPlace] = []

  mutating func add(_ declaration: DeclarationSyntax) {
    switch declaration {
    case .interface(let interface): add(interface.items)
    case .world(let world): add(world.items)
    case .use(let use):
      paths.append(
        PathPlace(
          path: use.path, target: .interface, gate: .none, types: [], isTopLevelUse: true))
    case .package: break
    }
  }

  private mutating func add(
    _ path: PathSyntax, _ target: PathTarget = .interface, gate: Gate, types: [Identifier] = []
  ) {
    paths.append(PathPlace(path: path, target: target, gate: gate, types: types))
  }

  private mutating func add(_ use: UseSyntax) {
    add(use.path, gate: Gate(use.prefix), types: use.names.map(\.name))
  }

  private mutating func add(_ items: [InterfaceItemSyntax]) {
    for case .use(let use) in items { add(use) }
  }

  private mutating func add(_ items: [WorldItemSyntax]) {
    for item in items {
      if case .use(let use) = item { add(use) }
      if case .include(let include) = item {
        add(include.path, .world, gate: Gate(include.prefix))
      }
    }
    for case .import(let item) in items { add(item) }
    for case .export(let item) in items { add(item) }
  }

  private mutating func add(_ item: ExternSyntax) {
    switch item.kind {
    case .inline(_, let items): add(items)
    case .path(_, let path): add(path, gate: Gate(item.prefix))
    case .function, .invalid: break
    }
  }
}
