import PintleDiagnostics
import PintleModel
import PintleSyntax

extension PackageSource {
  /// Whether the package has more items than `limit`, which is reported. Such a package is not resolved.
  func exceedsItemLimit(_ limit: Int, _ diagnostics: DiagnosticCollector) -> Bool {
    var count = 0
    for declaration in files.lazy.flatMap(\.declarations) {
      count += declaration.itemCount
      if count <= limit { continue }
      diagnostics.report(
        .tooManyItems, "package `\(name.text)` has more than \(limit) items",
        at: declaration.nameSpan, help: ["split it into several packages"])
      return true
    }
    return false
  }
}

extension DeclarationSyntax {
  fileprivate var nameSpan: Span {
    switch self {
    case .interface(let interface): interface.name.span
    case .world(let world): world.name.span
    case .use(let use): use.path.name.span
    case .package(let package): package.name.span
    }
  }

  /// The number of items it consists of, itself included, without nested packages.
  fileprivate var itemCount: Int {
    switch self {
    case .interface(let interface): interface.items.reduce(1) { $0 + $1.itemCount }
    case .world(let world): world.items.reduce(1) { $0 + $1.itemCount }
    case .use: 1
    case .package: 0
    }
  }
}

extension InterfaceItemSyntax {
  fileprivate var itemCount: Int {
    switch self {
    case .use(let use): 1 + use.names.count
    case .type(let type): type.itemCount
    case .function(let function): 1 + function.parameters.count
    }
  }
}

extension WorldItemSyntax {
  fileprivate var itemCount: Int {
    switch self {
    case .use(let use): 1 + use.names.count
    case .type(let type): type.itemCount
    case .include(let include): 1 + include.renames.count
    case .import(let item), .export(let item):
      switch item.kind {
      case .function(let function): 1 + function.parameters.count
      case .inline(_, let items): items.reduce(1) { $0 + $1.itemCount }
      case .path, .invalid: 1
      }
    }
  }
}

extension TypeDefinitionSyntax {
  fileprivate var itemCount: Int {
    switch kind {
    case .alias: 1
    case .record(let fields): 1 + fields.count
    case .variant(let cases): 1 + cases.count
    case .enumeration(let labels), .flags(let labels): 1 + labels.count
    case .resource(let members): members.reduce(1) { $0 + 1 + $1.function.parameters.count }
    }
  }
}
