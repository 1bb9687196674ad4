import PintleABI
import PintleCodegen
import PintleDiagnostics
import PintleModel

/// The functions that may wait for a promise: those that WIT calls `async`, and those that the option `async` names.
///
/// If the option names only imports, all exports may wait, except for constructors: which of them reach the imports is
/// known to the guest alone.
struct AsyncFunctions {
  private struct Key: Hashable {
    var isExported: Bool
    /// `nil` for a function of the world itself.
    var interface: ID<Interface>?
    var name: String
  }

  private var keys: Set<Key> = []
  private(set) var problems: [Diagnostic] = []

  init(_ input: BackendInput, _ patterns: [String]) {
    for scope in input.abi.imports + input.abi.exports {
      for function in scope.functions where function.function.isAsync {
        insert(function.function, scope)
      }
    }
    if !patterns.isEmpty { select(patterns, input) }
    if keys.contains(where: \.isExported) { refuseThenables(input) }
  }

  var isEmpty: Bool { keys.isEmpty }

  /// Whether a function may wait.
  ///
  /// - Parameter interface: the interface that declares it; `nil` for a function of the world itself.
  func contains(_ function: Function, isExported: Bool, _ interface: ID<Interface>?) -> Bool {
    keys.contains(Key(isExported: isExported, interface: interface, name: function.name))
  }

  /// Whether a function of an interface may wait, on any side.
  func contains(functionOf interface: ID<Interface>) -> Bool {
    keys.contains { $0.interface == interface }
  }

  private mutating func insert(_ function: Function, _ scope: WorldABI.Scope) {
    keys.insert(
      Key(
        isExported: scope.side == .exported, interface: scope.interface, name: function.name))
  }

  // MARK: The option

  private mutating func select(_ patterns: [String], _ input: BackendInput) {
    let known = FunctionPatterns(input.abi, input.model)
    var namesExport = false
    for pattern in patterns {
      let found = known.find(pattern, option: "async")
      problems += found.diagnostics
      let fitting = found.value.filter { !$0.function.function.isConstructor }
      for item in fitting {
        insert(item.function.function, item.scope)
        if item.scope.side == .exported { namesExport = true }
      }
      if fitting.isEmpty, !found.value.isEmpty { refuseConstructor(pattern) }
    }
    if namesExport { return }
    for scope in input.abi.exports {
      for function in scope.functions.map(\.function) where !function.isConstructor {
        insert(function, scope)
      }
    }
  }

  private mutating func refuseConstructor(_ pattern: String) {
    problems.append(
      Diagnostic(
        .invalidOption,
        "`--async` names `\(pattern)`, which is a constructor: `new` can't return a promise",
        help: ["declare a static function that returns the resource, and name that"]))
  }

  // MARK: Results

  /// Refuses results that a promise would take for another promise.
  private mutating func refuseThenables(_ input: BackendInput) {
    for scope in input.abi.exports {
      for function in scope.functions.map(\.function)
      where contains(function, isExported: true, scope.interface) {
        guard let resource = object(function.result, input.model),
          scope.functions.contains(where: { isThen($0.function, of: resource, input.model) })
        else { continue }
        problems.append(
          Diagnostic(
            .nameCollision,
            "the promise of `\(function.name)` would take its result for another promise, because `"
              + "\(input.model[resource].name ?? "")` has a method `then`", at: function.span,
            help: ["rename the method, or return the object in a record"]))
      }
    }
  }

  /// The resource that a result is an object of: directly, as an `option` or as the `ok` case.
  private func object(_ type: TypeRef?, _ model: Model) -> ID<TypeDefinition>? {
    guard let type else { return nil }
    if let cases = model.resultCases(type) { return object(cases.ok, model) }
    switch model.shape(of: type) {
    case .own(let resource): return resource
    case .sum(let cases) where model.isOptional(type): return object(cases.last?.payload, model)
    default: return nil
    }
  }

  private func isThen(
    _ function: Function, of resource: ID<TypeDefinition>, _ model: Model
  ) -> Bool {
    guard case .method(let owner) = function.kind else { return false }
    return model.resolvingAliases(owner) == resource && function.baseName == "then"
  }
}

extension Function {
  var isConstructor: Bool {
    if case .constructor = kind { true } else { false }
  }
}
