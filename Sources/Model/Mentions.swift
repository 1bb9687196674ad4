import PintleDiagnostics
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
}

/// A qualified path in the text of a package.
struct Mention {
  let qualifier: PathSyntax.Qualifier
  let name: Identifier
  let target: PathTarget

  /// Whether the parser found nothing wrong with it.
  var isComplete: Bool {
    !qualifier.namespace.isMissing && !qualifier.package.isMissing && !name.isMissing
      && qualifier.version?.isValid != false
  }
}

extension PackageSource {
  /// All qualified paths in the order of mention.
  func mentions() -> [Mention] {
    var collector = MentionCollector()
    for declaration in files.flatMap(\.declarations) { collector.add(declaration) }
    return collector.mentions
  }
}

private struct MentionCollector {
  var mentions: [Mention] = []

  mutating func add(_ declaration: DeclarationSyntax) {
    switch declaration {
    case .interface(let interface): add(interface.items)
    case .world(let world): add(world.items)
    case .use(let use): add(use.path)
    case .package: break
    }
  }

  private mutating func add(_ path: PathSyntax, _ target: PathTarget = .interface) {
    guard let qualifier = path.qualifier else { return }
    let mention = Mention(qualifier: qualifier, name: path.name, target: target)
    if mention.isComplete { mentions.append(mention) }
  }

  private mutating func add(_ items: [InterfaceItemSyntax]) {
    for case .use(let use) in items { add(use.path) }
  }

  private mutating func add(_ items: [WorldItemSyntax]) {
    for item in items {
      if case .use(let use) = item { add(use.path) }
      if case .include(let include) = item { add(include.path, .world) }
    }
    for case .import(let item) in items { add(item) }
    for case .export(let item) in items { add(item) }
  }

  private mutating func add(_ item: ExternSyntax) {
    switch item.kind {
    case .inline(_, let items): add(items)
    case .path(_, let path): add(path)
    case .function, .invalid: break
    }
  }
}
