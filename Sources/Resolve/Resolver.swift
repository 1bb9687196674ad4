import PintleDiagnostics
import PintleModel
import PintleSyntax

/// What the names of a run mean.
package struct Resolution: Sendable {
  package let model: Model
  /// The package of the root; `nil` when it has no header.
  package let mainPackage: ID<Package>?
  /// The worlds of each package that wait for a feature, with the feature.
  let disabledWorlds: [PackageName: [String: String]]
}

/// Gives every name its meaning.
package enum Resolver {
  /// Resolves all packages. With errors the model lacks what is wrong, but what it has is sound.
  ///
  /// The diagnostics include those of the parser, in the order in which people should read them.
  ///
  /// - Parameters:
  ///   - parsed: the units; the first is the root, the others are its dependencies.
  ///   - features: the features whose unstable items are kept.
  ///   - isStrict: whether to check what the reference tool does not.
  package static func resolve(
    _ parsed: Outcome<[SourceUnit]>, features: FeatureSet = .none, isStrict: Bool = true
  ) -> Outcome<Resolution> {
    let units = parsed.value
    let session = Session(
      reporter: Reporter(parsed, isStrict: isStrict), features: features)
    let packages = PackageCollector.collect(units, reporter: session.reporter)
    session.register(packages)
    let graph = PackageGraph(packages, reporter: session.reporter)
    for index in graph.placementOrder() {
      session.reporter.package = index
      PackageResolver(packages[index], graph.mentions[index], session: session).resolve()
    }
    let main = packages.first { $0.isMain && $0.unit == 0 && !$0.name.namespace.isEmpty }
    let resolution = Resolution(
      model: session.model, mainPackage: main.flatMap { session.id(of: $0.name) },
      disabledWorlds: session.disabledWorlds)
    return Outcome(resolution, session.reporter.sorted())
  }
}
