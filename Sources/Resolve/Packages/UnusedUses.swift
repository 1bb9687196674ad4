import PintleDiagnostics
import PintleSyntax

extension PackageSource {
  /// Warns about top-level uses whose names their file does not use.
  func warnAboutUnusedUses(_ diagnostics: DiagnosticCollector) {
    if hasSyntaxErrors { return }
    for file in files {
      let uses = file.declarations.compactMap { declaration -> TopLevelUseSyntax? in
        if case .use(let use) = declaration { use } else { nil }
      }
      if uses.isEmpty { continue }
      let paths = file.declarations.flatMap(\.paths).filter {
        !$0.isTopLevelUse && $0.syntax.qualifier == nil
      }
      let needed = Set(paths.map(\.syntax.name.text))
      for use in uses {
        let name = use.alias ?? use.path.name
        if name.isMissing || needed.contains(name.text) { continue }
        diagnostics.warn(
          .unusedUse, "`\(name.text)` is not used in this file", at: name.span,
          help: ["remove the `use`"])
      }
    }
  }
}
