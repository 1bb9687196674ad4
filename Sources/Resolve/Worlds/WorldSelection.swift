import PintleDiagnostics
import PintleModel
import PintleSyntax

extension Resolution {
  /// The worlds of a package that need a feature which isn't enabled.
  package func disabledWorlds(in package: ID<Package>) -> Set<String> {
    Set(disabledWorlds[model[package].name]?.keys ?? [:].keys)
  }

  /// Selects the world to generate: the named one, or the only one of the main package.
  package func selectWorld(named name: String?) -> Outcome<ID<World>?> {
    guard let mainPackage else { return Outcome(nil) }
    let worlds = model[mainPackage].worlds
    guard let name else { return onlyWorld(worlds, in: model[mainPackage].name) }
    guard let colon = name.firstIndex(of: ":") else {
      let world = worlds.first { model[$0].name == name }
      return world.map { Outcome($0) } ?? unknown(name, worlds, in: model[mainPackage].name)
    }
    return qualified(name, colon)
  }

  private func onlyWorld(
    _ worlds: [ID<World>], in package: PackageName
  ) -> Outcome<ID<World>?> {
    if worlds.count == 1 { return Outcome(worlds[0]) }
    if worlds.isEmpty {
      if let (name, feature) = disabledWorlds[package]?.min(by: { $0.key < $1.key }) {
        return disabled(name, feature)
      }
      return failure(
        .noWorld, "the package has no world",
        help: ["declare a world, which lists imports and exports"])
    }
    let names = worlds.map { "`\(model.qualifiedName(of: $0))`" }.joined(separator: ", ")
    return failure(
      .ambiguousWorld, "the package has several worlds", notes: [names],
      help: ["choose one, for example with `--world \(model[worlds[0]].name)`"])
  }

  /// Finds `ns:package/world[@version]`.
  private func qualified(_ name: String, _ colon: String.Index) -> Outcome<ID<World>?> {
    let parts = name[name.index(after: colon)...].split(
      separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else {
      return failure(.unknownWorld, "`\(name)` is not a world name", help: [nameForm])
    }
    let tail = parts[1].split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
    let version = tail.count == 2 ? SemanticVersion.withoutEmptyParts(tail[1]) : nil
    let wanted = PackageName(
      namespace: String(name[..<colon]), name: String(parts[0]), version: version)
    return package(wanted, world: String(tail[0]))
  }

  private var nameForm: String { "write `name` or `namespace:package/name@version`" }

  private func package(_ wanted: PackageName, world: String) -> Outcome<ID<World>?> {
    let all = model.packages.indices.map { ID<Package>($0) }
    var found = all.filter { model[$0].name == wanted }
    if found.isEmpty, wanted.version == nil {
      found = all.filter { model[$0].name.unversioned == wanted }
    }
    guard let package = found.first else {
      return failure(.unknownPackage, "cannot find package `\(wanted.text)`", help: [nameForm])
    }
    if found.count > 1 {
      let names = found.map { "`\(model[$0].name.text)`" }.joined(separator: ", ")
      return failure(
        .ambiguousWorld, "`\(wanted.text)` matches several packages", notes: [names],
        help: ["add the version after the name of the world"])
    }
    let worlds = model[package].worlds
    let match = worlds.first { model[$0].name == world }
    return match.map { Outcome($0) } ?? unknown(world, worlds, in: model[package].name)
  }

  private func unknown(
    _ name: String, _ worlds: [ID<World>], in package: PackageName
  ) -> Outcome<ID<World>?> {
    if let feature = disabledWorlds[package]?[name] { return disabled(name, feature) }
    let names = worlds.map { model[$0].name }
    let near = nearestName(to: name, among: names)
    let list = names.isEmpty ? [] : ["worlds: " + names.map { "`\($0)`" }.joined(separator: ", ")]
    return failure(
      .unknownWorld, "no world `\(name)` in package `\(package.text)`", notes: list,
      help: near.map { ["a world with a similar name exists: `\($0)`"] } ?? [])
  }

  private func disabled(_ world: String, _ feature: String) -> Outcome<ID<World>?> {
    failure(
      .disabledItem, "world `\(world)` is disabled: it requires the feature `\(feature)`",
      help: [enablingHelp(feature)])
  }

  private func failure(
    _ code: DiagnosticCode, _ message: String, notes: [String] = [], help: [String] = []
  ) -> Outcome<ID<World>?> {
    .failure([Diagnostic(code, message, notes: notes, help: help)])
  }
}
