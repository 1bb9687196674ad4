import PintleDiagnostics
import PintleModel
import PintleSyntax

/// The interfaces and worlds that paths name. What does not exist is reported.
extension PackageResolver {
  func interface(at path: PathSyntax, in file: Int) -> ID<Interface>? {
    switch target(of: path, .interface, in: file) {
    case .declaration(let index):
      // An interface that is part of a cycle is not resolved.
      guard case .interface(let id) = resolved[index] else { return nil }
      return id
    case .external(let qualifier, let name):
      return context.packages.interface(name.text, in: PackageName(qualifier))
    case .invalid, nil: return nil
    }
  }

  func world(at path: PathSyntax, in file: Int) -> ID<World>? {
    switch target(of: path, .world, in: file) {
    case .declaration(let index):
      guard case .world(let id) = resolved[index] else { return nil }
      return id
    case .external(let qualifier, let name):
      return context.packages.world(name.text, in: PackageName(qualifier))
    case .invalid, nil: return nil
    }
  }

  /// The meaning of a path that must name an interface or a world; `nil` when it does not, which is reported.
  private func target(
    of path: PathSyntax, _ target: PathTarget, in file: Int
  ) -> PackageScope.Entry? {
    if let qualifier = path.qualifier {
      // A contradiction to the first reference is reported with the references.
      let expected = external.target(of: qualifier, path.name) ?? target
      return expected == target ? .external(qualifier, name: path.name) : nil
    }
    if path.name.isMissing { return nil }
    let entry = scope.lookUp(path.name.text, in: file)
    switch entry {
    case .declaration(let index):
      if scope.declarations[index].target == target { return entry }
      reportOtherTarget(path.name, target, scope.declarations[index])
      return nil
    case .external(let qualifier, let name):
      // An alias without further references names an interface.
      let expected = external.target(of: qualifier, name) ?? .interface
      if expected == target { return entry }
      external.reportOtherTarget(qualifier, name, as: path.name)
      return nil
    case .invalid: return nil
    case nil:
      scope.reportUnknown(path.name, target, in: file, context)
      return nil
    }
  }

  private func reportOtherTarget(
    _ name: Identifier, _ target: PathTarget, _ declaration: Declaration
  ) {
    let other = declaration.target.textWithArticle
    diagnostics.report(
      target == .world ? .notAWorld : .notAnInterface,
      "expected \(target.textWithArticle), but `\(name.text)` is \(other)", at: name.span,
      labels: [Label("declared here", at: declaration.name.span)])
  }

  /// The full path of something in another package; `nil` for an item of this package.
  func externalPath(_ path: PathSyntax, in file: Int) -> String? {
    if let qualifier = path.qualifier { return PackageName(qualifier).path(of: path.name.text) }
    if case .external(let qualifier, let name) = scope.lookUp(path.name.text, in: file) {
      return PackageName(qualifier).path(of: name.text)
    }
    return nil
  }
}

extension Declaration {
  fileprivate var target: PathTarget {
    switch kind {
    case .interface: .interface
    case .world: .world
    }
  }
}
