import PintleDiagnostics
import PintleSyntax

/// Resolves one package; those it depends on are resolved already.
final class PackageResolver {
  /// The entry of a node in the model.
  enum Resolved {
    case interface(ID<Interface>)
    case world(ID<World>)
  }

  let source: PackageSource
  let session: Session
  let scope: PackageScope
  let id: ID<Package>
  /// The anonymous types of the package, which are shared.
  var anonymous: [TypeDefinition.Kind: ID<TypeDefinition>] = [:]
  /// Where a resource was first written as an owned handle.
  var ownSpans: [ID<TypeDefinition>: Span] = [:]
  /// What the worlds of the package include.
  var inclusions: [ID<World>: [Inclusion]] = [:]
  private var resolved: [Int: Resolved] = [:]
  private let firstType: Int
  private let firstInterface: Int
  private let firstWorld: Int

  var reporter: Reporter { session.reporter }

  init(_ source: PackageSource, session: Session) {
    self.source = source
    self.session = session
    scope = PackageScope(source, session: session)
    id = ID(session.model.packages.count)
    firstType = session.model.types.count
    firstInterface = session.model.interfaces.count
    firstWorld = session.model.worlds.count
  }

  func resolve() {
    let errorsBefore = reporter.errorCount
    session.model.packages.append(Package(name: source.name, docs: source.docs?.text))
    MentionCheck(session: session).check(source)
    source.warnAboutUnusedUses(reporter)
    let order = InterfaceGraph(scope: scope, reporter: reporter).order()
    for index in order { resolveInterface(index) }
    for index in order { resolveWorld(index) }
    var linker = Linker(session: session, ownSpans: ownSpans, firstType: firstType)
    linker.link(firstInterface: firstInterface, firstWorld: firstWorld)
    for index in firstWorld..<session.model.worlds.count { complete(ID(index)) }
    session.finish(source.name, as: id, hasErrors: reporter.errorCount > errorsBefore)
  }

  /// Brings a world all it includes and needs; the worlds that it includes are complete already.
  private func complete(_ world: ID<World>) {
    if let inclusions = inclusions[world] {
      var includer = WorldIncluder(session: session, world: world)
      includer.include(inclusions)
    }
    var elaborator = Elaborator(session: session, world: world)
    elaborator.elaborate()
  }

  private func resolveInterface(_ index: Int) {
    let node = scope.nodes[index]
    guard case .interface(let syntax) = node.kind else { return }
    reporter.refuseGates(syntax.prefix)
    reporter.warnAboutExternalID(syntax.prefix, on: "an interface")
    let interface = interface(syntax.items, name: syntax.name, prefix: syntax.prefix, in: node.file)
    resolved[index] = .interface(interface)
    session.model.packages[id.index].interfaces.append(interface)
  }

  /// Resolves the body of a declared interface, or of an inline one.
  func interface(
    _ items: [InterfaceItemSyntax], name: Identifier, isInline: Bool = false, prefix: ItemPrefix,
    in file: Int
  ) -> ID<Interface> {
    let entry = Interface(
      name: isInline ? nil : name.text, package: id, docs: prefix.docs?.text, span: name.span)
    let interface = session.append(entry, names: [:])
    var body = BodyResolver(self, owner: .interface(interface), file: file, isInline: isInline)
    body.resolveTypes(items)
    body.resolveFunctions(items)
    session.model.interfaces[interface.index].types = body.usedTypes + body.definedTypes
    session.model.interfaces[interface.index].functions = body.functions
    session.names[interface.index] = body.names
    return interface
  }

  private func resolveWorld(_ index: Int) {
    let node = scope.nodes[index]
    guard case .world(let syntax) = node.kind else { return }
    reporter.refuseGates(syntax.prefix)
    reporter.warnAboutExternalID(syntax.prefix, on: "a world")
    let world = ID<World>(session.model.worlds.count)
    session.model.worlds.append(
      World(
        name: syntax.name.text, package: id, docs: syntax.prefix.docs?.text,
        span: syntax.name.span))
    var resolver = WorldResolver(self, world: world, file: node.file)
    resolver.resolve(syntax)
    resolved[index] = .world(world)
    session.model.packages[id.index].worlds.append(world)
  }

  // MARK: Paths

  /// The interface that a path names; `nil` when there is none, which is reported.
  func interface(at path: PathSyntax, in file: Int) -> ID<Interface>? {
    if let qualifier = path.qualifier { return foreign(qualifier, path.name) }
    if path.name.isMissing { return nil }
    switch scope.lookUp(path.name.text, in: file) {
    case .node(let index):
      guard case .interface = scope.nodes[index].kind else {
        reporter.report(
          .notAnInterface, "`\(path.name.text)` is a world, an interface is needed",
          at: path.name.span, labels: [Label("declared here", at: scope.nodes[index].name.span)])
        return nil
      }
      // An interface that is part of a cycle is not resolved; that was reported.
      guard case .interface(let id) = resolved[index] else { return nil }
      return id
    case .foreign(let qualifier, let name): return foreign(qualifier, name)
    case .invalid: return nil
    case nil:
      scope.reportUnknown(path.name, .interface, in: file, session)
      return nil
    }
  }

  /// The world that a path names; `nil` when there is none, which is reported.
  func world(at path: PathSyntax, in file: Int) -> ID<World>? {
    if let qualifier = path.qualifier {
      return session.world(path.name.text, in: PackageName(qualifier))
    }
    if path.name.isMissing { return nil }
    switch scope.lookUp(path.name.text, in: file) {
    case .node(let index):
      guard case .world = scope.nodes[index].kind else {
        reportInterface(path.name, Label("declared here", at: scope.nodes[index].name.span))
        return nil
      }
      guard case .world(let id) = resolved[index] else { return nil }
      return id
    case .foreign(_, let name):
      reportInterface(path.name, Label("a `use` like this names an interface", at: name.span))
      return nil
    case .invalid: return nil
    case nil:
      scope.reportUnknown(path.name, .world, in: file, session)
      return nil
    }
  }

  private func reportInterface(_ name: Identifier, _ label: Label) {
    reporter.report(
      .notAWorld, "`\(name.text)` is an interface, a world is needed", at: name.span,
      labels: [label])
  }

  /// An interface of another package; what is missing was reported at its first mention.
  private func foreign(_ qualifier: PathSyntax.Qualifier, _ name: Identifier) -> ID<Interface>? {
    session.interface(name.text, in: PackageName(qualifier))
  }
}

extension Reporter {
  /// Gates are not resolved yet.
  func refuseGates(_ prefix: ItemPrefix) {
    for attribute in prefix.attributes {
      switch attribute.kind {
      case .since, .unstable, .deprecated:
        unsupported("the attribute `@\(attribute.name.text)` is", at: attribute.name.span)
      case .externalID: break
      }
    }
  }

  /// The text of `@external-id`.
  func externalID(_ prefix: ItemPrefix) -> String? {
    var first: (text: String, span: Span)?
    for attribute in prefix.attributes {
      guard case .externalID(let text) = attribute.kind else { continue }
      guard let earlier = first else {
        first = (text, attribute.name.span)
        continue
      }
      report(
        .duplicateAttribute, "`@external-id` is given twice", at: attribute.name.span,
        labels: [Label("first given here", at: earlier.span)])
    }
    return first?.text
  }

  /// External ids are allowed, but without effect, on some items.
  func warnAboutExternalID(_ prefix: ItemPrefix, on item: String) {
    for attribute in prefix.attributes {
      guard case .externalID = attribute.kind else { continue }
      report(
        Diagnostic(
          .misplacedAttribute, "`@external-id` has no effect on \(item)", at: attribute.name.span,
          severity: .warning))
    }
  }
}
