import PintleABI
import PintleModel

/// The types that implement `Error`: those that a function returns in the error case of its result.
struct ErrorTypes {
  private struct Copy: Hashable {
    var type: ID<TypeDefinition>
    var module: ModulePath
  }

  private var copies: Set<Copy> = []

  init(_ abi: WorldABI, _ types: TypePrinter, _ file: FileState) {
    for exports in abi.imports + abi.exports {
      let scope = TypeScope(exports, types.modules, file: file)
      for function in exports.functions {
        guard let id = Self.error(of: function.function.result, types.model) else { continue }
        copies.insert(Copy(type: id, module: types.declaringModule(of: id, in: scope)))
      }
    }
  }

  /// Whether a type that the module declares is an error.
  func contains(_ id: ID<TypeDefinition>, _ module: ModulePath) -> Bool {
    copies.contains(Copy(type: id, module: module))
  }

  private static func error(of result: TypeRef?, _ model: Model) -> ID<TypeDefinition>? {
    guard case .defined(let id)? = result.map(model.resolvingAliases),
      case .result(_, .some(let error)) = model[id].kind,
      case .defined(let type) = model.resolvingAliases(error)
    else { return nil }
    return type
  }
}
