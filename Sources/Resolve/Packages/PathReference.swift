import PintleDiagnostics
import PintleModel
import PintleSyntax

/// What a path must name.
enum PathTarget {
  case interface
  case world

  var text: String {
    switch self {
    case .interface: "interface"
    case .world: "world"
    }
  }

  var textWithArticle: String {
    switch self {
    case .interface: "an interface"
    case .world: "a world"
    }
  }
}

/// A reference to another package by a qualified path.
struct PathReference {
  let qualifier: PathSyntax.Qualifier
  let name: Identifier
  let target: PathTarget
  /// The gate of the statement.
  let gate: Gate
  /// The names that a `use` takes from an interface.
  let types: [Identifier]
  /// Whether the path is an alias that a top-level `use` declares. Such a reference only adds types.
  var isThroughAlias = false
  /// Whether it is a top-level `use`, which does not determine what the path must name.
  var isTopLevelUse = false

  /// Whether the parser reported no error in it.
  var isComplete: Bool {
    !qualifier.namespace.isMissing && !qualifier.package.isMissing && !name.isMissing
      && qualifier.version?.isValid != false
  }

  /// The reference of a path, directly or through an alias; `nil` when it stays in the package.
  fileprivate init?(_ path: WrittenPath, _ aliases: [String: PathSyntax]) {
    let alias = path.syntax.qualifier == nil ? aliases[path.syntax.name.text] : nil
    guard let qualifier = path.syntax.qualifier ?? alias?.qualifier else { return nil }
    if alias != nil, path.types.isEmpty { return nil }
    self.qualifier = qualifier
    name = alias?.name ?? path.syntax.name
    target = path.target
    gate = path.gate
    types = path.types
    isThroughAlias = alias != nil
    isTopLevelUse = path.isTopLevelUse
  }
}

extension PackageSource {
  /// All references to other packages in source order.
  func references() -> [PathReference] {
    files.flatMap { file in
      let aliases = Self.aliases(in: file)
      return file.declarations.flatMap(\.paths).compactMap { PathReference($0, aliases) }
        .filter(\.isComplete)
    }
  }

  /// The paths to other packages that the top-level uses of a file name.
  private static func aliases(in file: File) -> [String: PathSyntax] {
    var aliases: [String: PathSyntax] = [:]
    for case .use(let use) in file.declarations where use.path.qualifier != nil {
      let name = (use.alias ?? use.path.name).text
      if aliases[name] == nil { aliases[name] = use.path }
    }
    return aliases
  }
}
