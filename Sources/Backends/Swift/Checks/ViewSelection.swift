import PintleABI
import PintleCodegen
import PintleDiagnostics
import PintleModel

/// How a function passes lists of numbers and texts without copies.
struct FunctionViews {
  /// Whether parameters are views: of an import, the host sees the guest's memory; to an export, it passes its own.
  var borrows = false
  /// Whether the result of an export is read in the guest's memory.
  var leases = false
}

/// The functions that the options `borrow` and `lease` name.
struct ViewSelection {
  private var views: [WorldABI.FunctionABI.CoreName: FunctionViews] = [:]
  private(set) var problems: [Diagnostic] = []

  init(_ model: Model, _ abi: WorldABI, _ options: SwiftOptions) {
    if options.borrow.isEmpty, options.lease.isEmpty { return }
    let patterns = FunctionPatterns(abi, model)
    for pattern in options.borrow {
      select(pattern, "borrow", patterns, \.borrows) { item in
        Self.obstacleToBorrowing(item, model, passesTexts: options.utf8Spans)
      }
    }
    for pattern in options.lease {
      select(pattern, "lease", patterns, \.leases) { Self.obstacleToLeasing($0, model) }
    }
  }

  subscript(function: WorldABI.FunctionABI) -> FunctionViews {
    views[function.coreName] ?? FunctionViews()
  }

  /// - Parameter problem: why a function doesn't fit the option; `nil` if it does.
  private mutating func select(
    _ pattern: String, _ option: String, _ patterns: FunctionPatterns,
    _ property: WritableKeyPath<FunctionViews, Bool>,
    _ problem: (FunctionPatterns.Item) -> String?
  ) {
    let found = patterns.find(pattern, option: option)
    problems += found.diagnostics
    let fitting = found.value.filter { problem($0) == nil }
    for item in fitting {
      views[item.function.coreName, default: FunctionViews()][keyPath: property] = true
    }
    guard fitting.isEmpty, let first = found.value.first, let reason = problem(first) else {
      return
    }
    problems.append(
      Diagnostic(
        .invalidOption, "`--\(option)` names `\(pattern)`, which \(reason)",
        help: [
          option == "borrow"
            ? "views are for parameters of the types `string` and `list` of numbers"
            : "views are for results of the types `string` and `list` of numbers, also in an `option` "
              + "or a `result`"
        ]))
  }

  private static func obstacleToBorrowing(
    _ item: FunctionPatterns.Item, _ model: Model, passesTexts: Bool
  ) -> String? {
    let canBorrow = item.function.function.parameters.contains { parameter in
      switch model.shape(of: parameter.type) {
      case .numbers: true
      case .text: !item.isExported || passesTexts
      default: false
      }
    }
    if canBorrow { return nil }
    guard item.isExported else { return "has no parameter that can be a view" }
    return "the guest exports: it has no parameter that can be a view"
  }

  private static func obstacleToLeasing(
    _ item: FunctionPatterns.Item, _ model: Model
  ) -> String? {
    guard item.isExported else { return "the guest imports: only results of exports can be leased" }
    guard let result = item.function.function.result, leased(result, model) != nil else {
      return "has no result that can be a view"
    }
    return nil
  }

  /// The list of numbers or the text in a result: the result itself, or the payload of a `result` or `option`.
  static func leased(_ type: TypeRef, _ model: Model) -> TypeRef? {
    switch model.shape(of: type) {
    case .numbers, .text: return type
    default: break
    }
    guard case .defined(let id) = model.resolvingAliases(type) else { return nil }
    let payload: TypeRef?
    switch model[id].kind {
    case .option(let some): payload = some
    case .result(let ok, _): payload = ok
    default: payload = nil
    }
    guard let payload else { return nil }
    switch model.shape(of: payload) {
    case .numbers, .text: return payload
    default: return nil
    }
  }
}
