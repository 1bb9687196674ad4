import PintleDiagnostics
import PintleModel
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
  /// The attributes from which types have their gates.
  var gateSpans: [ID<TypeDefinition>: Span] = [:]
  var since: SinceCheck
  /// What the worlds of the package include.
  var inclusions: [ID<World>: [Inclusion]] = [:]
  let foreign: ForeignItems
  /// By the index of the node.
  private var resolved: [Resolved?]
  private let errorsBefore: Int
  let start: ModelEnd

  var reporter: Reporter { session.reporter }

  init(_ source: PackageSource, _ mentions: [Mention], session: Session) {
    self.source = source
    self.session = session
    id = ID(session.model.packages.count)
    errorsBefore = session.reporter.errorCount
    start = session.end
    var since = SinceCheck(source, reporter: session.reporter)
    scope = PackageScope(source, session: session)
    resolved = Array(repeating: nil, count: scope.nodes.count)
    session.reserveSpace(interfaces: scope.interfaceCount, worlds: scope.worldCount)
    foreign = ForeignItems(mentions, in: source.name, session: session, &since)
    self.since = since
  }

  func resolve() {
    session.model.packages.append(Package(name: source.name, docs: source.docs?.text))
    source.warnAboutUnusedUses(reporter)
    let order = InterfaceGraph(scope: scope, reporter: reporter).order()
    for index in order { resolveInterface(index) }
    for index in order { resolveWorld(index) }
    let worlds = (start.worlds..<session.end.worlds).map { ID<World>($0) }
    var linker = Linker(self, from: start)
    linker.link()
    for world in worlds { complete(world, linker) }
    session.finish(
      source.name, as: id, hasErrors: reporter.errorCount > errorsBefore,
      disabled: linker.disabledNames)
  }

  /// Brings a world all it includes and needs; the worlds that it includes are complete already.
  private func complete(_ world: ID<World>, _ linker: Linker) {
    guard let linked = linker.fate(of: world).kept else { return }
    let inclusions = (inclusions[world] ?? []).compactMap { linker.link($0) }
    if !inclusions.isEmpty {
      var includer = WorldIncluder(session: session, world: linked)
      includer.include(inclusions)
    }
    var elaborator = Elaborator(session: session, world: linked)
    elaborator.elaborate()
  }

  private func resolveInterface(_ index: Int) {
    let node = scope.nodes[index]
    guard case .interface(let syntax) = node.kind else { return }
    let gate = reporter.gate(syntax.prefix)
    reporter.warnAboutExternalID(syntax.prefix, on: "an interface")
    let interface = interface(
      syntax.items, name: syntax.name, prefix: syntax.prefix, gate, in: node.file)
    resolved[index] = .interface(interface)
    session.model.packages[id.index].interfaces.append(interface)
  }

  /// Resolves the body of a declared interface, or of an inline one.
  func interface(
    _ items: [InterfaceItemSyntax], name: Identifier, isInline: Bool = false, prefix: ItemPrefix,
    _ gate: Gate, in file: Int
  ) -> ID<Interface> {
    let entry = Interface(
      name: isInline ? nil : name.text, package: id, docs: prefix.docs?.text,
      stability: gate.stability, span: name.span)
    let interface = session.append(entry)
    var body = BodyResolver(
      self, owner: .interface(interface), file: file, isInline: isInline, gate: gate)
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
    let gate = reporter.gate(syntax.prefix)
    reporter.warnAboutExternalID(syntax.prefix, on: "a world")
    let world = ID<World>(session.model.worlds.count)
    session.model.worlds.append(
      World(
        name: syntax.name.text, package: id, docs: syntax.prefix.docs?.text,
        stability: gate.stability, span: syntax.name.span))
    var resolver = WorldResolver(self, world: world, file: node.file, gate: gate)
    resolver.resolve(syntax)
    resolved[index] = .world(world)
    session.model.packages[id.index].worlds.append(world)
  }

  // MARK: Paths

  /// The interface that a path names; `nil` when there is none, which is reported.
  func interface(at path: PathSyntax, in file: Int) -> ID<Interface>? {
    if let qualifier = path.qualifier { return interface(qualifier, path.name) }
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
    case .foreign(let qualifier, let name):
      guard foreign.isWorld(qualifier, name) else { return interface(qualifier, name) }
      foreign.reportOtherTarget(qualifier, name, as: path.name)
      return nil
    case .invalid: return nil
    case nil:
      scope.reportUnknown(path.name, .interface, in: file, session)
      return nil
    }
  }

  /// The world that a path names; `nil` when there is none, which is reported.
  func world(at path: PathSyntax, in file: Int) -> ID<World>? {
    if let qualifier = path.qualifier {
      guard foreign.isMentioned(qualifier, path.name, as: .world) else { return nil }
      return session.world(path.name.text, in: PackageName(qualifier))
    }
    if path.name.isMissing { return nil }
    switch scope.lookUp(path.name.text, in: file) {
    case .node(let index):
      guard case .world = scope.nodes[index].kind else {
        reporter.report(
          .notAWorld, "`\(path.name.text)` is an interface, a world is needed",
          at: path.name.span, labels: [Label("declared here", at: scope.nodes[index].name.span)])
        return nil
      }
      guard case .world(let id) = resolved[index] else { return nil }
      return id
    case .foreign(let qualifier, let name):
      if foreign.isWorld(qualifier, name) {
        return session.world(name.text, in: PackageName(qualifier))
      }
      foreign.reportOtherTarget(qualifier, name, as: path.name)
      return nil
    case .invalid: return nil
    case nil:
      scope.reportUnknown(path.name, .world, in: file, session)
      return nil
    }
  }

  /// An interface of another package; what is missing was reported at its first mention.
  private func interface(
    _ qualifier: PathSyntax.Qualifier, _ name: Identifier
  ) -> ID<Interface>? {
    guard foreign.isMentioned(qualifier, name, as: .interface) else { return nil }
    return session.interface(name.text, in: PackageName(qualifier))
  }

  /// Whether a path names something in another package.
  func isForeign(_ path: PathSyntax, in file: Int) -> Bool {
    foreignPath(path, in: file) != nil
  }

  /// The full path of an interface that should be in another package; `nil` of what is in this one.
  func foreignPath(_ path: PathSyntax, in file: Int) -> String? {
    if let qualifier = path.qualifier { return PackageName(qualifier).path(of: path.name.text) }
    if case .foreign(let qualifier, let name) = scope.lookUp(path.name.text, in: file) {
      return PackageName(qualifier).path(of: name.text)
    }
    return nil
  }
}

extension Reporter {
  /// What the gates of an item say; with what is wrong with them.
  func gate(_ prefix: ItemPrefix) -> Gate {
    Gate(prefix) { report($0) }
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
      warn(
        .misplacedAttribute, "`@external-id` has no effect on \(item)", at: attribute.name.span)
    }
  }
}
