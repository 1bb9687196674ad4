import PintleABI
import PintleDiagnostics
import PintleModel

/// How a function passes lists of numbers and texts without copies.
package struct FunctionViews {
  /// Whether parameters are views: of an import, the host sees the guest's memory; to an export, it passes its own.
  package var borrows = false
  /// Whether the result of an export is read in the guest's memory.
  package var leases = false

  package init() {}
}

/// What a language can show without a copy.
package struct ViewRules {
  /// Whether a parameter of an import or an export can be a view.
  let canBorrow: (_ type: TypeRef, _ isExported: Bool) -> Bool
  /// Whether a result can be a view.
  let canLease: (TypeRef) -> Bool
  /// Why exports whose parameters can't be views have none.
  let exportObstacle: String
  /// Which types parameters and results have that can be views.
  let borrowHelp: String
  let leaseHelp: String

  package init(
    canBorrow: @escaping (_ type: TypeRef, _ isExported: Bool) -> Bool,
    canLease: @escaping (TypeRef) -> Bool,
    exportObstacle: String = "it has no parameter that can be a view",
    borrowHelp: String, leaseHelp: String
  ) {
    self.canBorrow = canBorrow
    self.canLease = canLease
    self.exportObstacle = exportObstacle
    self.borrowHelp = borrowHelp
    self.leaseHelp = leaseHelp
  }
}

/// The functions that the options `borrow` and `lease` name.
package struct ViewSelection {
  private var views: [WorldABI.FunctionABI.CoreName: FunctionViews] = [:]
  package private(set) var problems: [Diagnostic] = []

  /// - Parameters:
  ///   - borrow: the patterns of functions with parameters that are views.
  ///   - lease: the patterns of functions with results that are views.
  package init(
    _ model: Model, _ abi: WorldABI, borrow: [String], lease: [String], _ rules: ViewRules
  ) {
    if borrow.isEmpty, lease.isEmpty { return }
    let patterns = FunctionPatterns(abi, model)
    for pattern in borrow {
      select(pattern, "borrow", patterns, \.borrows, rules.borrowHelp) { item in
        Self.obstacleToBorrowing(item, rules)
      }
    }
    for pattern in lease {
      select(pattern, "lease", patterns, \.leases, rules.leaseHelp) { item in
        Self.obstacleToLeasing(item, rules)
      }
    }
  }

  package subscript(function: WorldABI.FunctionABI) -> FunctionViews {
    views[function.coreName] ?? FunctionViews()
  }

  /// - Parameter problem: why a function doesn't fit the option; `nil` if it does.
  private mutating func select(
    _ pattern: String, _ option: String, _ patterns: FunctionPatterns,
    _ property: WritableKeyPath<FunctionViews, Bool>, _ help: String,
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
        .invalidOption, "`--\(option)` names `\(pattern)`, which \(reason)", help: [help]))
  }

  private static func obstacleToBorrowing(
    _ item: FunctionPatterns.Item, _ rules: ViewRules
  ) -> String? {
    let canBorrow = item.function.function.parameters.contains { parameter in
      rules.canBorrow(parameter.type, item.isExported)
    }
    if canBorrow { return nil }
    guard item.isExported else { return "has no parameter that can be a view" }
    return "the guest exports: \(rules.exportObstacle)"
  }

  private static func obstacleToLeasing(
    _ item: FunctionPatterns.Item, _ rules: ViewRules
  ) -> String? {
    guard item.isExported else { return "the guest imports: only results of exports can be leased" }
    guard let result = item.function.function.result, rules.canLease(result) else {
      return "has no result that can be a view"
    }
    return nil
  }
}
