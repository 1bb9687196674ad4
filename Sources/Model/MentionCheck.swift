import PintleDiagnostics
import PintleSyntax

/// Checks that the things exist which a package mentions of other packages.
struct MentionCheck {
  private struct Key: Hashable {
    let package: PackageName
    let name: String
  }

  let session: Session

  /// Reports what is missing, each at its first mention.
  func check(_ source: PackageSource) {
    var unknown: Set<PackageName> = []
    var targets: [Key: PathTarget] = [:]
    for mention in source.mentions() {
      let package = PackageName(mention.qualifier)
      guard session.isLoaded(package) else {
        if unknown.insert(package).inserted { reportUnknown(package, mention, from: source.name) }
        continue
      }
      let key = Key(package: package, name: mention.name.text)
      if targets.updateValue(mention.target, forKey: key) == nil { check(mention, in: package) }
    }
  }

  private func reportUnknown(
    _ package: PackageName, _ mention: Mention, from own: PackageName
  ) {
    let others = otherVersions(of: package)
    var help = others.prefix(2).map { "`\($0.path(of: mention.name.text))`" }
    if !help.isEmpty { help = ["write " + help.joined(separator: " or ")] }
    if help.isEmpty {
      help = session.reporter.suggestion(for: package.text, kind: "a package") {
        session.packageNames.map(\.text)
      }
      let nested = "`package \(package.text) { … }`"
      help.append("put it into the folder `deps` beside the WIT files, or into a file as \(nested)")
    }
    session.reporter.report(
      .unknownPackage, "package `\(package.text)` is not found", at: mention.qualifier.span,
      phase: .links,
      notes: others.isEmpty
        ? loaded(session.packageNames.lazy.filter { $0 != own }) : loaded(others),
      help: help)
  }

  /// The packages that there are; the first few of many.
  private func loaded(_ names: some Sequence<PackageName>) -> [String] {
    var shown = names.prefix(9).map { "`\($0.text)`" }
    if shown.count == 9 { shown[8] = "…" }
    return shown.isEmpty ? [] : ["loaded: " + shown.joined(separator: ", ")]
  }

  private func otherVersions(of package: PackageName) -> [PackageName] {
    guard session.reporter.maySearch else { return [] }
    session.reporter.spend(session.packageNames.count)
    return session.packageNames.filter {
      $0.namespace == package.namespace && $0.name == package.name
    }
  }

  private func check(_ mention: Mention, in package: PackageName) {
    // A package with errors may lack what was meant to be there.
    guard let id = session.id(of: package), !session.hasErrors(package) else { return }
    let name = mention.name.text
    let isInterface = session.interface(name, in: package) != nil
    let isWorld = session.world(name, in: package) != nil
    let needsWorld = mention.target == .world
    if needsWorld ? isWorld : isInterface { return }
    let other = needsWorld ? (isInterface, "an interface") : (isWorld, "a world")
    let wanted = needsWorld ? "a world" : "an interface"
    session.reporter.report(
      needsWorld ? .unknownWorld : .unknownInterface,
      "no \(mention.target.text) `\(name)` in package `\(package.text)`", at: mention.name.span,
      phase: .links, notes: other.0 ? ["`\(name)` is \(other.1)"] : [],
      help: session.reporter.suggestion(for: name, kind: wanted) {
        let model = session.model
        return needsWorld
          ? model[id].worlds.map { model[$0].name }
          : model[id].interfaces.compactMap { model[$0].name }
      })
  }
}
