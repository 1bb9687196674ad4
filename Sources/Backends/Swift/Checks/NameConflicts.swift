import PintleABI
import PintleDiagnostics
import PintleModel

/// Finds what shares a Swift name: an exported function and the property of an exported interface, or interfaces whose
/// full names differ in case alone (`a:b/c` and `A:b/c`).
///
/// Other names never do: those of one scope that differ only in case and dashes are errors of the front end.
struct NameConflicts {
  private let names: WorldNames

  private typealias Item = (name: String, wit: String, span: Span)

  static func find(_ names: WorldNames) -> [Diagnostic] {
    let clashes = NameConflicts(names: names)
    return clashes.find(names.abi.imports.compactMap(clashes.interface))
      + clashes.find(names.abi.exports.flatMap(clashes.members))
  }

  private func find(_ items: [Item]) -> [Diagnostic] {
    var first: [String: Span] = [:]
    return items.compactMap { item in
      guard let earlier = first.updateValue(item.span, forKey: item.name) else { return nil }
      first[item.name] = earlier
      return Diagnostic(
        .nameCollision, "`\(item.wit)` has the Swift name `\(item.name)` of another item",
        at: item.span, labels: [Label("the other item", at: earlier)],
        help: ["rename one of them"])
    }
  }

  private func interface(_ scope: WorldABI.Scope) -> Item? {
    guard scope.interface != nil, let item = scope.item else { return nil }
    return (SwiftNames.type(names.labels[scope]), scope.key, item.span)
  }

  /// What the class of the world has of a scope: its functions, or one property.
  private func members(_ scope: WorldABI.Scope) -> [Item] {
    guard scope.interface != nil, let item = scope.item else {
      return scope.functions.map {
        (FunctionSignature.name(of: $0.function), $0.function.name, $0.function.span)
      }
    }
    let label = names.labels[scope]
    return [(SwiftNames.member(label), label, item.span)]
  }
}
