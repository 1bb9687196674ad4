import PintleDiagnostics
import PintleModel

/// Finds the functions and named types of a world that can't cross.
///
/// Only what the world contains counts. Each cause is reported once, however many functions it affects.
struct UnsupportedItems {
  private let model: Model
  private let facts: TypeFacts
  private var functions: [Function] = []
  private var types: [ID<TypeDefinition>] = []

  init(_ model: Model, world: ID<World>, _ facts: TypeFacts) {
    self.model = model
    self.facts = facts
    var seen: Set<ID<Interface>> = []
    for item in model[world].imports + model[world].exports {
      switch item.kind {
      case .function(let function): functions.append(function)
      case .type(let id): types.append(id)
      // An interface can be both imported and exported.
      case .interface(let id) where seen.insert(id).inserted:
        functions += model[id].functions
        types += model[id].types
      case .interface: break
      }
    }
  }

  /// Errors for functions; if there are none, warnings for the types that no function uses.
  func find() -> [Diagnostic] {
    let errors = Obstacles.descriptions.compactMap { obstacle, words -> Diagnostic? in
      let affected = functions.filter { obstacles(of: $0).contains(obstacle) }
      guard let first = affected.first else { return nil }
      return Self.error(affected, words, labels: origin(of: obstacle, in: first))
    }
    return errors.isEmpty ? warnings() : errors
  }

  /// The error for functions with a common cause; there must be one.
  static func error(
    _ functions: [Function], _ words: String, labels: [Label] = []
  ) -> Diagnostic {
    let subject = subject("function", functions[0].name, functions.count)
    return Diagnostic(
      .unsupportedFeature, "\(subject) \(words), which core modules can't use yet",
      at: functions[0].span, labels: labels)
  }

  private func warnings() -> [Diagnostic] {
    Obstacles.descriptions.compactMap { obstacle, words in
      let affected = types.filter { facts[.defined($0)].obstacles.contains(obstacle) }
      guard let first = affected.first else { return nil }
      let subject = Self.subject("type", model[first].name ?? "", affected.count)
      let fate = affected.count == 1 ? "it is" : "they are"
      return Diagnostic(
        .unsupportedFeature, "\(subject) \(words), which core modules can't use yet",
        at: model[first].span, severity: .warning,
        notes: ["no function needs \(affected.count == 1 ? "it" : "them"), so \(fate) left out"])
    }
  }

  /// The subject and the verb of a message: "function `f` and 2 others need".
  private static func subject(_ kind: String, _ name: String, _ count: Int) -> String {
    switch count {
    case 1: "\(kind) `\(name)` needs"
    case 2: "\(kind) `\(name)` and another one need"
    default: "\(kind) `\(name)` and \(count - 1) others need"
    }
  }

  private func obstacles(of function: Function) -> Obstacles {
    function.types.reduce([]) { $0.union(facts[$1].obstacles) }
  }

  /// Where the WIT has the obstacle, if that is in a named type and not in the function itself.
  private func origin(of obstacle: Obstacles, in function: Function) -> [Label] {
    guard
      let type = function.types.first(where: { facts[$0].obstacles.contains(obstacle) }),
      let name = definition(of: obstacle, in: type)
    else { return [] }
    return [Label("because of `\(model[name].name ?? "")`", at: model[name].span)]
  }

  /// The innermost named type with the obstacle.
  private func definition(of obstacle: Obstacles, in type: TypeRef) -> ID<TypeDefinition>? {
    guard case .defined(let id) = type else { return nil }
    let part = model[id].kind.components.first { facts[$0].obstacles.contains(obstacle) }
    let inner = part.flatMap { definition(of: obstacle, in: $0) }
    return inner ?? (model[id].name == nil ? nil : id)
  }
}

extension Function {
  /// The types of its parameters and its result.
  fileprivate var types: [TypeRef] { parameters.map(\.type) + (result.map { [$0] } ?? []) }
}
