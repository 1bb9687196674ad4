import PintleDiagnostics
import PintleModel
import PintleSyntax

/// Resolves one package after those it depends on.
final class PackageResolver {
  /// The entry of a declaration in the model.
  enum Resolved {
    case interface(ID<Interface>)
    case world(ID<World>)
  }

  let source: PackageSource
  let context: ResolverContext
  let scope: PackageScope
  let id: ID<Package>
  /// The anonymous types of the package.
  var anonymousTypes: [TypeDefinition.Kind: ID<TypeDefinition>] = [:]
  /// Where each resource is first used as an owned handle.
  var ownSpans: [ID<TypeDefinition>: Span] = [:]
  /// The attribute that gates each type.
  var gateSpans: [ID<TypeDefinition>: Span] = [:]
  var since: SinceCheck
  /// The includes of each world of the package.
  var inclusions: [ID<World>: [Inclusion]] = [:]
  let external: ExternalReferences
  /// The entry of each declaration that is resolved.
  private(set) var resolved: [Resolved?]
  private let errorsBefore: Int
  /// The number of entries of earlier packages.
  let start: ModelCounts

  var diagnostics: DiagnosticCollector { context.diagnostics }

  init(_ source: PackageSource, _ references: [PathReference], _ context: ResolverContext) {
    self.source = source
    self.context = context
    id = ID(context.model.packages.count)
    errorsBefore = context.diagnostics.errorCount
    start = ModelCounts(context.model)
    var since = SinceCheck(source, context.diagnostics)
    scope = PackageScope(source, context)
    resolved = Array(repeating: nil, count: scope.declarations.count)
    external = ExternalReferences(references, of: source.name, context, &since)
    self.since = since
  }

  func resolve() {
    context.model.packages.append(Package(name: source.name, docs: source.docs?.text))
    source.warnAboutUnusedUses(diagnostics)
    let order = InterfaceGraph(scope: scope, diagnostics: diagnostics).order()
    for index in order { resolveInterface(index) }
    for index in order { resolveWorld(index) }
    let worlds = (start.worlds..<context.model.worlds.count).map { ID<World>($0) }
    var linker = Linker(self)
    linker.link()
    for world in worlds { complete(world, linker) }
    context.packages.finish(
      source.name, as: id, in: context.model,
      hasErrors: diagnostics.errorCount > errorsBefore, disabled: linker.disabledNames)
  }

  /// Adds the included and implied items to a world. The worlds that it includes are complete.
  private func complete(_ world: ID<World>, _ linker: Linker) {
    guard let linked = linker.result(for: world).id else { return }
    let inclusions = (inclusions[world] ?? []).compactMap { linker.link($0) }
    if !inclusions.isEmpty {
      var includer = WorldIncluder(context, linked)
      includer.include(inclusions)
    }
    var elaborator = Elaborator(context, linked)
    elaborator.elaborate()
  }

  private func resolveInterface(_ index: Int) {
    let declaration = scope.declarations[index]
    guard case .interface(let syntax) = declaration.kind else { return }
    let gate = diagnostics.gate(syntax.prefix)
    diagnostics.warnAboutExternalID(syntax.prefix, on: "an interface")
    let interface = interface(
      syntax.items, name: syntax.name, prefix: syntax.prefix, gate, in: declaration.file)
    resolved[index] = .interface(interface)
    context.model.packages[id.index].interfaces.append(interface)
  }

  /// Resolves the body of a declared or inline interface.
  func interface(
    _ items: [InterfaceItemSyntax], name: Identifier, isInline: Bool = false, prefix: ItemPrefix,
    _ gate: Gate, in file: Int
  ) -> ID<Interface> {
    let entry = Interface(
      name: isInline ? nil : name.text, package: id, docs: prefix.docs?.text,
      stability: gate.stability, span: name.span)
    let interface = context.append(entry)
    var body = BodyResolver(
      self, owner: .interface(interface), file: file, isInline: isInline, gate: gate)
    body.resolveTypes(items)
    body.resolveFunctions(items)
    context.model.interfaces[interface.index].types = body.usedTypes + body.definedTypes
    context.model.interfaces[interface.index].functions = body.functions
    context.typeScopes[interface.index] = body.scope
    return interface
  }

  private func resolveWorld(_ index: Int) {
    let declaration = scope.declarations[index]
    guard case .world(let syntax) = declaration.kind else { return }
    let gate = diagnostics.gate(syntax.prefix)
    diagnostics.warnAboutExternalID(syntax.prefix, on: "a world")
    let world = ID<World>(context.model.worlds.count)
    context.model.worlds.append(
      World(
        name: syntax.name.text, package: id, docs: syntax.prefix.docs?.text,
        stability: gate.stability, span: syntax.name.span))
    var resolver = WorldResolver(self, world: world, file: declaration.file, gate: gate)
    resolver.resolve(syntax)
    resolved[index] = .world(world)
    context.model.packages[id.index].worlds.append(world)
  }
}
