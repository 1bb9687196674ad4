import PintleDiagnostics
import PintleModel
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
      var needed: Set<String> = []
      for declaration in file.declarations {
        if case .use = declaration { continue }
        for place in declaration.paths where place.path.qualifier == nil {
          needed.insert(place.path.name.text)
        }
      }
      for use in uses {
        let name = use.alias ?? use.path.name
        if name.isMissing || needed.contains(name.text) { continue }
        reporter.warn(
          .unusedUse, "`\(name.text)` is not needed in this file", at: name.span,
          help: ["remove the `use`"])
      }
    }
  }
}
