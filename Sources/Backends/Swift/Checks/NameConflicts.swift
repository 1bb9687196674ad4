import PintleABI
import PintleCodegen
import PintleDiagnostics
import PintleModel

/// Finds WIT items with the same name in Swift: an exported function and the property of an exported interface, or
/// interfaces whose full names differ only in case (`a:b/c` and `A:b/c`).
///
/// WIT itself forbids other names in one scope that differ only in case.
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

  /// The members of the world's class for a scope: its functions, or the property of an interface.
  private func members(_ scope: WorldABI.Scope) -> [NamedItem] {
    guard scope.interface != nil, let item = scope.item else {
      return scope.functions.map { function in
        NamedItem(
          wit: function.function.name,
          name: FunctionSignature.name(of: function.function, side: .exported),
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
