import PintleDiagnostics
import PintleModel
import PintleSyntax

/// Resolves the types and functions of one interface or world.
struct BodyResolver {
  let package: PackageResolver
  let owner: TypeDefinition.Owner
  let file: Int
  /// Whether it is an interface inside of a world.
  let isInline: Bool
  /// The gate of the interface or the world.
  let gate: Gate
  /// The gate of the definition that is being resolved, which the anonymous types in it have too.
  var definitionGate = Gate.none
  /// What the names of the body mean.
  var names = BodyNames()
  var usedTypes: [ID<TypeDefinition>] = []
  var definedTypes: [ID<TypeDefinition>] = []
  var functions: [Function] = []
  /// Where each name is defined.
  var places = NamePlaces()
  /// The names of functions, which are no types.
  var functionNames = FunctionNames()

  var session: Session { package.session }
  var reporter: Reporter { package.session.reporter }
  /// What to call the body in messages.
  var kind: String {
    if case .world = owner { "world" } else { "interface" }
  }

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

  /// Gives a name its place; whether it was free.
  mutating func declare(_ name: Identifier) -> Bool {
    if name.isMissing { return false }
    switch places.declare(name) {
    case .free: return true
    case .taken(let first):
      reportDuplicate(name, first: first)
      return false
    case .tooSimilar(let first):
      reporter.reportTooSimilar(name, first)
      return true
    }
  }

  private func reportDuplicate(_ name: Identifier, first: Identifier) {
    reporter.report(
      .duplicateName, "`\(name.text)` is already defined in this \(kind)", at: name.span,
      labels: [Label("first defined here", at: first.span)])
  }

  mutating func resolveTypes(_ items: [InterfaceItemSyntax]) {
    reserveSpace(for: items.count)
    var uses: [UseSyntax] = []
    var definitions: [TypeDefinitionSyntax] = []
    definitions.reserveCapacity(items.count { if case .type = $0 { true } else { false } })
    for item in items {
      switch item {
      case .use(let use): uses.append(use)
      case .type(let definition): definitions.append(definition)
      case .function: break
      }
    }
    functionNames = FunctionNames {
      items.compactMap { if case .function(let function) = $0 { function.name } else { nil } }
    }
    resolveTypes(uses, definitions)
  }

  private mutating func reserveSpace(for count: Int) {
    names.reserveSpace(for: count)
    places.reserveSpace(for: count)
  }

  /// Resolves used names, then definitions.
  mutating func resolveTypes(_ uses: [UseSyntax], _ definitions: [TypeDefinitionSyntax]) {
    reserveSpace(for: definitions.count)
    // Used names are declared first: of two that are too similar, the definition is the wrong one.
    let freeUses = uses.map { use in use.names.map { declare($0.alias ?? $0.name) } }
    let free = definitions.indices.filter { declareDefinition(definitions[$0].name) }
    for (use, isFree) in zip(uses, freeUses) { resolve(use, free: isFree) }
    let used = zip(uses, freeUses).flatMap { use, isFree in
      zip(use.names, isFree).compactMap { $1 ? $0.alias ?? $0.name : nil }
    }
    define(definitions, free: free, used: used)
  }

  /// Gives the name of a definition its place, behind all used names; whether it was free.
  private mutating func declareDefinition(_ name: Identifier) -> Bool {
    guard !name.isMissing, let used = places[name.text], used.span.start > name.span.start else {
      return declare(name)
    }
    // The reference tool loses a type whose name is used behind it.
    if reporter.isStrict { reportDuplicate(used, first: name) }
    return false
  }
}
