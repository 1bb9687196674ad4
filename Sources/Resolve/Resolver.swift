import PintleDiagnostics
import PintleModel
import PintleSyntax

/// The parsed files of the root, or of one dependency.
package struct SourceUnit: Sendable {
  /// The file or folder, as shown to people.
  package let path: String
  package let files: [ParsedFile]

  package init(path: String, files: [ParsedFile]) {
    self.path = path
    self.files = files
  }
}

/// What the names of a run mean.
package struct Resolution: Sendable {
  package let model: Model
  /// The package of the root; `nil` when it has no header.
  package let mainPackage: ID<Package>?
  /// The worlds of each package that wait for a feature, with the feature.
  let disabledWorlds: [PackageName: [String: String]]
  /// What resolving found wrong, sorted; the errors of parsing are not repeated.
  package let diagnostics: [Diagnostic]
  /// All that is wrong, in the order in which people should read it.
  package let allDiagnostics: [Diagnostic]
}

/// Gives every name its meaning.
package enum Resolver {
  /// Resolves all packages. With errors the model lacks what is wrong, but what it has is sound.
  ///
  /// - Parameters:
  ///   - features: the features whose unstable items are kept.
  ///   - isStrict: whether to check what the reference tool does not.
  package static func resolve(
    root: SourceUnit, dependencies: [SourceUnit], sources: SourceMap,
    features: FeatureSet = .none, isStrict: Bool = true
  ) -> Resolution {
    let units = [root] + dependencies
    let session = Session(
      reporter: Reporter(units: units, isStrict: isStrict), features: features)
    let packages = PackageCollector.collect(units, reporter: session.reporter)
    session.register(packages)
    let graph = PackageGraph(packages, reporter: session.reporter)
    for index in graph.placementOrder() {
      session.reporter.package = index
      PackageResolver(packages[index], graph.mentions[index], session: session).resolve()
    }
    let main = packages.first { $0.isMain && $0.unit == 0 && !$0.name.namespace.isEmpty }
    return Resolution(
      model: session.model, mainPackage: main.flatMap { session.id(of: $0.name) },
      disabledWorlds: session.disabledWorlds, diagnostics: session.reporter.sorted(),
      allDiagnostics: session.reporter.sortedWithSyntax())
  }
}
