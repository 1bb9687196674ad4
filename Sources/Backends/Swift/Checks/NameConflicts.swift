import PintleABI
import PintleCodegen
import PintleDiagnostics
import PintleModel

/// Finds WIT items that have one name in Swift: an exported function and the property of an exported interface, or
/// interfaces whose full names differ only in case (`a:b/c` and `A:b/c`).
///
/// Other names of one scope differ in more than case and dashes: the front end sees to that.
struct NameConflicts {
  private let names: WorldNames

  static func find(_ names: WorldNames) -> [Diagnostic] {
    let conflicts = NameConflicts(names: names)
    let interfaces = names.abi.imports.compactMap(conflicts.interface)
    let members = names.abi.exports.flatMap(conflicts.members)
    return NamedItem.conflicts(interfaces, in: "Swift")
      + NamedItem.conflicts(members, in: "Swift")
  }

  private func interface(_ scope: WorldABI.Scope) -> NamedItem? {
    guard scope.interface != nil, let item = scope.item else { return nil }
    return NamedItem(
      wit: LinkNames.name(of: scope, names.model), name: SwiftNames.type(names.labels[scope]),
      span: item.span)
  }

  /// What the class of the world has for a scope: its functions, or one property.
  private func members(_ scope: WorldABI.Scope) -> [NamedItem] {
    guard scope.interface != nil, let item = scope.item else {
      return scope.functions.map { function in
        NamedItem(
          wit: function.function.name, name: FunctionSignature.name(of: function.function),
          span: function.function.span)
      }
    }
    return [
      NamedItem(
        wit: LinkNames.name(of: scope, names.model), name: SwiftNames.member(names.labels[scope]),
        span: item.span)
    ]
  }
}
