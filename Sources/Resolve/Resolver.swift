import PintleDiagnostics
import PintleModel
import PintleSyntax

/// The packages of a run, with all names resolved.
package struct Resolution: Sendable {
  package let model: Model
  /// The package of the root; `nil` when it has no header.
  package let mainPackage: ID<Package>?
  /// The disabled worlds of each package, with the feature that each requires.
  let disabledWorlds: [PackageName: [String: String]]
}

/// Resolves names to the entries of a model.
package enum Resolver {
  /// Resolves all packages. With errors the model is incomplete, but consistent.
  ///
  /// The diagnostics include those of the parser, see ``DiagnosticOrder``.
  ///
  /// - Parameters:
  ///   - parsed: the units; the first is the root, the others are its dependencies.
  ///   - features: the features whose unstable items are kept.
  ///   - isStrict: whether to check what the reference tool does not.
  package static func resolve(
    _ parsed: Outcome<[SourceUnit]>, features: FeatureSet = .none, isStrict: Bool = true
  ) -> Outcome<Resolution> {
    let diagnostics = DiagnosticCollector(parsed, isStrict: isStrict)
    let packages = PackageCollector.collect(parsed.value, diagnostics)
    let context = ResolverContext(packages, diagnostics: diagnostics, features: features)
    let graph = PackageGraph(packages, diagnostics)
    for index in graph.dependencyOrder() {
      diagnostics.currentPackage = index
      PackageResolver(packages[index], graph.references[index], context).resolve()
    }
    let main = packages.first { $0.isMain && $0.unit == 0 && !$0.name.namespace.isEmpty }
    let resolution = Resolution(
      model: context.model, mainPackage: main.flatMap { context.packages.id(of: $0.name) },
      disabledWorlds: context.packages.disabledWorlds)
    return Outcome(resolution, diagnostics.sorted)
  }
}
