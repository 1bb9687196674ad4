import PintleDiagnostics
import PintleModel

/// Borrowed handles in results. They end with the call, so they cannot be returned.
extension Linker {
  func reportBorrow(in function: Function) {
    let path = pathToBorrow(from: function.result)
    diagnostics.report(
      .borrowInResult, "the result of `\(function.baseName)` contains a borrowed handle",
      at: function.span, phase: .links,
      notes: path.isEmpty ? [] : ["it is in " + path.joined(separator: ", in ")],
      help: ["return an owned handle: the resource without `borrow`"])
  }

  /// The first named types on the path to the handle.
  private func pathToBorrow(from result: TypeRef?) -> [String] {
    var path: [String] = []
    var next = result
    while case .defined(let id) = next, path.count < 8 {
      let type = context.model[id]
      if let name = type.name { path.append("`\(name)`") }
      next = type.kind.components.first { context.containsBorrow($0) }
    }
    return path
  }
}
