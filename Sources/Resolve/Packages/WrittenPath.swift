import PintleSyntax

/// A path in the source text.
struct WrittenPath {
  let syntax: PathSyntax
  let target: PathTarget
  /// The gate of the statement.
  let gate: Gate
  /// The names that a `use` takes from the interface.
  let types: [Identifier]
  var isTopLevelUse = false
}

extension DeclarationSyntax {
  /// All paths in source order, without those of nested packages.
  var paths: [WrittenPath] {
    switch self {
    case .interface(let interface): interface.items.compactMap(\.path)
    case .world(let world): world.paths
    case .use(let use):
      [
        WrittenPath(
          syntax: use.path, target: .interface, gate: .none, types: [], isTopLevelUse: true)
      ]
    case .package: []
    }
  }
}

extension WorldSyntax {
  /// The paths of uses and includes, then those of imports, then those of exports, as the reference tool collects them.
  fileprivate var paths: [WrittenPath] {
    var uses: [WrittenPath] = []
    var imports: [WrittenPath] = []
    var exports: [WrittenPath] = []
    for item in items {
      switch item {
      case .use(let use): uses.append(use.writtenPath)
      case .include(let include):
        uses.append(
          WrittenPath(
            syntax: include.path, target: .world, gate: Gate(include.prefix), types: []))
      case .import(let item): imports += item.paths
      case .export(let item): exports += item.paths
      case .type: break
      }
    }
    return uses + imports + exports
  }
}

extension InterfaceItemSyntax {
  fileprivate var path: WrittenPath? {
    if case .use(let use) = self { use.writtenPath } else { nil }
  }
}

extension UseSyntax {
  fileprivate var writtenPath: WrittenPath {
    WrittenPath(syntax: path, target: .interface, gate: Gate(prefix), types: names.map(\.name))
  }
}

extension ExternSyntax {
  fileprivate var paths: [WrittenPath] {
    switch kind {
    case .inline(_, let items): items.compactMap(\.path)
    case .path(_, let path):
      [WrittenPath(syntax: path, target: .interface, gate: Gate(prefix), types: [])]
    case .function, .invalid: []
    }
  }
}
