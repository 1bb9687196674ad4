import PintleDiagnostics
import PintleModel
import PintleSyntax

/// Resolves the types and functions of an interface or a world.
struct BodyResolver {
  let package: PackageResolver
  let owner: TypeDefinition.Owner
  let file: Int
  /// Whether it is an interface inside a world.
  let isInline: Bool
  /// The gate of the interface or the world.
  let gate: Gate
  /// The gate of the definition that is being resolved, which also applies to its anonymous types.
  var definitionGate = Gate.none
  var scope = TypeScope()
  var usedTypes: [ID<TypeDefinition>] = []
  var definedTypes: [ID<TypeDefinition>] = []
  var functions: [Function] = []
  var declaredNames = DeclaredNames()
  var functionNames = FunctionNames()

  var context: ResolverContext { package.context }
  var diagnostics: DiagnosticCollector { package.context.diagnostics }

  init(
    _ package: PackageResolver, owner: TypeDefinition.Owner, file: Int, isInline: Bool = false,
    gate: Gate
  ) {
    self.package = package
    self.owner = owner
    self.file = file
    self.isInline = isInline
    self.gate = gate
  }

  /// Resolves the types of an interface.
  mutating func resolveTypes(_ items: [InterfaceItemSyntax]) {
    scope = TypeScope(minimumCapacity: items.count)
    declaredNames = DeclaredNames(minimumCapacity: items.count)
    functionNames = FunctionNames {
      items.compactMap { if case .function(let function) = $0 { function.name } else { nil } }
    }
    resolveTypes(
      items.compactMap { if case .use(let use) = $0 { use } else { nil } },
      items.compactMap { if case .type(let definition) = $0 { definition } else { nil } })
  }

  /// Resolves used names, then definitions.
  mutating func resolveTypes(_ uses: [UseSyntax], _ definitions: [TypeDefinitionSyntax]) {
    // Used names are declared first: of two similar names, the definition is the wrong one.
    let isFree = uses.map { use in use.names.map { declare($0.localName) } }
    let free = definitions.indices.filter { declareDefinition(definitions[$0].name) }
    for (use, isFree) in zip(uses, isFree) { resolve(use, isFree: isFree) }
    let used = zip(uses, isFree).flatMap { use, isFree in
      zip(use.names, isFree).compactMap { $1 ? $0.localName : nil }
    }
    define(definitions, free: free, used: used)
  }

  // MARK: Declarations

  /// Declares a name; `false` when it is taken, which is reported.
  mutating func declare(_ name: Identifier) -> Bool {
    if name.isMissing { return false }
    switch declaredNames.declare(name) {
    case .free: return true
    case .taken(let first):
      reportDuplicate(name, first: first)
      return false
    case .tooSimilar(let first):
      diagnostics.reportTooSimilar(name, first)
      return true
    }
  }

  /// Declares the name of a definition, after all used names.
  private mutating func declareDefinition(_ name: Identifier) -> Bool {
    guard !name.isMissing, let used = declaredNames[name.text],
      used.span.start > name.span.start
    else { return declare(name) }
    // The reference tool silently drops a type that is followed by a `use` of the same name.
    if diagnostics.isStrict { reportDuplicate(used, first: name) }
    return false
  }

  private func reportDuplicate(_ name: Identifier, first: Identifier) {
    var kind = "interface"
    if case .world = owner { kind = "world" }
    diagnostics.report(
      .duplicateName, "`\(name.text)` is already defined in this \(kind)", at: name.span,
      labels: [Label("first defined here", at: first.span)])
  }

  // MARK: Gates

  /// The gate of an item. A gate that is weaker than the enclosing one has a warning.
  ///
  /// - Parameter resource: the gate of the resource of a member.
  func gate(_ prefix: ItemPrefix, of name: Identifier, in resource: Gate = .none) -> Gate {
    let gate = diagnostics.gate(prefix)
    let enclosing = resource.stability == nil ? self.gate : resource
    if let weakness = gate.weakness(within: enclosing), let span = enclosing.span {
      diagnostics.warn(
        .doubtfulGate,
        "the gate of `\(name.text)` is weaker than the enclosing gate, which \(weakness)",
        at: name.span, labels: [Label("the enclosing gate", at: span)])
    }
    return gate
  }
}

extension RenamedSyntax {
  /// The name in the scope of the `use`.
  var localName: Identifier { alias ?? name }
}
