import PintleDiagnostics
import PintleSyntax

extension PackageSource {
  /// Warns about top-level uses whose names their file does not need.
  func warnAboutUnusedUses(_ reporter: Reporter) {
    if hasSyntaxErrors { return }
    for file in files {
      let uses = file.declarations.compactMap { declaration -> TopLevelUseSyntax? in
        if case .use(let use) = declaration { use } else { nil }
      }
      if uses.isEmpty { continue }
      let needed = Set(file.declarations.flatMap(\.plainNames))
      for use in uses {
        let name = use.alias ?? use.path.name
        if name.isMissing || needed.contains(name.text) { continue }
        reporter.report(
          Diagnostic(
            .unusedUse, "`\(name.text)` is not needed in this file", at: name.span,
            severity: .warning, help: ["remove the `use`"]))
      }
    }
  }
}

extension DeclarationSyntax {
  /// The unqualified names of interfaces and worlds in the bodies of a declaration.
  fileprivate var plainNames: [String] {
    switch self {
    case .interface(let interface): interface.items.compactMap(\.usedPath).compactMap(\.plainName)
    case .world(let world): world.items.flatMap(\.paths).compactMap(\.plainName)
    case .use, .package: []
    }
  }
}

extension InterfaceItemSyntax {
  fileprivate var usedPath: PathSyntax? {
    if case .use(let use) = self { use.path } else { nil }
  }
}

extension WorldItemSyntax {
  fileprivate var paths: [PathSyntax] {
    switch self {
    case .use(let use): [use.path]
    case .include(let include): [include.path]
    case .type: []
    case .import(let item), .export(let item):
      switch item.kind {
      case .path(_, let path): [path]
      case .inline(_, let items): items.compactMap(\.usedPath)
      case .function, .invalid: []
      }
    }
  }
}

extension PathSyntax {
  fileprivate var plainName: String? { qualifier == nil ? name.text : nil }
}
