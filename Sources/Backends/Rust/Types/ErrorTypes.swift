import PintleABI
import PintleModel

/// The types that implement `Error`: those that a function returns in the error case of its result.
struct ErrorTypes {
  private struct Copy: Hashable {
    var type: ID<TypeDefinition>
    var side: Side
  }

  private var copies: Set<Copy> = []

  init(_ abi: WorldABI, _ types: TypePrinter) {
    for scope in abi.imports + abi.exports {
      for function in scope.functions {
        guard let id = Self.error(of: function.function.result, types.model) else { continue }
        copies.insert(Copy(type: id, side: types.side(of: id, in: scope.typeSide)))
      }
    }
  }

  func contains(_ id: ID<TypeDefinition>, _ side: Side) -> Bool {
    copies.contains(Copy(type: id, side: side))
  }

  private static func error(of result: TypeRef?, _ model: Model) -> ID<TypeDefinition>? {
    guard case .defined(let id)? = result.map(model.resolvingAliases),
      case .result(_, .some(let error)) = model[id].kind,
      case .defined(let type) = model.resolvingAliases(error)
    else { return nil }
    return type
  }
}
