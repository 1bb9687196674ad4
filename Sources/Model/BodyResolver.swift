import PintleDiagnostics
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
  var names: [String: Binding] = [:]
  var usedTypes: [ID<TypeDefinition>] = []
  var definedTypes: [ID<TypeDefinition>] = []
  var functions: [Function] = []
  /// Where each name is defined.
  var places = NamePlaces()
  /// The names of functions, which are no types.
  var functionNames: [String: Identifier] = [:]

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
      reporter.report(
        .duplicateName, "`\(name.text)` is already defined in this \(kind)", at: name.span,
        labels: [Label("first defined here", at: first.span)])
      return false
    case .differsInCase(let first):
      reporter.reportCaseOnlyDifference(name, first)
      return true
    }
  }

  mutating func resolveTypes(_ items: [InterfaceItemSyntax]) {
    var uses: [UseSyntax] = []
    var definitions: [TypeDefinitionSyntax] = []
    for item in items {
      switch item {
      case .use(let use): uses.append(use)
      case .type(let definition): definitions.append(definition)
      case .function(let function): functionNames[function.name.text] = function.name
      }
    }
    resolveTypes(uses, definitions)
  }

  /// Resolves used names, then definitions.
  mutating func resolveTypes(_ uses: [UseSyntax], _ definitions: [TypeDefinitionSyntax]) {
    // Both are declared in the order of the text, so that a clash is reported at the later one.
    enum Declared {
      case used(Int, Int)
      case defined(Int)
    }
    var all: [(name: Identifier, what: Declared)] = []
    for (index, use) in uses.enumerated() {
      for (position, name) in use.names.enumerated() {
        all.append((name.alias ?? name.name, .used(index, position)))
      }
    }
    for (index, definition) in definitions.enumerated() {
      all.append((definition.name, .defined(index)))
    }
    all.sort { $0.name.span.start < $1.name.span.start }
    var freeUses = uses.map { [Bool](repeating: false, count: $0.names.count) }
    var freeDefinitions = [Bool](repeating: false, count: definitions.count)
    var indexes: [String: Int] = [:]
    for entry in all {
      let text = entry.name.text
      switch entry.what {
      case .used(let use, let position):
        if !reporter.isStrict, let index = indexes.removeValue(forKey: text) {
          // The reference tool loses a type whose name is used behind it.
          freeDefinitions[index] = false
          freeUses[use][position] = true
        } else {
          freeUses[use][position] = declare(entry.name)
        }
      case .defined(let index):
        freeDefinitions[index] = declare(entry.name)
        if freeDefinitions[index] { indexes[text] = index }
      }
    }
    for (index, use) in uses.enumerated() { resolve(use, free: freeUses[index]) }
    define(definitions.indices.filter { freeDefinitions[$0] }.map { definitions[$0] })
  }
}

/// Where the names of a scope are defined; names that differ only in case are too near.
struct NamePlaces {
  enum Outcome {
    case free
    case taken(Identifier)
    case differsInCase(Identifier)
  }

  private var byFoldedName: [String: Identifier] = [:]
  private var byName: [String: Identifier] = [:]

  subscript(name: String) -> Identifier? { byName[name] }

  mutating func declare(_ name: Identifier) -> Outcome {
    if let first = byName[name.text] { return .taken(first) }
    byName[name.text] = name
    let folded = name.text.lowercased()
    if let first = byFoldedName[folded] { return .differsInCase(first) }
    byFoldedName[folded] = name
    return .free
  }
}

extension Reporter {
  func reportCaseOnlyDifference(_ name: Identifier, _ first: Identifier) {
    report(
      .caseOnlyDifference, "`\(name.text)` and `\(first.text)` differ only in case", at: name.span,
      labels: [Label("first defined here", at: first.span)])
  }
}
